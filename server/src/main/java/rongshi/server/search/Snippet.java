package rongshi.server.search;

import java.util.List;
import rongshi.loader.text.Folding;

/** The stretch of a text around the first match, escaped, with {@code <mark>} around the terms. */
final class Snippet {
  private static final int LENGTH = 90;

  private Snippet() {}

  /** Empty where no term is in the text. */
  static String of(String text, List<String> terms) {
    String folded = Folding.foldInPlace(text);
    int first = -1;
    for (String term : terms) {
      int at = folded.indexOf(term);
      first = at >= 0 && (first < 0 || at < first) ? at : first;
    }
    if (first < 0) {
      return "";
    }
    int from = Math.max(0, first - LENGTH / 3);
    int to = Math.min(text.length(), from + LENGTH);
    var marked = new boolean[to - from];
    for (String term : terms) {
      for (int at = folded.indexOf(term, from);
          at >= 0 && at < to;
          at = folded.indexOf(term, at + 1)) {
        for (int i = at; i < Math.min(to, at + term.length()); i++) {
          marked[i - from] = true;
        }
      }
    }
    return render(text.substring(from, to).replace('\n', ' '), marked);
  }

  private static String render(String text, boolean[] marked) {
    var out = new StringBuilder();
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      if (marked[i] != open) {
        out.append(open ? "</mark>" : "<mark>");
        open = !open;
      }
      switch (text.charAt(i)) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        default -> out.append(text.charAt(i));
      }
    }
    return open ? out.append("</mark>").toString() : out.toString();
  }
}
