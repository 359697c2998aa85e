package rongshi.server.web;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.FmtUtils;
import rongshi.ontology.Base;
import rongshi.queries.LibraryQuery;

/**
 * A query of the library as it can be run by itself: its header, then its pattern with terms in the
 * place of its parameters.
 */
final class BoundText {
  private BoundText() {}

  /**
   * @throws rongshi.queries.ParameterException where a value is not of its parameter's type
   */
  static String of(LibraryQuery query, Map<String, String> given, Base base) {
    var bound = new TreeMap<String, Node>();
    query.bind(given, base).forEach((variable, node) -> bound.put(variable.getVarName(), node));
    if (bound.isEmpty()) {
      return query.text().strip();
    }
    var terms = new HashMap<Var, Node>();
    bound.forEach((name, node) -> terms.put(Var.alloc(name), node));
    String comments =
        query.text().lines().filter(l -> l.startsWith("#")).collect(Collectors.joining("\n"));
    String values =
        bound.entrySet().stream()
            .map(e -> "#   ?" + e.getKey() + " = " + FmtUtils.stringForNode(e.getValue()))
            .collect(Collectors.joining("\n"));
    var replaced = QueryTransformOps.replaceVars(query.query(), terms);
    return comments + "\n" + values + "\n" + replaced.toString().strip();
  }
}
