package rongshi.server.paths;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rongshi.server.paths.PathResult.GraphPath;

/**
 * Chooses paths that differ: maximal marginal relevance (Carbonell and Goldstein 1998) over what is
 * passed through.
 */
final class Diversity {
  /** What passing again through something already told adds to a path's cost. */
  private static final double REPEATED = 0.5;

  private Diversity() {}

  /**
   * Takes the cheapest again and again, each time dearer for the intermediates already told, and
   * puts those taken in the order of their cost.
   */
  static List<GraphPath> choose(List<GraphPath> candidates, int limit) {
    var rest = new ArrayList<>(candidates);
    var chosen = new ArrayList<GraphPath>();
    var told = new HashSet<Integer>();
    while (!rest.isEmpty() && chosen.size() < limit) {
      var best =
          rest.stream()
              .min(Comparator.comparingDouble((GraphPath p) -> p.cost() + repeated(p, told)))
              .orElseThrow();
      rest.remove(best);
      chosen.add(best);
      told.addAll(intermediates(best));
    }
    chosen.sort(Comparator.comparingDouble(GraphPath::cost));
    return chosen;
  }

  private static double repeated(GraphPath path, Set<Integer> told) {
    return REPEATED * intermediates(path).stream().filter(told::contains).count();
  }

  private static List<Integer> intermediates(GraphPath path) {
    return path.nodes().subList(1, path.nodes().size() - 1);
  }
}
