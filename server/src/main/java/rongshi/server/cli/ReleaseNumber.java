package rongshi.server.cli;

import java.io.IOException;
import rongshi.loader.release.StoreLayout;

/** Which release a command means. */
final class ReleaseNumber {
  private ReleaseNumber() {}

  /**
   * @param asked a number, or null for the newest
   */
  static int of(StoreLayout layout, Integer asked) throws IOException {
    var all = layout.releases();
    if (all.isEmpty()) {
      throw new Failure.UserException(
          "此处尚无数据版次，请先装载 / there is no release here yet, load records first: " + layout.root());
    }
    if (asked == null) {
      return all.getLast();
    }
    if (!all.contains(asked)) {
      throw new Failure.UserException(
          "没有版次 / no such release: " + asked + "，现有 / there are " + all);
    }
    return asked;
  }
}
