package rongshi.server.paths;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rongshi.server.graph.RelationGraph;
import rongshi.server.paths.PathResult.GraphPath;
import rongshi.server.paths.PathResult.NoPath;
import rongshi.server.paths.PathResult.Reason;
import rongshi.server.paths.Restriction.Filter;
import rongshi.server.paths.ShortestPaths.Shortest;

/**
 * Finds the most telling loopless paths between two entities, or why there are none: {@link
 * ShortestPaths} says whether there is a path at all, {@link TellingPaths} finds more than are
 * asked for, and {@link Diversity} chooses among them. Work is bounded by {@link #MOST_VISITS}
 * arcs.
 */
public final class PathFinder {
  /** Arcs looked at before a search is ended. */
  public static final long MOST_VISITS = 2_000_000;

  /** Candidates found for each path asked for. */
  private static final int CHOICE = 4;

  private final RelationGraph graph;
  private final long mostVisits;

  public PathFinder(RelationGraph graph) {
    this(graph, MOST_VISITS);
  }

  PathFinder(RelationGraph graph, long mostVisits) {
    this.graph = graph;
    this.mostVisits = mostVisits;
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
      return new NoPath(Reason.SAME, Set.of(), 0);
    }
    if (from < 0 || to < 0) {
      return new NoPath(from < 0 ? Reason.UNKNOWN_FROM : Reason.UNKNOWN_TO, Set.of(), 0);
    }
    return graph.degree(from) <= graph.degree(to)
        ? new Search(query, from, to).run()
        : turned(new Search(query, to, from).run());
  }

  /** The score's parts of a path. */
  public Map<String, Double> parts(GraphPath path, Weights weights) {
    return new HopCost(graph, weights).parts(path.nodes(), path.arcs()).named();
  }

  /** Whether a hop of a path and the one before it are dated years apart: who met there? */
  public boolean timesApart(GraphPath path, int hop) {
    return hop > 0
        && HopCost.yearsApart(
            graph, graph.edge(path.arcs().get(hop - 1)), graph.edge(path.arcs().get(hop)));
  }

  private PathResult turned(PathResult result) {
    return switch (result) {
      case PathResult.Found found ->
          new PathResult.Found(
              found.paths().stream().map(this::turned).toList(),
              found.shortest(),
              found.complete(),
              found.visited());
      case NoPath none -> none;
    };
  }

  private GraphPath turned(GraphPath path) {
    var arcs = new ArrayList<Integer>();
    for (int i = 0; i < path.arcs().size(); i++) {
      arcs.addFirst(graph.reverse(path.arcs().get(i), path.nodes().get(i)));
    }
    return new GraphPath(path.nodes().reversed(), arcs, path.cost());
  }

  /** One question, asked once. */
  private final class Search {
    private final PathQuery query;
    private final int from;
    private final int to;
    private final Permits permits;
    private long visited;

    Search(PathQuery query, int from, int to) {
      this.query = query;
      this.from = from;
      this.to = to;
      this.permits = new Permits(graph, query.restriction(), List.of(from, to));
    }

    PathResult run() {
      if (!(shortest(permits.filters(), query.maxLength()) instanceof Shortest shortest)) {
        return why();
      }
      var telling =
          new TellingPaths(
              graph, new HopCost(graph, query.weights()), permits, mostVisits - visited);
      int longest = query.shortestOnly() ? shortest.length() : query.maxLength();
      int wanted = query.shortestOnly() ? query.limit() : CHOICE * query.limit();
      var found = telling.find(from, to, longest, wanted);
      visited += telling.visited();
      return found.isEmpty()
          ? new NoPath(Reason.BOUND, Set.of(), visited)
          : new PathResult.Found(
              new Diversity(graph).choose(found, query.limit()),
              shortest.length(),
              visited < mostVisits,
              visited);
    }

    private ShortestPaths.Answer shortest(Set<Filter> filters, int length) {
      var search =
          new ShortestPaths(
              graph,
              arc -> permits.arc(arc, filters),
              node -> permits.node(node, filters),
              mostVisits - visited);
      var answer = search.find(from, to, length, 1);
      visited += answer.visited();
      return answer;
    }

    /**
     * Why there is no path: asked again without each filter, then without all, then without the
     * length.
     */
    private NoPath why() {
      var set = permits.filters();
      var cut = EnumSet.noneOf(Filter.class);
      for (var filter : set) {
        var others = EnumSet.copyOf(set);
        others.remove(filter);
        if (shortest(others, query.maxLength()) instanceof Shortest) {
          cut.add(filter);
        }
      }
      var none = Set.<Filter>of();
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
      return new NoPath(reason, cut, visited);
    }
  }
}
