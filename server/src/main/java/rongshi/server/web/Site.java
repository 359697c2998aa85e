package rongshi.server.web;

import java.util.Set;

/**
 * What the pages share.
 *
 * @param assets scripts and styles
 * @param paths the addresses of all pages, so that the navigation names only what there is
 */
record Site(Assets assets, Set<String> paths) {
  Site {
    paths = Set.copyOf(paths);
  }
}
