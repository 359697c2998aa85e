package rongshi.server.circle;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import rongshi.server.circle.Connecting.Apart;
import rongshi.server.circle.Connecting.Tree;
import rongshi.server.graph.RelationGraph;
import rongshi.server.paths.HopCost;
import rongshi.server.paths.Permits;
import rongshi.server.paths.Restriction;
import rongshi.server.paths.Weights;

/**
 * The smallest graph that connects several entities, a Steiner tree under {@link ArcCost}: first
 * one that is {@link NearTree near} it, then, where states and work allow, the {@link SmallestTree
 * smallest}.
 */
public final class Connections {
  public static final int FEWEST_ENDS = 2;
  public static final int MOST_ENDS = 8;
  private static final long MOST_VISITS = 4_000_000;
  private static final long MOST_STATES = 2_000_000;
  private static final long MOST_WORK = 40_000_000;

  private final RelationGraph graph;
  private final long mostStates;

  public Connections(RelationGraph graph) {
    this(graph, MOST_STATES);
  }

  Connections(RelationGraph graph, long mostStates) {
    this.graph = graph;
    this.mostStates = mostStates;
  }

  /**
   * Connects entities; the same question always gets the same answer.
   *
   * @param ends nodes of the graph, 2–8 different ones
   * @throws IllegalArgumentException where there are fewer or more
   */
  public Connecting connect(List<Integer> ends, Restriction restriction, Weights weights) {
    var different = Set.copyOf(ends);
    if (different.size() < FEWEST_ENDS
        || different.size() > MOST_ENDS
        || different.size() < ends.size()) {
      throw new IllegalArgumentException(
          FEWEST_ENDS + "–" + MOST_ENDS + " different ends: " + ends);
    }
    var cost = new ArcCost(graph, new HopCost(graph, weights), new TreeSet<>(ends));
    var permits = new Permits(graph, restriction, ends);
    return switch (new NearTree(graph, permits, cost, ends, MOST_VISITS).find()) {
      case Apart apart -> apart;
      case Tree near -> smallest(ends, permits, cost, near);
    };
  }

  private Tree smallest(List<Integer> ends, Permits permits, ArcCost cost, Tree near) {
    if (near.factor() <= 1 || SmallestTree.states(graph.nodes(), ends.size()) > mostStates) {
      return near;
    }
    var search = new SmallestTree(graph, permits, cost, ends, near.cost(), MOST_WORK);
    var steps = search.find();
    long visited = near.visited() + search.work();
    return steps
        .map(
            s ->
                new Tree(
                    s, s.stream().mapToDouble(x -> cost.of(x.start(), x.arc())).sum(), 1, visited))
        .orElseGet(() -> new Tree(near.steps(), near.cost(), near.factor(), visited));
  }
}
