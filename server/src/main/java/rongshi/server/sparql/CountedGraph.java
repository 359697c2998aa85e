package rongshi.server.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph seen by a property path: every look and every triple is a step of the query's budget. */
final class CountedGraph extends GraphWrapper {
  private final Budget budget;

  CountedGraph(Graph graph, Budget budget) {
    super(graph);
    this.budget = budget;
  }

  @Override
  public ExtendedIterator<Triple> find(Triple pattern) {
    return counted(super.find(pattern));
  }

  @Override
  public ExtendedIterator<Triple> find(Node s, Node p, Node o) {
    return counted(super.find(s, p, o));
  }

  @Override
  public ExtendedIterator<Triple> find() {
    return counted(get().find());
  }

  @Override
  public boolean contains(Node s, Node p, Node o) {
    budget.pathStep();
    return super.contains(s, p, o);
  }

  private ExtendedIterator<Triple> counted(ExtendedIterator<Triple> triples) {
    budget.pathStep();
    return triples.mapWith(
        triple -> {
          budget.pathStep();
          return triple;
        });
  }
}
