package rongshi.server.paths;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rongshi.server.graph.RelationGraph;
import rongshi.server.paths.PathResult.GraphPath;

/**
 * Chooses paths that differ: maximal marginal relevance (Carbonell and Goldstein 1998) over what is
 * passed through and over the pattern of relations (the explanations of REX, Fang et al. 2011, are
 * such patterns): three more memorials of the same two people tell little new.
 */
final class Diversity {
  /** What passing again through something already told adds to a path's cost. */
  private static final double REPEATED = 0.5;

  /** What each path already told with the same relations in the same order adds. */
  private static final double SAME_PATTERN = 0.3;

  private final RelationGraph graph;
  private final Set<Integer> told = new HashSet<>();
  private final Map<List<Integer>, Integer> patterns = new HashMap<>();

  Diversity(RelationGraph graph) {
    this.graph = graph;
  }

  /**
   * Takes the cheapest again and again, each time dearer for what is already told, and puts those
   * taken in the order of their cost.
   */
  List<GraphPath> choose(List<GraphPath> candidates, int limit) {
    var rest = new ArrayList<>(candidates);
    var chosen = new ArrayList<GraphPath>();
    while (!rest.isEmpty() && chosen.size() < limit) {
      var best =
          rest.stream()
              .min(Comparator.comparingDouble((GraphPath p) -> p.cost() + repeated(p)))
              .orElseThrow();
      rest.remove(best);
      chosen.add(best);
      told.addAll(intermediates(best));
      patterns.merge(pattern(best), 1, Integer::sum);
    }
    chosen.sort(Comparator.comparingDouble(GraphPath::cost));
    return chosen;
  }

  private double repeated(GraphPath path) {
    return REPEATED * intermediates(path).stream().filter(told::contains).count()
        + SAME_PATTERN * patterns.getOrDefault(pattern(path), 0);
  }

  private static List<Integer> intermediates(GraphPath path) {
    return path.nodes().subList(1, path.nodes().size() - 1);
  }

  /** The relations with their directions, in order. */
  private List<Integer> pattern(GraphPath path) {
    return path.arcs().stream()
        .map(arc -> 2 * graph.propertyNumber(graph.edge(arc)) + (graph.forward(arc) ? 0 : 1))
        .toList();
  }
}
