package rongshi.server.web;

import java.util.Optional;

/**
 * Map tiles that whoever runs the server has chosen; there are none otherwise. What is drawn on
 * them, boundaries too, is their publisher's.
 *
 * @param url with {@code {z}}, {@code {x}} and {@code {y}}
 * @param datum that of the tiles; points are WGS 84 and are moved to it
 * @param credit what the publisher wants said
 */
public record MapTiles(String url, Datum datum, String credit) {
  /** What coordinates refer to: the world's, or the shifted one of maps published in China. */
  public enum Datum {
    WGS84,
    GCJ02
  }

  /**
   * @throws IllegalArgumentException where the URL is no http address with the three places
   */
  public MapTiles {
    if (!url.matches("https?://[^\\s'\";,]+")
        || !url.contains("{z}")
        || !url.contains("{x}")
        || !url.contains("{y}")) {
      throw new IllegalArgumentException(
          "瓦片地址应为 http(s) 地址，含 {z}、{x}、{y} / a tile address is http(s) with {z}, {x} and {y}: "
              + url);
    }
    credit = Optional.ofNullable(credit).orElse("");
  }

  /** The origin that pages with a map may fetch images from, as a policy names it (CSP 3). */
  String origin() {
    return url.replaceFirst("^(https?://[^/?]+).*", "$1").replace("{s}.", "*.");
  }
}
