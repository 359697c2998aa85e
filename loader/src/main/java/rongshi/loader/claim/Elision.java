package rongshi.loader.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Lists of places in which what they share is written once: 甲庙前街、后街、西街 are 甲庙前街, 甲庙后街 and 甲庙西街.
 *
 * @param names completed where that is certain
 * @param doubtful those that look elided and were left as they are
 */
record Elision(List<String> names, List<String> doubtful) {
  /**
   * Completes the names of a list. A name looks elided that no register has, that ends as the one
   * before it does, and is shorter by two characters or more; it is completed where the row's own
   * name begins with what it would then share with the one before.
   *
   * @param names as split
   * @param own the name of the place they are listed of
   */
  static Elision of(List<String> names, String own, Predicate<String> isRegistered) {
    var out = new ArrayList<String>();
    var doubtful = new ArrayList<String>();
    for (String name : names) {
      String before = out.isEmpty() ? "" : out.getLast();
      int shared = before.length() - name.length();
      if (shared < 2 || !endsAlike(before, name) || isRegistered.test(name)) {
        out.add(name);
        continue;
      }
      String beginning = before.substring(0, shared);
      if (own.length() > shared && own.startsWith(beginning)) {
        out.add(beginning + name);
      } else {
        doubtful.add(name);
        out.add(name);
      }
    }
    return new Elision(List.copyOf(out), List.copyOf(doubtful));
  }

  private static boolean endsAlike(String before, String name) {
    return name.length() >= 2
        && before.charAt(before.length() - 1) == name.charAt(name.length() - 1);
  }
}
