package rongshi.server.circle;

import java.util.Set;
import rongshi.server.graph.RelationGraph;
import rongshi.server.paths.HopCost;

/**
 * What an arc costs in a connecting graph: its hop, and half of what each of its nodes costs as an
 * intermediate, so that along a path each intermediate is paid once, and both directions cost the
 * same. Ends cost nothing. Whether hops are years apart is not counted: a graph has no direction of
 * travel.
 */
final class ArcCost {
  private final RelationGraph graph;
  private final HopCost hops;
  private final Set<Integer> ends;

  ArcCost(RelationGraph graph, HopCost hops, Set<Integer> ends) {
    this.graph = graph;
    this.hops = hops;
    this.ends = ends;
  }

  double of(int start, int arc) {
    return hops.alone(graph.edge(arc)) + half(start) + half(graph.neighbour(arc));
  }

  private double half(int node) {
    return ends.contains(node) ? 0 : hops.hub(node) / 2;
  }
}
