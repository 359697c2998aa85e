package rongshi.server.circle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongshi.server.circle.Connecting.Apart;
import rongshi.server.circle.Connecting.Step;
import rongshi.server.circle.Connecting.Tree;
import rongshi.server.graph.RandomGraph;
import rongshi.server.graph.RelationGraph;
import rongshi.server.paths.HopCost;
import rongshi.server.paths.Restriction;
import rongshi.server.paths.Weights;

/** The smallest tree is the smallest of all that trying every set of edges gives. */
class ConnectionsTest {
  private static final int SEEDS = 400;

  @TempDir Path folder;

  @Test
  void asTryingEverySetOfEdges() throws IOException {
    int trees = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      var random = new Random(seed);
      int nodes = 3 + random.nextInt(5);
      var graph = RandomGraph.uniform(nodes, 2 + random.nextInt(9), random).open(folder);
      var ends =
          random.ints(0, nodes).distinct().limit(2 + random.nextInt(nodes - 2)).boxed().toList();
      String where = "seed " + seed + " ends " + ends;
      double least = naive(graph, ends);
      var near = new Connections(graph, 0).connect(ends, Restriction.NONE, Weights.USUAL);
      var found = new Connections(graph).connect(ends, Restriction.NONE, Weights.USUAL);
      if (least == Double.POSITIVE_INFINITY) {
        var apart = assertInstanceOf(Apart.class, found, where);
        assertEquals(
            Set.copyOf(ends), Set.copyOf(apart.groups().stream().flatMap(List::stream).toList()));
        assertTrue(apart.groups().size() > 1, where);
        continue;
      }
      trees++;
      var tree = assertInstanceOf(Tree.class, found, where);
      assertEquals(1, tree.factor(), where);
      assertEquals(least, tree.cost(), 1e-9, where);
      connects(graph, ends, tree, where);
      var close = assertInstanceOf(Tree.class, near, where);
      assertTrue(close.cost() <= close.factor() * least + 1e-9, where);
      connects(graph, ends, close, where);
    }
    assertTrue(trees > SEEDS / 3, "connected " + trees);
  }

  /** Each step leads from what is connected already to something new, and all ends are there. */
  private static void connects(RelationGraph graph, List<Integer> ends, Tree tree, String where) {
    var met = new HashSet<>(List.of(ends.getFirst()));
    for (Step step : tree.steps()) {
      assertTrue(met.contains(step.start()), where);
      assertTrue(met.add(graph.neighbour(step.arc())), where);
    }
    assertTrue(met.containsAll(ends), where);
  }

  private static double naive(RelationGraph graph, List<Integer> ends) {
    var cost = new ArcCost(graph, new HopCost(graph, Weights.USUAL), Set.copyOf(ends));
    var steps = new ArrayList<Step>();
    for (int node = 0; node < graph.nodes(); node++) {
      for (int arc = graph.firstArc(node); arc < graph.firstArc(node + 1); arc++) {
        if (graph.forward(arc)) {
          steps.add(new Step(node, arc));
        }
      }
    }
    double least = Double.POSITIVE_INFINITY;
    for (int set = 0; set < 1 << steps.size(); set++) {
      double sum = 0;
      int[] group = new int[graph.nodes()];
      java.util.Arrays.setAll(group, i -> i);
      for (int i = 0; i < steps.size(); i++) {
        if ((set >> i & 1) == 1) {
          sum += cost.of(steps.get(i).start(), steps.get(i).arc());
          int a = group[steps.get(i).start()];
          int b = group[graph.neighbour(steps.get(i).arc())];
          java.util.Arrays.setAll(group, n -> group[n] == b ? a : group[n]);
        }
      }
      if (sum < least && ends.stream().map(e -> group[e]).distinct().count() == 1) {
        least = sum;
      }
    }
    return least;
  }

  @Test
  void restrictionsOnlyEverMakeItDearer() throws IOException {
    for (int seed = 0; seed < 100; seed++) {
      var random = new Random(seed);
      var graph = RandomGraph.uniform(12, 30, random).open(folder);
      var ends = random.ints(0, 12).distinct().limit(4).boxed().toList();
      int barred = random.nextInt(12);
      var fewer = Restriction.NONE.excluding(Set.of(graph.id(barred)));
      var all = new Connections(graph).connect(ends, Restriction.NONE, Weights.USUAL);
      var some = new Connections(graph).connect(ends, fewer, Weights.USUAL);
      if (some instanceof Tree tree) {
        assertTrue(assertInstanceOf(Tree.class, all).cost() <= tree.cost() + 1e-9);
        if (!ends.contains(barred)) {
          tree.steps().forEach(s -> assertTrue(graph.neighbour(s.arc()) != barred));
        }
      }
    }
  }

  @Test
  void eightEndsInALargeGraphAreBoundedWork() throws IOException {
    var graph = RandomGraph.powerLaw(20_000, 5, new Random(1)).open(folder);
    var ends = List.of(11, 222, 333, 1_444, 2_555, 3_000, 3_500, 3_999);
    var tree =
        assertInstanceOf(
            Tree.class, new Connections(graph).connect(ends, Restriction.NONE, Weights.USUAL));
    assertTrue(tree.visited() <= 44_000_000, "visited " + tree.visited());
    connects(graph, ends, tree, "power law");
  }

  @Test
  void endsAreTwoToEightAndDifferent() throws IOException {
    var graph = RandomGraph.uniform(10, 20, new Random(1)).open(folder);
    for (var ends :
        List.of(
            List.<Integer>of(), List.of(1), List.of(1, 1), List.of(0, 1, 2, 3, 4, 5, 6, 7, 8))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Connections(graph).connect(ends, Restriction.NONE, Weights.USUAL));
    }
  }
}
