package rongshi.server.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import rongshi.loader.text.Folding;
import rongshi.loader.text.Terms;

/**
 * Marks in a text around the words that matched, given as in jena-text: {@code s:<b> | e:</b>}.
 *
 * @param start what stands before a match
 * @param end what stands after it
 */
record Highlight(String start, String end) {
  private static final Highlight USUAL = new Highlight("↦", "↤");

  static Highlight of(String options) {
    String start = USUAL.start;
    String end = USUAL.end;
    for (String option : options.split("\\|")) {
      String one = option.strip();
      if (one.startsWith("s:")) {
        start = one.substring(2);
      } else if (one.startsWith("e:")) {
        end = one.substring(2);
      }
    }
    return new Highlight(start, end);
  }

  Node mark(Node literal, String query) {
    String text = literal.getLiteralLexicalForm();
    String folded = Folding.foldInPlace(text);
    var marked = new boolean[text.length() + 1];
    for (String term : Terms.ofQuery(query)) {
      for (int at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
        java.util.Arrays.fill(marked, at, at + term.length(), true);
      }
    }
    var out = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      boolean before = i > 0 && marked[i - 1];
      if (marked[i] != before) {
        out.append(before ? end : start);
      }
      if (i < text.length()) {
        out.append(text.charAt(i));
      }
    }
    return NodeFactory.createLiteralLang(out.toString(), literal.getLiteralLanguage());
  }
}
