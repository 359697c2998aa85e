package rongshi.server.paths;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;
import rongshi.server.graph.RelationGraph;
import rongshi.server.paths.PathResult.GraphPath;
import rongshi.server.paths.PathResult.Reason;
import rongshi.server.paths.ShortestPaths.Shortest;

/**
 * Finds the most telling loopless paths between two entities.
 *
 * <p>{@link ShortestPaths} says whether there is a path at all. A best-first search from the end
 * with fewer relations then extends the cheapest path, with {@link HopCost} as cost and {@link
 * Remaining} as lower bound of what is left (A*), so that paths come out in the order of their
 * cost. The bound is grown from the target as the search goes out from the start: both halves stay
 * small. Work is bounded by {@link #MOST_VISITS} arcs.
 */
public final class PathFinder {
  /** Arcs looked at before a search is ended. */
  public static final long MOST_VISITS = 2_000_000;

  private final RelationGraph graph;
  private final HopCost cost;
  private final long mostVisits;

  /** Cost: one look at each relation's frequency. */
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
      return new PathResult.NoPath(Reason.SAME, Set.of(), 0);
    }
    if (from < 0 || to < 0) {
      return new PathResult.NoPath(from < 0 ? Reason.UNKNOWN_FROM : Reason.UNKNOWN_TO, Set.of(), 0);
    }
    return graph.degree(from) <= graph.degree(to)
        ? new Search(query, from, to).run()
        : turned(new Search(query, to, from).run());
  }

  /** The score's parts of a path. */
  public Map<String, Double> parts(GraphPath path) {
    var parts = cost.parts(path.nodes(), path.arcs());
    var named = new LinkedHashMap<String, Double>();
    named.put("length", parts.length());
    named.put("hubs", parts.hubs());
    named.put("commonness", parts.commonness());
    named.put("witnesses", parts.witnesses());
    named.put("time", parts.time());
    return named;
  }

  /** Whether a hop of a path and the one before it are dated years apart: who met there? */
  public boolean timesApart(GraphPath path, int hop) {
    return hop > 0
        && cost.apart(graph.edge(path.arcs().get(hop - 1)), graph.edge(path.arcs().get(hop))) > 0;
  }

  private PathResult turned(PathResult result) {
    return switch (result) {
      case PathResult.Found found ->
          new PathResult.Found(
              found.paths().stream().map(this::turned).toList(),
              found.shortest(),
              found.complete(),
              found.visited());
      case PathResult.NoPath none -> none;
    };
  }

  private GraphPath turned(GraphPath path) {
    var arcs = new ArrayList<Integer>();
    for (int i = 0; i < path.arcs().size(); i++) {
      arcs.addFirst(graph.reverse(path.arcs().get(i), path.nodes().get(i)));
    }
    return new GraphPath(path.nodes().reversed(), arcs, path.cost());
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

  private final class Search {
    private final PathQuery query;
    private final int from;
    private final int to;
    private final Set<Integer> barred = new HashSet<>();
    private final boolean unfiltered;
    private long visited;
    private Remaining remaining;

    Search(PathQuery query, int from, int to) {
      this.query = query;
      this.from = from;
      this.to = to;
      this.unfiltered = query.filters().isEmpty();
      for (String id : query.exclude()) {
        int node = graph.node(id);
        if (node >= 0) {
          barred.add(node);
        }
      }
    }

    PathResult run() {
      var all = EnumSet.allOf(PathQuery.Filter.class);
      if (!(shortest(all, query.maxLength()) instanceof Shortest shortest)) {
        return why();
      }
      remaining =
          new Remaining(
              graph,
              cost,
              arc -> allowed(arc, all),
              this::passable,
              to,
              query.maxLength(),
              mostVisits - visited);
      var found = telling(all);
      boolean complete = work() < mostVisits;
      return found.isEmpty()
          ? new PathResult.NoPath(Reason.BOUND, Set.of(), work())
          : new PathResult.Found(diverse(found), shortest.length(), complete, work());
    }

    private long work() {
      return visited + (remaining == null ? 0 : remaining.visited());
    }

    private ShortestPaths.Answer shortest(Set<PathQuery.Filter> filters, int length) {
      var search =
          new ShortestPaths(
              graph,
              arc -> allowed(arc, filters),
              node -> !filters.contains(PathQuery.Filter.EXCLUDE) || passable(node),
              mostVisits - visited);
      var answer = search.find(from, to, length, 1);
      visited += answer.visited();
      return answer;
    }

    /**
     * Why there is no path: asked again without each filter, then without all, then without the
     * length.
     */
    private PathResult why() {
      var set = query.filters();
      var cut = EnumSet.noneOf(PathQuery.Filter.class);
      for (var filter : set) {
        var others = EnumSet.allOf(PathQuery.Filter.class);
        others.remove(filter);
        if (shortest(others, query.maxLength()) instanceof Shortest) {
          cut.add(filter);
        }
      }
      var none = Set.<PathQuery.Filter>of();
      Reason reason;
      if (!cut.isEmpty()) {
        reason = Reason.FILTERED;
      } else if (!set.isEmpty() && shortest(none, query.maxLength()) instanceof Shortest) {
        reason = Reason.FILTERED;
        cut.addAll(set);
      } else if (shortest(none, Integer.MAX_VALUE) instanceof Shortest) {
        reason = Reason.TOO_FAR;
      } else {
        reason = visited >= mostVisits ? Reason.BOUND : Reason.NOT_CONNECTED;
      }
      return new PathResult.NoPath(reason, cut, visited);
    }

    /**
     * More candidates than asked for, cheapest first. Of the paths through the same nodes only the
     * first, which is the cheapest, is taken.
     */
    private List<GraphPath> telling(Set<PathQuery.Filter> all) {
      int wanted = 4 * query.limit();
      var queue =
          new PriorityQueue<Prefix>(
              Comparator.comparingDouble(Prefix::bound)
                  .thenComparingInt(Prefix::length)
                  .thenComparingInt(Prefix::node)
                  .thenComparingInt(Prefix::arc));
      queue.add(new Prefix(from, -1, null, 0, 0, 0));
      var found = new ArrayList<GraphPath>();
      var through = new HashSet<List<Integer>>();
      while (!queue.isEmpty() && found.size() < wanted && work() < mostVisits) {
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
          extend(prefix, all, queue);
        }
      }
      return found;
    }

    /**
     * To each neighbour by the cheapest of the edges that lead there, and by those little dearer:
     * which of them is best may show only at the next hop, whose dates may fit one and not another.
     */
    private void extend(Prefix prefix, Set<PathQuery.Filter> all, PriorityQueue<Prefix> queue) {
      var parallel = new ArrayList<Prefix>();
      int last = graph.firstArc(prefix.node() + 1);
      for (int arc = graph.firstArc(prefix.node()); arc < last; arc++) {
        visited++;
        int next = graph.neighbour(arc);
        var extended = extended(prefix, all, arc, next);
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

    private Prefix extended(Prefix prefix, Set<PathQuery.Filter> all, int arc, int next) {
      int length = prefix.length() + 1;
      if (length + remaining.hops(next) > query.maxLength()
          || !allowed(arc, all)
          || !passable(next)
          || prefix.holds(next)) {
        return null;
      }
      int before = prefix.arc() < 0 ? -1 : graph.edge(prefix.arc());
      double sum = prefix.cost() + cost.of(graph.edge(arc), next, next == to, before);
      return new Prefix(next, arc, prefix, length, sum, sum + remaining.cost(next));
    }

    private boolean passable(int node) {
      return node == from || node == to || !barred.contains(node);
    }

    private boolean allowed(int arc, Set<PathQuery.Filter> filters) {
      if (unfiltered) {
        return true;
      }
      int edge = graph.edge(arc);
      return (!filters.contains(PathQuery.Filter.RELATION)
              || query.relations().isEmpty()
              || query.relations().contains(graph.property(edge)))
          && (!filters.contains(PathQuery.Filter.PERIOD)
              || (graph.last(edge) >= query.after() && graph.first(edge) <= query.before()))
          && (!filters.contains(PathQuery.Filter.EXCLUDE)
              || query.exclude().isEmpty()
              || graph.claims(edge).isEmpty()
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
