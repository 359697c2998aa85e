package rongshi.server.paths;

import java.util.function.IntPredicate;
import rongshi.server.graph.RelationGraph;

/**
 * What lies within some hops of a node, nearest first, by breadth-first search. Cost: the arcs of
 * all nodes nearer than the farthest asked for.
 */
public final class Reachable {
  private final NodeTable met = new NodeTable();

  /**
   * @param allowed which arcs may be used; asked once an arc, so that a caller can count, and end
   *     the search by an exception
   */
  public Reachable(RelationGraph graph, IntPredicate allowed, int start, int maxLength) {
    met.add(start, 0);
    for (int place = 0; place < met.size() && met.depth(place) < maxLength; place++) {
      int node = met.node(place);
      for (int arc = graph.firstArc(node); arc < graph.firstArc(node + 1); arc++) {
        int next = graph.neighbour(arc);
        if (allowed.test(arc) && met.place(next) < 0) {
          met.add(next, met.depth(place) + 1);
        }
      }
    }
  }

  /** How many nodes there are, the start among them. */
  public int size() {
    return met.size();
  }

  /** A node by its place; the start is the first. */
  public int node(int place) {
    return met.node(place);
  }

  /** How many hops away it is. */
  public int hops(int place) {
    return met.depth(place);
  }
}
