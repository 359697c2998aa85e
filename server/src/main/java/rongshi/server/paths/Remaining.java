package rongshi.server.paths;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import rongshi.server.graph.RelationGraph;

/**
 * The least that the rest of a path to the target can cost, and the fewest hops it can have.
 *
 * <p>Costs come from Dijkstra's search backwards from the target, grown only as far as asked for
 * ({@link #reach}) and within {@link #MOST_SETTLED_ARCS}: nodes not yet settled cost at least the
 * radius reached. Hops come from a breadth-first search of whole levels, to half the length and
 * within {@link #MOST_ARCS}: the other half is the search's own. Both are lower bounds, so A* over
 * them is exact.
 */
final class Remaining {
  private static final int MOST_ARCS = 300_000;
  private static final int MOST_SETTLED_ARCS = 20_000;

  private final RelationGraph graph;
  private final HopCost cost;
  private final Permits permits;
  private final int target;
  private final NodeTable levels = new NodeTable();
  private final NodeTable met = new NodeTable();
  private final PriorityQueue<Reached> queue =
      new PriorityQueue<>(
          Comparator.comparingDouble(Reached::cost).thenComparingInt(Reached::node));
  private final long mostVisits;
  private double[] least = new double[64];
  private boolean[] settled = new boolean[64];
  private double radius;
  private int depth;
  private long visited;
  private int settledArcs;

  private record Reached(int node, double cost) {}

  Remaining(
      RelationGraph graph, HopCost cost, Permits permits, int target, int length, long mostVisits) {
    this.graph = graph;
    this.cost = cost;
    this.permits = permits;
    this.target = target;
    this.mostVisits = mostVisits;
    met.add(target, 0);
    queue.add(new Reached(target, 0));
    level((length + 1) / 2);
  }

  /** Arcs looked at. */
  long visited() {
    return visited;
  }

  /** The fewest hops from a node to the target. */
  int hops(int node) {
    int place = levels.place(node);
    return place < 0 ? depth + 1 : levels.depth(place);
  }

  /** The least that the hops from a node to the target can cost; infinite where none lead there. */
  double cost(int node) {
    return cost(node, hops(node));
  }

  /**
   * @param hops what {@link #hops} says of the node
   */
  double cost(int node, int hops) {
    int place = met.place(node);
    double costs = place >= 0 && settled[place] ? least[place] : radius;
    return Math.max(costs, hops * cost.least());
  }

  /** Settles nodes until the radius is as large as a cost. */
  void reach(double wanted) {
    while (settledArcs < MOST_SETTLED_ARCS && visited < mostVisits && radius < wanted) {
      settle(queue.poll());
      while (!queue.isEmpty() && settled[met.place(queue.peek().node())]) {
        queue.poll();
      }
      radius = queue.isEmpty() ? Double.POSITIVE_INFINITY : queue.peek().cost();
    }
  }

  private void settle(Reached reached) {
    int node = reached.node();
    settled[met.place(node)] = true;
    double entered = reached.cost() + (node == target ? 0 : cost.hub(node));
    for (int arc = graph.firstArc(node); arc < graph.firstArc(node + 1); arc++) {
      visited++;
      settledArcs++;
      int next = graph.neighbour(arc);
      if (permits.arc(arc) && permits.node(next)) {
        relax(next, entered + cost.alone(graph.edge(arc)));
      }
    }
  }

  private void relax(int node, double candidate) {
    int place = met.place(node);
    if (place < 0) {
      place = met.add(node, 0);
      if (place >= least.length) {
        least = Arrays.copyOf(least, 2 * place);
        settled = Arrays.copyOf(settled, 2 * place);
      }
    } else if (least[place] <= candidate) {
      return;
    }
    least[place] = candidate;
    queue.add(new Reached(node, candidate));
  }

  private void level(int length) {
    levels.add(target, 0);
    int begin = 0;
    long arcs = graph.degree(target);
    while (depth < length && visited + arcs <= Math.min(MOST_ARCS, mostVisits)) {
      int end = levels.size();
      arcs = 0;
      for (int place = begin; place < end; place++) {
        int node = levels.node(place);
        for (int arc = graph.firstArc(node); arc < graph.firstArc(node + 1); arc++) {
          visited++;
          int next = graph.neighbour(arc);
          if (levels.place(next) < 0 && permits.arc(arc) && permits.node(next)) {
            levels.add(next, depth + 1);
            arcs += graph.degree(next);
          }
        }
      }
      begin = end;
      depth++;
    }
  }
}
