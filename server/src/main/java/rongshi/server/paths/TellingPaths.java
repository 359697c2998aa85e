package rongshi.server.paths;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import rongshi.server.graph.RelationGraph;
import rongshi.server.paths.PathResult.GraphPath;

/**
 * Loopless paths in the order of their cost: a best-first search extends the cheapest path, with
 * {@link HopCost} as cost and {@link Remaining} as lower bound of what is left (A*). The bound is
 * grown from the target as the search goes out from the start: both halves stay small.
 */
final class TellingPaths {
  private final RelationGraph graph;
  private final HopCost cost;
  private final Permits permits;
  private final long mostVisits;
  private final PriorityQueue<Prefix> queue =
      new PriorityQueue<>(
          Comparator.comparingDouble(Prefix::bound)
              .thenComparingInt(Prefix::length)
              .thenComparingInt(Prefix::node)
              .thenComparingInt(Prefix::arc));
  private Remaining remaining;
  private int to;
  private int maxLength;
  private long visited;

  TellingPaths(RelationGraph graph, HopCost cost, Permits permits, long mostVisits) {
    this.graph = graph;
    this.cost = cost;
    this.permits = permits;
    this.mostVisits = mostVisits;
  }

  /** A path under way. */
  private record Prefix(int node, int arc, Prefix before, int length, double cost, double bound) {
    Prefix later(double grown) {
      return new Prefix(node, arc, before, length, cost, grown);
    }

    boolean holds(int other) {
      for (Prefix p = this; p != null; p = p.before()) {
        if (p.node() == other) {
          return true;
        }
      }
      return false;
    }
  }

  /** Arcs looked at. */
  long visited() {
    return visited + (remaining == null ? 0 : remaining.visited());
  }

  /**
   * Searches once; make another for another question. Of the paths through the same nodes only the
   * first, which is the cheapest, is taken.
   */
  List<GraphPath> find(int from, int target, int longest, int wanted) {
    to = target;
    maxLength = longest;
    remaining = new Remaining(graph, cost, permits, to, maxLength, mostVisits);
    queue.add(new Prefix(from, -1, null, 0, 0, 0));
    var found = new ArrayList<GraphPath>();
    var through = new HashSet<List<Integer>>();
    while (!queue.isEmpty() && found.size() < wanted && visited() < mostVisits) {
      var prefix = queue.poll();
      remaining.reach(prefix.cost());
      double bound = prefix.cost() + remaining.cost(prefix.node());
      if (bound > prefix.bound()) {
        // the bound has grown since: its turn comes later, or never where nothing leads on
        if (bound < Double.POSITIVE_INFINITY) {
          queue.add(prefix.later(bound));
        }
      } else if (prefix.node() == to) {
        var path = path(prefix);
        if (through.add(path.nodes())) {
          found.add(path);
        }
      } else {
        extend(prefix);
      }
    }
    return found;
  }

  /**
   * To each neighbour by the cheapest of the edges that lead there, and by those little dearer:
   * which of them is best may show only at the next hop, whose dates may fit one and not another.
   */
  private void extend(Prefix prefix) {
    var parallel = new ArrayList<Prefix>();
    int last = graph.firstArc(prefix.node() + 1);
    for (int arc = graph.firstArc(prefix.node()); arc < last; arc++) {
      visited++;
      int next = graph.neighbour(arc);
      var extended = extended(prefix, arc, next);
      if (extended != null) {
        parallel.add(extended);
      }
      if (arc + 1 == last || graph.neighbour(arc + 1) != next) {
        add(parallel, next == to);
        parallel.clear();
      }
    }
  }

  private void add(List<Prefix> parallel, boolean target) {
    double best = Double.POSITIVE_INFINITY;
    for (var prefix : parallel) {
      best = Math.min(best, prefix.cost());
    }
    double margin = target ? 0 : cost.mostApart();
    for (var prefix : parallel) {
      if (prefix.cost() <= best + margin) {
        queue.add(prefix);
      }
    }
  }

  private Prefix extended(Prefix prefix, int arc, int next) {
    int length = prefix.length() + 1;
    int hops = remaining.hops(next);
    if (length + hops > maxLength
        || !permits.arc(arc)
        || !permits.node(next)
        || prefix.holds(next)) {
      return null;
    }
    int before = prefix.arc() < 0 ? -1 : graph.edge(prefix.arc());
    double sum = prefix.cost() + cost.of(graph.edge(arc), next, next == to, before);
    return new Prefix(next, arc, prefix, length, sum, sum + remaining.cost(next, hops));
  }

  private static GraphPath path(Prefix end) {
    var nodes = new ArrayList<Integer>();
    var arcs = new ArrayList<Integer>();
    for (Prefix p = end; p != null; p = p.before()) {
      nodes.addFirst(p.node());
      if (p.arc() >= 0) {
        arcs.addFirst(p.arc());
      }
    }
    return new GraphPath(nodes, arcs, end.cost());
  }
}
