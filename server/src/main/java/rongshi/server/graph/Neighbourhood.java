package rongshi.server.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * The neighbours of a node, and which of them to show first where there are too many. Cost: linear
 * in the node's degree, however few are wanted; no string is read but those the filter reads.
 */
public final class Neighbourhood {
  private final RelationGraph graph;
  private final List<Integer> arcs = new ArrayList<>();

  /**
   * @param node its number
   * @param arcs which of its arcs count
   */
  public Neighbourhood(RelationGraph graph, int node, IntPredicate arcs) {
    this.graph = graph;
    int end = graph.firstArc(node + 1);
    for (int arc = graph.firstArc(node); arc < end; arc++) {
      if (arcs.test(arc)) {
        this.arcs.add(arc);
      }
    }
  }

  /** How many neighbours a node has, each counted once however many relations lead to it. */
  public static int size(RelationGraph graph, int node) {
    int size = 0;
    int last = -1;
    int end = graph.firstArc(node + 1);
    for (int arc = graph.firstArc(node); arc < end; arc++) {
      size += graph.neighbour(arc) == last ? 0 : 1;
      last = graph.neighbour(arc);
    }
    return size;
  }

  /** How many there are, each counted once. */
  public int size() {
    return (int) arcs.stream().map(graph::neighbour).distinct().count();
  }

  /** How many neighbours each property's number leads to. */
  public Map<Integer, Integer> counts() {
    var counts = new HashMap<Integer, Integer>();
    var last = new HashMap<Integer, Integer>();
    for (int arc : arcs) {
      int property = graph.propertyNumber(graph.edge(arc));
      Integer before = last.put(property, graph.neighbour(arc));
      if (before == null || before != graph.neighbour(arc)) {
        counts.merge(property, 1, Integer::sum);
      }
    }
    return counts;
  }

  /**
   * The arcs to the neighbours to show: each relation gives one in turn, the rarest first, of each
   * those with most independent witnesses first; all arcs to a neighbour that is shown. The same
   * each time.
   *
   * @param limit how many neighbours
   */
  public List<Integer> shown(int limit) {
    var chosen = new BitSet();
    var queues = new ArrayDeque<>(byRelation());
    int left = limit;
    while (left > 0 && !queues.isEmpty()) {
      var queue = queues.removeFirst();
      while (!queue.isEmpty() && chosen.get(graph.neighbour(queue.getFirst()))) {
        queue.removeFirst();
      }
      if (!queue.isEmpty()) {
        chosen.set(graph.neighbour(queue.removeFirst()));
        left--;
        queues.addLast(queue);
      }
    }
    return arcs.stream().filter(arc -> chosen.get(graph.neighbour(arc))).toList();
  }

  private List<Deque<Integer>> byRelation() {
    var byProperty = new HashMap<Integer, List<Integer>>();
    for (int arc : arcs) {
      int property = graph.propertyNumber(graph.edge(arc));
      byProperty.computeIfAbsent(property, p -> new ArrayList<>()).add(arc);
    }
    var ordered = new ArrayList<>(byProperty.entrySet());
    ordered.sort(
        Comparator.<Map.Entry<Integer, List<Integer>>>comparingInt(e -> e.getValue().size())
            .thenComparing(Map.Entry::getKey));
    var queues = new ArrayList<Deque<Integer>>();
    for (var entry : ordered) {
      var list = entry.getValue();
      list.sort(
          Comparator.<Integer>comparingInt(arc -> -graph.witnesses(graph.edge(arc)))
              .thenComparing(arc -> arc));
      queues.add(new ArrayDeque<>(list));
    }
    return queues;
  }
}
