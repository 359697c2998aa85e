package rongshi.server.circle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rongshi.server.graph.RelationGraph;

/**
 * What is like an entity by its place in the graph: entities of its type that stand in the same
 * relation to the same others. Each thing shared counts 1 / ln(number that share it), as Adamic and
 * Adar (2003) weigh shared neighbours: two of a crowd share little.
 */
public final class Alike {
  private static final long MOST_VISITS = 200_000;

  private final RelationGraph graph;

  public Alike(RelationGraph graph) {
    this.graph = graph;
  }

  /**
   * A relation to a third that both have.
   *
   * @param arc from the entity asked about
   * @param sharing how many stand so to that third
   */
  public record Shared(int arc, int sharing, double weight) {}

  /**
   * A like entity.
   *
   * @param score the sum of the weights of what is shared, which stands in order of weight
   */
  public record Like(int node, double score, List<Shared> shared) {}

  /**
   * The most alike, highest score first.
   *
   * <p>Cost: the arcs of the node's neighbours, those with few first, within a bound.
   */
  public List<Like> to(int node, int limit) {
    String type = type(node);
    var arcs = new ArrayList<Integer>();
    for (int arc = graph.firstArc(node); arc < graph.firstArc(node + 1); arc++) {
      arcs.add(arc);
    }
    arcs.sort(Comparator.comparingInt(arc -> graph.degree(graph.neighbour(arc))));
    var shared = new HashMap<Integer, List<Shared>>();
    long visited = 0;
    for (int arc : arcs) {
      visited += graph.degree(graph.neighbour(arc));
      if (visited > MOST_VISITS) {
        break;
      }
      share(node, arc, type, shared);
    }
    return shared.entrySet().stream()
        .map(Alike::like)
        .sorted(Comparator.comparingDouble(Like::score).reversed().thenComparingInt(Like::node))
        .limit(limit)
        .toList();
  }

  private void share(int node, int arc, String type, Map<Integer, List<Shared>> shared) {
    int third = graph.neighbour(arc);
    int property = graph.propertyNumber(graph.edge(arc));
    var others = new ArrayList<Integer>();
    int sharing = 1;
    for (int back = graph.firstArc(third); back < graph.firstArc(third + 1); back++) {
      int other = graph.neighbour(back);
      if (graph.propertyNumber(graph.edge(back)) == property
          && graph.forward(back) != graph.forward(arc)
          && other != node) {
        sharing++;
        if (type(other).equals(type)) {
          others.add(other);
        }
      }
    }
    double weight = 1 / Math.log(1.0 + sharing);
    for (int other : others) {
      shared.computeIfAbsent(other, o -> new ArrayList<>()).add(new Shared(arc, sharing, weight));
    }
  }

  private static Like like(Map.Entry<Integer, List<Shared>> entry) {
    var shared =
        entry.getValue().stream()
            .sorted(Comparator.comparingDouble(Shared::weight).reversed())
            .toList();
    return new Like(entry.getKey(), shared.stream().mapToDouble(Shared::weight).sum(), shared);
  }

  private String type(int node) {
    String id = graph.id(node);
    return id.substring(0, Math.max(0, id.indexOf('/')));
  }
}
