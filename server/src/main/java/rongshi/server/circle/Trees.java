package rongshi.server.circle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import rongshi.server.circle.Connecting.Step;
import rongshi.server.graph.RelationGraph;

/** Trees made of steps. */
final class Trees {
  private Trees() {}

  /** The steps turned so that each leads outward from a root, in breadth-first order, each once. */
  static List<Step> outward(RelationGraph graph, int root, List<Step> steps) {
    var from = new TreeMap<Integer, List<Step>>();
    for (Step step : steps) {
      int other = graph.neighbour(step.arc());
      from.computeIfAbsent(step.start(), n -> new ArrayList<>()).add(step);
      from.computeIfAbsent(other, n -> new ArrayList<>())
          .add(new Step(other, graph.reverse(step.arc(), step.start())));
    }
    var ordered = new ArrayList<Step>();
    var met = new HashSet<Integer>(List.of(root));
    var open = new ArrayDeque<Integer>(List.of(root));
    while (!open.isEmpty()) {
      for (Step step : from.getOrDefault(open.poll(), List.of())) {
        int next = graph.neighbour(step.arc());
        if (met.add(next)) {
          ordered.add(step);
          open.add(next);
        }
      }
    }
    return ordered;
  }
}
