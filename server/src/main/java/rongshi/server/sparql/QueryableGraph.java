package rongshi.server.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Symbol;
import rongshi.ontology.Base;
import rongshi.server.graph.RelationGraph;

/**
 * A release's relation graph for queries: what {@code rs:pathTo} answers from. Each dataset carries
 * its own, so that a query goes on in the release it began with.
 */
public record QueryableGraph(RelationGraph graph, Base base) {
  /** Under which a dataset's context holds it. */
  public static final Symbol SYMBOL =
      Symbol.create("https://w3id.org/rongshi/ontology#relationGraph");

  /** Hangs a graph into a dataset's context. */
  public static void attach(DatasetGraph data, QueryableGraph graph) {
    data.getContext().set(SYMBOL, graph);
  }

  /** The number of an entity, or -1 where it is none or has no relations. */
  int number(Node node) {
    return node.isURI() ? base.id(node.getURI()).map(graph::node).orElse(-1) : -1;
  }

  Node node(int number) {
    return NodeFactory.createURI(base.iri(graph.id(number)));
  }
}
