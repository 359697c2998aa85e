package rongshi.server.circle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import rongshi.server.circle.Connecting.Step;
import rongshi.server.graph.RelationGraph;
import rongshi.server.paths.Permits;

/**
 * The connecting tree of least cost, by Dreyfus and Wagner (1971) in the form of Erickson, Monma
 * and Veinott (1987): for each set of ends and each node the cheapest tree that joins them, from
 * smaller sets joined at the node and by Dijkstra's search. Nothing dearer than a tree already
 * known is kept.
 *
 * <p>Cost for k ends: 3^(k−1) states a node and 2^(k−1) searches; time is counted and memory is 12
 * bytes a state.
 */
final class SmallestTree {
  private static final int NOWHERE = Integer.MIN_VALUE;

  private final RelationGraph graph;
  private final Permits permits;
  private final ArcCost cost;
  private final List<Integer> ends;
  private final double known;
  private final long mostWork;
  private final double[][] least;
  private final int[][] back;
  private long work;

  private record Reached(int node, double cost) {}

  /**
   * @param known the cost of a tree that is known
   */
  SmallestTree(
      RelationGraph graph,
      Permits permits,
      ArcCost cost,
      List<Integer> ends,
      double known,
      long mostWork) {
    this.graph = graph;
    this.permits = permits;
    this.cost = cost;
    this.ends = ends;
    this.known = known + 1e-9;
    this.mostWork = mostWork;
    this.least = new double[1 << (ends.size() - 1)][];
    this.back = new int[1 << (ends.size() - 1)][];
  }

  /** How many states a graph's answer may need. */
  static long states(int nodes, int ends) {
    return (long) nodes << (ends - 1);
  }

  long work() {
    return work;
  }

  /** The steps of the smallest tree; empty where the work was ended at its bound. */
  Optional<List<Step>> find() {
    int full = least.length - 1;
    for (int set = 1; set <= full; set++) {
      least[set] = new double[graph.nodes()];
      back[set] = new int[graph.nodes()];
      Arrays.fill(least[set], Double.POSITIVE_INFINITY);
      Arrays.fill(back[set], NOWHERE);
      if (Integer.bitCount(set) == 1) {
        least[set][ends.get(Integer.numberOfTrailingZeros(set))] = 0;
      }
      join(set);
      spread(set);
      if (work > mostWork) {
        return Optional.empty();
      }
    }
    var steps = new ArrayList<Step>();
    collect(full, ends.getLast(), steps);
    return Optional.of(Trees.outward(graph, ends.getFirst(), steps));
  }

  /** Joins two smaller sets at each node. A join is noted as the one of them, negative. */
  private void join(int set) {
    for (int part = (set - 1) & set; part > (set ^ part); part = (part - 1) & set) {
      double[] one = least[part];
      double[] other = least[set ^ part];
      work += one.length;
      for (int node = 0; node < one.length; node++) {
        double sum = one[node] + other[node];
        if (sum < least[set][node] && sum <= known) {
          least[set][node] = sum;
          back[set][node] = -part;
        }
      }
    }
  }

  /** Along arcs: an arc is noted by its number, from the node reached to where it came from. */
  private void spread(int set) {
    var queue =
        new PriorityQueue<Reached>(
            Comparator.comparingDouble(Reached::cost).thenComparingInt(Reached::node));
    for (int node = 0; node < graph.nodes(); node++) {
      if (least[set][node] < Double.POSITIVE_INFINITY) {
        queue.add(new Reached(node, least[set][node]));
      }
    }
    while (!queue.isEmpty() && work <= mostWork) {
      var reached = queue.poll();
      int node = reached.node();
      if (reached.cost() > least[set][node]) {
        continue;
      }
      for (int arc = graph.firstArc(node); arc < graph.firstArc(node + 1); arc++) {
        work++;
        int next = graph.neighbour(arc);
        double sum = reached.cost() + cost.of(node, arc);
        if (sum < least[set][next] && sum <= known && permits.arc(arc) && permits.node(next)) {
          least[set][next] = sum;
          back[set][next] = graph.reverse(arc, node);
          queue.add(new Reached(next, sum));
        }
      }
    }
  }

  private void collect(int set, int node, List<Step> steps) {
    int how = back[set][node];
    if (how == NOWHERE) {
      return;
    }
    if (how < 0) {
      collect(-how, node, steps);
      collect(set ^ -how, node, steps);
    } else {
      steps.add(new Step(node, how));
      collect(set, graph.neighbour(how), steps);
    }
  }
}
