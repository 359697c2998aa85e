package rongshi.server.sparql;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * What DESCRIBE answers: the triples whose subject is one of the resources asked for. Jena's own
 * handlers take no account of a budget and cannot be set for one query.
 */
final class Description {
  private Description() {}

  static Graph of(Query query, DatasetGraph dataset, Budget budget) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
    for (Node resource : resources(query, dataset, budget)) {
      dataset
          .find(Node.ANY, resource, Node.ANY, Node.ANY)
          .forEachRemaining(
              quad -> {
                budget.resultRow();
                budget.holdRow();
                graph.add(quad.asTriple());
              });
    }
    return graph;
  }

  private static Set<Node> resources(Query query, DatasetGraph dataset, Budget budget) {
    Set<Node> resources = new LinkedHashSet<>(query.getResultURIs());
    query.ensureResultVars();
    QueryCheck.check(query, dataset, budget.limits().services());
    if (query.getQueryPattern() == null || query.getProjectVars().isEmpty()) {
      return resources;
    }
    Query select = QueryTransformOps.shallowCopy(query);
    select.setQuerySelectType();
    try (QueryExec execution = GuardedQuery.prepare(select, dataset, budget)) {
      RowSet rows = execution.select();
      while (rows.hasNext()) {
        Binding row = rows.next();
        for (Var variable : query.getProjectVars()) {
          Node value = row.get(variable);
          if (value != null && !value.isLiteral() && resources.add(value)) {
            budget.holdRow();
          }
        }
      }
      budget.checkTime();
    }
    return resources;
  }
}
