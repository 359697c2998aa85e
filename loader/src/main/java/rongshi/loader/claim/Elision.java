package rongshi.loader.claim;

import java.util.ArrayList;
import java.util.List;

/** Lists of places in which what they share is written once: 甲庙前街、后街、西街 are 甲庙前街, 甲庙后街 and 甲庙西街. */
final class Elision {
  private Elision() {}

  /**
   * Completes the names of a list. A name is completed only where three things meet: it ends as the
   * one before it does, it is as long as what that one has beyond the shared beginning, and the
   * row's own name begins with the same.
   *
   * @param names as split
   * @param own the name of the place they are listed of
   */
  static List<String> complete(List<String> names, String own) {
    var out = new ArrayList<String>();
    for (String name : names) {
      String before = out.isEmpty() ? "" : out.getLast();
      int shared = before.length() - name.length();
      boolean elided =
          shared >= 2
              && name.length() >= 2
              && before.charAt(before.length() - 1) == name.charAt(name.length() - 1)
              && own.length() > shared
              && own.startsWith(before.substring(0, shared))
              && !name.startsWith(before.substring(0, shared));
      out.add(elided ? before.substring(0, shared) + name : name);
    }
    return out;
  }
}
