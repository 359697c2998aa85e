package rongshi.server.web;

import java.util.Optional;
import java.util.Set;

/**
 * What the pages share.
 *
 * @param assets scripts and styles
 * @param paths the addresses of all pages, so that the navigation names only what there is
 * @param tiles what maps are drawn on, where whoever runs the server has chosen any
 */
record Site(Assets assets, Set<String> paths, Optional<MapTiles> tiles) {
  Site {
    paths = Set.copyOf(paths);
  }
}
