package rongshi.server.circle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import rongshi.server.circle.Connecting.Step;
import rongshi.server.graph.RelationGraph;
import rongshi.server.paths.Permits;

/**
 * A connecting tree that costs at most 2(1 − 1/k) times the smallest for k ends: Mehlhorn's (1988)
 * form of Kou, Markowsky and Berman's (1981). Dijkstra's search grows from all ends at once; where
 * two ends' regions touch they can be joined, and the cheapest joints make a spanning tree. The
 * search ends when no joint not yet seen can be cheaper than those taken.
 */
final class NearTree {
  private final RelationGraph graph;
  private final Permits permits;
  private final ArcCost cost;
  private final List<Integer> ends;
  private final long mostVisits;
  private final Map<Integer, Met> met = new HashMap<>();
  private final Map<Long, Joint> joints = new HashMap<>();
  private final PriorityQueue<Met> queue =
      new PriorityQueue<>(Comparator.comparingDouble(Met::cost).thenComparingInt(Met::node));
  private long visited;

  /** A node as reached from the nearest end; {@code arc} leads back, -1 at the end itself. */
  private record Met(int node, int end, int arc, double cost) {}

  /** Where two regions touch: an arc from a node of the one to a node of the other. */
  private record Joint(int one, int other, int node, int arc, double cost) {}

  NearTree(
      RelationGraph graph, Permits permits, ArcCost cost, List<Integer> ends, long mostVisits) {
    this.graph = graph;
    this.permits = permits;
    this.cost = cost;
    this.ends = ends;
    this.mostVisits = mostVisits;
  }

  Connecting find() {
    for (int i = 0; i < ends.size(); i++) {
      queue.add(new Met(ends.get(i), i, -1, 0));
    }
    var taken = List.<Joint>of();
    while (!queue.isEmpty() && visited < mostVisits) {
      var next = queue.poll();
      if (met.containsKey(next.node())) {
        continue;
      }
      // a joint not yet seen has an unsettled node, so that it costs twice this at least
      taken = spanning(2 * next.cost());
      if (taken.size() == ends.size() - 1) {
        break;
      }
      settle(next);
    }
    if (queue.isEmpty() && taken.size() < ends.size() - 1) {
      taken = spanning(Double.POSITIVE_INFINITY);
    }
    return taken.size() == ends.size() - 1
        ? tree(taken)
        : new Connecting.Apart(groups(taken), !queue.isEmpty(), visited);
  }

  private void settle(Met node) {
    met.put(node.node(), node);
    for (int arc = graph.firstArc(node.node()); arc < graph.firstArc(node.node() + 1); arc++) {
      visited++;
      int next = graph.neighbour(arc);
      if (!permits.arc(arc) || !permits.node(next)) {
        continue;
      }
      double sum = node.cost() + cost.of(node.node(), arc);
      var there = met.get(next);
      if (there == null) {
        queue.add(new Met(next, node.end(), graph.reverse(arc, node.node()), sum));
      } else if (there.end() != node.end()) {
        join(new Joint(node.end(), there.end(), node.node(), arc, sum + there.cost()));
      }
    }
  }

  private void join(Joint joint) {
    long pair =
        (long) Math.min(joint.one(), joint.other()) * ends.size()
            + Math.max(joint.one(), joint.other());
    joints.merge(pair, joint, (a, b) -> b.cost() < a.cost() ? b : a);
  }

  /** Kruskal's choice among the joints that cost no more than so much. */
  private List<Joint> spanning(double most) {
    if (joints.size() < ends.size() - 1 && most < Double.POSITIVE_INFINITY) {
      return List.of();
    }
    int[] group = new int[ends.size()];
    java.util.Arrays.setAll(group, i -> i);
    var taken = new ArrayList<Joint>();
    joints.values().stream()
        .filter(j -> j.cost() <= most)
        .sorted(
            Comparator.comparingDouble(Joint::cost)
                .thenComparingInt(Joint::node)
                .thenComparingInt(Joint::arc))
        .forEach(
            j -> {
              int a = group[j.one()];
              int b = group[j.other()];
              if (a != b) {
                taken.add(j);
                java.util.Arrays.setAll(group, i -> group[i] == b ? a : group[i]);
              }
            });
    return taken;
  }

  private Connecting tree(List<Joint> taken) {
    var steps = new ArrayList<Step>();
    double sum = 0;
    for (Joint joint : taken) {
      sum += joint.cost();
      steps.add(new Step(joint.node(), joint.arc()));
      back(joint.node(), steps);
      back(graph.neighbour(joint.arc()), steps);
    }
    var tree = Trees.outward(graph, ends.getFirst(), steps);
    // paths to one end may share their last steps, which are paid once
    double paid = tree.stream().mapToDouble(s -> cost.of(s.start(), s.arc())).sum();
    return new Connecting.Tree(tree, Math.min(sum, paid), 2 * (1 - 1.0 / ends.size()), visited);
  }

  private void back(int start, List<Step> steps) {
    for (var at = met.get(start); at.arc() >= 0; at = met.get(graph.neighbour(at.arc()))) {
      steps.add(new Step(at.node(), at.arc()));
    }
  }

  private List<List<Integer>> groups(List<Joint> taken) {
    int[] group = new int[ends.size()];
    java.util.Arrays.setAll(group, i -> i);
    for (Joint joint : taken) {
      int a = group[joint.one()];
      int b = group[joint.other()];
      java.util.Arrays.setAll(group, i -> group[i] == b ? a : group[i]);
    }
    var groups = new java.util.TreeMap<Integer, List<Integer>>();
    for (int i = 0; i < group.length; i++) {
      groups.computeIfAbsent(group[i], g -> new ArrayList<>()).add(ends.get(i));
    }
    return List.copyOf(groups.values());
  }
}
