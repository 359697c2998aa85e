package rongshi.server.bench;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.system.Txn;
import rongshi.server.graph.EdgeColumns;

/**
 * What one would do without a relation graph: breadth-first search from both ends over a triple
 * store, a SPARQL query a level with the level's nodes as VALUES, the smaller side first. It finds
 * how long the shortest paths are, not the paths.
 */
final class SparqlSearch {
  private static final Var AT = Var.alloc("at");
  private static final Var NEXT = Var.alloc("next");
  private static final Var BY = Var.alloc("by");
  private static final Var BACK = Var.alloc("back");
  private static final int BATCH = 100_000;

  private final DatasetGraph data;

  SparqlSearch(DatasetGraph data) {
    this.data = data;
  }

  /** Puts a graph's edges into the store as triples. */
  void load(EdgeColumns columns) {
    int edges = columns.from().length;
    for (int from = 0; from < edges; from += BATCH) {
      int first = from;
      Txn.executeWrite(
          data,
          () -> {
            for (int e = first; e < Math.min(edges, first + BATCH); e++) {
              Node property =
                  NodeFactory.createURI(columns.properties().get(columns.property()[e]));
              data.add(
                  Quad.defaultGraphIRI, node(columns.from()[e]), property, node(columns.to()[e]));
            }
          });
    }
  }

  private static Node node(int number) {
    return NodeFactory.createURI("urn:node:" + number);
  }

  /** Hops between two nodes, -1 where there are more than so many. */
  int hops(int from, int to, int maxLength) {
    return Txn.calculateRead(data, () -> search(node(from), node(to), maxLength));
  }

  private int search(Node from, Node to, int maxLength) {
    Set<Node> near = new HashSet<>(Set.of(from));
    Set<Node> far = new HashSet<>(Set.of(to));
    Set<Node> metNear = new HashSet<>(near);
    Set<Node> metFar = new HashSet<>(far);
    for (int hops = 1; hops <= maxLength && !near.isEmpty() && !far.isEmpty(); hops++) {
      boolean first = near.size() <= far.size();
      var next = level(first ? near : far);
      if (next.stream().anyMatch((first ? metFar : metNear)::contains)) {
        return hops;
      }
      next.removeAll(first ? metNear : metFar);
      (first ? metNear : metFar).addAll(next);
      if (first) {
        near = next;
      } else {
        far = next;
      }
    }
    return -1;
  }

  private Set<Node> level(Set<Node> nodes) {
    var values = new ElementData();
    values.add(AT);
    nodes.forEach(n -> values.add(BindingFactory.binding(AT, n)));
    var union = new ElementUnion();
    union.addElement(block(Triple.create(AT, BY, NEXT)));
    union.addElement(block(Triple.create(NEXT, BACK, AT)));
    var group = new ElementGroup();
    group.addElement(values);
    group.addElement(union);
    Query query = QueryFactory.make();
    query.setQuerySelectType();
    query.setDistinct(true);
    query.addResultVar(NEXT);
    query.setQueryPattern(group);
    var next = new HashSet<Node>();
    try (var execution = QueryExec.dataset(data).query(query).build()) {
      execution.select().forEachRemaining(row -> next.add(row.get(NEXT)));
    }
    return next;
  }

  private static ElementTriplesBlock block(Triple triple) {
    var block = new ElementTriplesBlock();
    block.addTriple(triple);
    return block;
  }
}
