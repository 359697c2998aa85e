package rongshi.server.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What stands after {@code text:query} or {@code rs:search}: {@code (property… "words" limit
 * "lang:zh" "highlight:s:<b> | e:</b>")}, of which only the words must be there.
 *
 * @param limit 0 where none is given
 */
record Arguments(
    List<String> properties,
    String query,
    int limit,
    Optional<String> language,
    Optional<Highlight> highlight) {
  private static final String LANGUAGE = "lang:";
  private static final String HIGHLIGHT = "highlight:";

  /** Empty where there are no words, or a variable stands among them that nothing has bound. */
  static Optional<Arguments> of(List<Node> nodes) {
    var properties = new ArrayList<String>();
    String query = null;
    int limit = 0;
    Optional<String> language = Optional.empty();
    Optional<Highlight> highlight = Optional.empty();
    for (Node node : nodes) {
      if (node.isURI()) {
        properties.add(node.getURI());
      } else if (!node.isLiteral()) {
        return Optional.empty();
      } else if (query == null) {
        query = node.getLiteralLexicalForm();
      } else if (node.getLiteralValue() instanceof Number number) {
        limit = Math.max(0, number.intValue());
      } else if (node.getLiteralLexicalForm().startsWith(LANGUAGE)) {
        language = Optional.of(node.getLiteralLexicalForm().substring(LANGUAGE.length()));
      } else if (node.getLiteralLexicalForm().startsWith(HIGHLIGHT)) {
        highlight =
            Optional.of(Highlight.of(node.getLiteralLexicalForm().substring(HIGHLIGHT.length())));
      }
    }
    return query == null
        ? Optional.empty()
        : Optional.of(new Arguments(properties, query, limit, language, highlight));
  }

  int limit(int usual, int most) {
    return limit == 0 ? usual : Math.min(limit, most);
  }
}
