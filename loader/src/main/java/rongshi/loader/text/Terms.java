package rongshi.loader.text;

import java.util.ArrayList;
import java.util.List;

/** The terms of texts and of queries. */
public final class Terms {
  private Terms() {}

  /**
   * A term.
   *
   * @param start its first {@code char} in the text
   */
  public record Term(String text, int start, int end) {}

  /** The terms of a text: each Han character, each pair of neighbours, each word. */
  public static List<Term> ofText(String text) {
    return terms(Folding.foldInPlace(text), true);
  }

  /**
   * The terms of a query: pairs where there are two Han characters or more, else the one; words.
   */
  public static List<String> ofQuery(String query) {
    return terms(Folding.foldInPlace(query), false).stream().map(Term::text).distinct().toList();
  }

  private static List<Term> terms(String folded, boolean singles) {
    var terms = new ArrayList<Term>();
    int at = 0;
    while (at < folded.length()) {
      char c = folded.charAt(at);
      int end = at + 1;
      if (isHan(c)) {
        boolean pair = end < folded.length() && isHan(folded.charAt(end));
        boolean alone = !pair && (at == 0 || !isHan(folded.charAt(at - 1)));
        if (singles || alone) {
          terms.add(new Term(folded.substring(at, end), at, end));
        }
        if (pair) {
          terms.add(new Term(folded.substring(at, end + 1), at, end + 1));
        }
      } else if (Character.isLetterOrDigit(c)) {
        while (end < folded.length()
            && end - at < 64
            && Character.isLetterOrDigit(folded.charAt(end))
            && !isHan(folded.charAt(end))) {
          end++;
        }
        terms.add(new Term(folded.substring(at, end), at, end));
      }
      at = end;
    }
    return terms;
  }

  private static boolean isHan(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN || Character.isSurrogate(c);
  }
}
