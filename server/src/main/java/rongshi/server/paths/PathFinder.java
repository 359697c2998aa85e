package rongshi.server.paths;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;
import rongshi.server.graph.RelationGraph;
import rongshi.server.paths.PathResult.GraphPath;
import rongshi.server.paths.PathResult.Reason;

/**
 * Finds the most telling loopless paths between two entities.
 *
 * <p>A breadth-first search from the target gives each node's distance; a best-first search from
 * the start then extends the cheapest path, never to a node from which the target is out of reach
 * within the length allowed. With {@link HopCost} as cost and the distance as a lower bound of what
 * is left (A*), paths come out in the order of their cost. Work is bounded by {@link #MOST_VISITS}
 * arcs.
 */
public final class PathFinder {
  /** Arcs looked at before a search is ended. */
  public static final long MOST_VISITS = 2_000_000;

  private final RelationGraph graph;
  private final HopCost cost;
  private final long mostVisits;

  /** Cost: one pass over the edges. */
  public PathFinder(RelationGraph graph) {
    this(graph, MOST_VISITS);
  }

  PathFinder(RelationGraph graph, long mostVisits) {
    this.graph = graph;
    this.mostVisits = mostVisits;
    this.cost = new HopCost(graph);
  }

  /**
   * Answers a question; the same question always gets the same answer in the same order.
   *
   * @throws IllegalArgumentException where limit or length are out of range
   */
  public PathResult find(PathQuery query) {
    if (query.limit() < 1 || query.limit() > PathQuery.MOST_PATHS) {
      throw new IllegalArgumentException("limit 1–" + PathQuery.MOST_PATHS);
    }
    if (query.maxLength() < 1 || query.maxLength() > PathQuery.LONGEST) {
      throw new IllegalArgumentException("maxLength 1–" + PathQuery.LONGEST);
    }
    int from = graph.node(query.from());
    int to = graph.node(query.to());
    if (query.from().equals(query.to())) {
      return new PathResult.NoPath(Reason.SAME, 0);
    }
    if (from < 0 || to < 0) {
      return new PathResult.NoPath(from < 0 ? Reason.UNKNOWN_FROM : Reason.UNKNOWN_TO, 0);
    }
    return new Search(query, from, to).run();
  }

  /** A path under way. */
  private record Prefix(int node, int arc, Prefix before, int length, double cost, double bound) {
    boolean holds(int other) {
      for (Prefix p = this; p != null; p = p.before()) {
        if (p.node() == other) {
          return true;
        }
      }
      return false;
    }
  }

  private final class Search {
    private final PathQuery query;
    private final int from;
    private final int to;
    private final Set<Integer> barred = new HashSet<>();
    private final int[] distance;
    private long visited;

    Search(PathQuery query, int from, int to) {
      this.query = query;
      this.from = from;
      this.to = to;
      this.distance = new int[graph.nodes()];
      for (String id : query.exclude()) {
        int node = graph.node(id);
        if (node >= 0) {
          barred.add(node);
        }
      }
    }

    PathResult run() {
      measure(true, query.maxLength());
      if (distance[from] < 0) {
        return new PathResult.NoPath(why(), visited);
      }
      var found = telling();
      boolean complete = visited < mostVisits;
      return found.isEmpty()
          ? new PathResult.NoPath(Reason.BOUND, visited)
          : new PathResult.Found(diverse(found), complete, visited);
    }

    /** Why there is no path: asked again without the filter, then without the length. */
    private Reason why() {
      if (visited >= mostVisits) {
        return Reason.BOUND;
      }
      if (query.filters()) {
        measure(false, query.maxLength());
        if (distance[from] >= 0) {
          return Reason.FILTERED;
        }
      }
      measure(false, Integer.MAX_VALUE);
      return distance[from] >= 0 ? Reason.TOO_FAR : Reason.NOT_CONNECTED;
    }

