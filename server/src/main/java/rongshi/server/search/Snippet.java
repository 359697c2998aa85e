package rongshi.server.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rongshi.loader.text.Folding;

/** What of a text a query's terms are in, escaped, with {@code <mark>} around the terms. */
final class Snippet {
  private static final int LENGTH = 90;

  private Snippet() {}

  /**
   * The lines in which most of the terms are, as many as the length of a snippet holds, in their
   * order; empty where no term is in the text.
   *
   * @param text a statement a line
   */
  static String ofLines(String text, List<String> terms) {
    var distinct = List.copyOf(new LinkedHashSet<>(terms));
    var lines = text.lines().distinct().toList();
    var folded = lines.stream().map(Folding::foldInPlace).toList();
    var fits = new ArrayList<Integer>();
    for (int i = 0; i < lines.size(); i++) {
      if (held(folded.get(i), distinct) > 0) {
        fits.add(i);
      }
    }
    fits.sort(Comparator.comparingLong((Integer i) -> -held(folded.get(i), distinct)));
    var chosen = new TreeSet<Integer>();
    int length = 0;
    for (int i : fits) {
      length += Math.min(LENGTH, lines.get(i).length());
      if (length > LENGTH && !chosen.isEmpty()) {
        break;
      }
      chosen.add(i);
    }
    return chosen.stream().map(i -> of(lines.get(i), terms)).collect(Collectors.joining("；"));
  }

  private static long held(String folded, List<String> terms) {
    return terms.stream().filter(folded::contains).count();
  }

  /** Around the first term; empty where no term is in the text. */
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
    int from = text.length() <= LENGTH ? 0 : Math.max(0, first - LENGTH / 3);
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
    return (from > 0 ? "…" : "")
        + render(text.substring(from, to).replace('\n', ' '), marked)
        + (to < text.length() ? "…" : "");
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
