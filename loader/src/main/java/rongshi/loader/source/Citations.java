package rongshi.loader.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The source ids at the end of a passage: {@code … [P001][E018]}.
 *
 * @param text the passage without them
 * @param ids in the order written
 */
record Citations(String text, List<String> ids) {
  private static final String OPENING = "[〔［";
  private static final String CLOSING = "]〕］";
  private static final Pattern LAST =
      Pattern.compile(
          "[\\[〔［]\\s*([A-Za-z]{1,4}\\d{1,6}(?:\\s*[;；,，、]\\s*[A-Za-z]{1,4}\\d{1,6})*)\\s*[\\]〕］]\\s*$");

  /** The last opening bracket, behind which there is none; the end where there is none at all. */
  private static int opening(String text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      if (OPENING.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  static Citations of(String line) {
    var ids = new ArrayList<String>();
    String rest = line.strip();
    while (true) {
      String tail = rest.substring(Math.max(0, rest.length() - 200));
      Matcher m = LAST.matcher(tail).region(opening(tail), tail.length());
      if (tail.isEmpty() || CLOSING.indexOf(tail.charAt(tail.length() - 1)) < 0 || !m.lookingAt()) {
        Collections.reverse(ids);
        return new Citations(rest, List.copyOf(ids));
      }
      var group = new ArrayList<>(List.of(m.group(1).split("\\s*[;；,，、]\\s*")));
      Collections.reverse(group);
      ids.addAll(group);
      rest = rest.substring(0, rest.length() - (tail.length() - m.start())).strip();
    }
  }
}