    /** Breadth first from the target; -1 where it is farther than the length. */
    private void measure(boolean filtered, int length) {
      Arrays.fill(distance, -1);
      distance[to] = 0;
      var queue = new ArrayDeque<Integer>(List.of(to));
      while (!queue.isEmpty() && visited < mostVisits) {
        int node = queue.poll();
        for (int arc = graph.firstArc(node); arc < graph.firstArc(node + 1); arc++) {
          visited++;
          int next = graph.neighbour(arc);
          if (distance[next] < 0
              && distance[node] < length
              && (!filtered || (allowed(arc) && passable(next)))) {
            distance[next] = distance[node] + 1;
            queue.add(next);
          }
        }
      }
    }

    /**
     * More candidates than asked for, cheapest first. Of the paths through the same nodes only the
     * first, which is the cheapest, is taken.
     */
    private List<GraphPath> telling() {
      int wanted = 4 * query.limit();
      var queue =
          new PriorityQueue<Prefix>(
              Comparator.comparingDouble(Prefix::bound)
                  .thenComparingInt(Prefix::length)
                  .thenComparingInt(Prefix::node)
                  .thenComparingInt(Prefix::arc));
      queue.add(new Prefix(from, -1, null, 0, 0, distance[from] * cost.least()));
      var found = new ArrayList<GraphPath>();
      var through = new HashSet<List<Integer>>();
      while (!queue.isEmpty() && found.size() < wanted && visited < mostVisits) {
        var prefix = queue.poll();
        if (prefix.node() == to) {
          var path = path(prefix);
          if (through.add(path.nodes())) {
            found.add(path);
          }
        } else {
          extend(prefix, queue);
        }
      }
      return found;
    }

    /**
     * To each neighbour by the cheapest of the edges that lead there, and by those little dearer:
     * which of them is best may show only at the next hop, whose dates may fit one and not another.
     */
    private void extend(Prefix prefix, PriorityQueue<Prefix> queue) {
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
          undominated(parallel, next == to).forEach(queue::add);
          parallel.clear();
        }
      }
    }

    private Stream<Prefix> undominated(List<Prefix> parallel, boolean target) {
      double best = parallel.stream().mapToDouble(Prefix::cost).min().orElse(0);
      double margin = target ? 0 : HopCost.APART;
      return parallel.stream().filter(p -> p.cost() <= best + margin);
    }

    private Prefix extended(Prefix prefix, int arc, int next) {
      int length = prefix.length() + 1;
      if (distance[next] < 0
          || length + distance[next] > query.maxLength()
          || !allowed(arc)
          || !passable(next)
          || prefix.holds(next)) {
        return null;
      }
      int before = prefix.arc() < 0 ? -1 : graph.edge(prefix.arc());
      double sum = prefix.cost() + cost.of(graph.edge(arc), next, next == to, before);
      return new Prefix(next, arc, prefix, length, sum, sum + distance[next] * cost.least());
    }

    private boolean passable(int node) {
      return node == from || node == to || !barred.contains(node);
    }

    private boolean allowed(int arc) {
      int edge = graph.edge(arc);
      boolean relation =
          query.relations().isEmpty() || query.relations().contains(graph.property(edge));
      boolean when = graph.last(edge) >= query.after() && graph.first(edge) <= query.before();
      return relation
          && when
          && (query.exclude().isEmpty()
              || graph.claims(edge).stream().anyMatch(c -> !query.exclude().contains(c)));
    }

    private GraphPath path(Prefix end) {
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

    /**
     * Takes the cheapest again and again, each time dearer for the intermediates already told, and
     * puts those taken in the order of their cost.
     */
    private List<GraphPath> diverse(List<GraphPath> candidates) {
      var rest = new ArrayList<>(candidates);
      var chosen = new ArrayList<GraphPath>();
      var told = new HashSet<Integer>();
      while (!rest.isEmpty() && chosen.size() < query.limit()) {
        var best =
            rest.stream()
                .min(Comparator.comparingDouble((GraphPath p) -> p.cost() + repeated(p, told)))
                .orElseThrow();
        rest.remove(best);
        chosen.add(best);
        told.addAll(best.nodes().subList(1, best.nodes().size() - 1));
      }
      chosen.sort(Comparator.comparingDouble(GraphPath::cost));
      return chosen;
    }

    private static double repeated(GraphPath path, Set<Integer> told) {
      return 0.5
          * path.nodes().subList(1, path.nodes().size() - 1).stream()
              .filter(told::contains)
              .count();
    }
  }
}
