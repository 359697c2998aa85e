package rongshi.server.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongshi.server.graph.RandomGraph;
import rongshi.server.graph.RelationGraph;
import rongshi.server.paths.ShortestPaths.None;
import rongshi.server.paths.ShortestPaths.Shortest;

/** What both ends find together is what walking every way finds, in the same order. */
class ShortestPathsTest {
  private static final int SEEDS = 3_000;

  @TempDir Path folder;

  @Test
  void asTryingEveryWay() throws IOException {
    for (int seed = 0; seed < SEEDS; seed++) {
      var random = new Random(seed);
      int nodes = 2 + random.nextInt(9);
      var graph = RandomGraph.uniform(nodes, random.nextInt(3 * nodes), random).open(folder);
      int length = 1 + random.nextInt(5);
      int barred = random.nextInt(nodes);
      boolean bars = random.nextBoolean();
      boolean cuts = random.nextBoolean();
      IntPredicate passable = bars ? node -> node != barred : node -> true;
      IntPredicate allowed = arc -> !cuts || graph.edge(arc) % 4 != 0;
      int from = random.nextInt(nodes);
      int to = random.nextInt(nodes);
      var expected = naive(graph, from, to, length, allowed, passable);
      var found = new ShortestPaths(graph, allowed, passable, 10_000).find(from, to, length, 50);
      String where = "seed " + seed;
      if (expected.isEmpty()) {
        assertInstanceOf(None.class, found, where);
      } else {
        var shortest = assertInstanceOf(Shortest.class, found, where);
        assertEquals(expected.subList(0, Math.min(50, expected.size())), shortest.paths(), where);
        assertEquals(expected.getFirst().size() - 1, shortest.length(), where);
        var back = new ShortestPaths(graph, allowed, passable, 10_000).find(to, from, length, 50);
        assertEquals(shortest.length(), assertInstanceOf(Shortest.class, back, where).length());
      }
    }
  }

  /** The hub's 100 000 arcs are not looked at where the other end has few. */
  @Test
  void aHubIsReachedFromTheOtherEnd() throws IOException {
    var graph = RandomGraph.star(100_000).open(folder);
    var found = new ShortestPaths(graph, 1_000_000).find(0, 7, 8, 50);
    assertEquals(List.of(List.of(0, 7)), assertInstanceOf(Shortest.class, found).paths());
    assertTrue(found.visited() <= 1, "visited " + found.visited());
    var through = new ShortestPaths(graph, 1_000_000).find(5, 7, 8, 50);
    assertEquals(List.of(List.of(5, 0, 7)), assertInstanceOf(Shortest.class, through).paths());
    assertTrue(through.visited() <= 2, "visited " + through.visited());
  }

  @Test
  void workIsBoundedAndItIsSaid() throws IOException {
    var graph = RandomGraph.uniform(1_000, 50_000, new Random(1)).open(folder);
    var none = assertInstanceOf(None.class, new ShortestPaths(graph, 20).find(1, 2, 8, 50));
    assertTrue(none.bounded() && none.visited() < 20 + 300, "one node's arcs beyond at most");
  }

  /** Every loopless way within the length, cut down to the shortest. */
  private static List<List<Integer>> naive(
      RelationGraph graph,
      int from,
      int to,
      int length,
      IntPredicate allowed,
      IntPredicate passable) {
    var level = List.of(List.of(from));
    for (int hops = 0; hops <= length && !level.isEmpty(); hops++) {
      var arrived = level.stream().filter(p -> p.getLast() == to).toList();
      if (!arrived.isEmpty()) {
        return arrived;
      }
      var next = new ArrayList<List<Integer>>();
      for (var path : level) {
        for (int node : neighbours(graph, path.getLast(), allowed)) {
          if (!path.contains(node) && (node == to || passable.test(node))) {
            var longer = new ArrayList<>(path);
            longer.add(node);
            next.add(longer);
          }
        }
      }
      level = next;
    }
    return Collections.emptyList();
  }

  private static Set<Integer> neighbours(RelationGraph graph, int node, IntPredicate allowed) {
    var neighbours = new TreeSet<Integer>();
    for (int arc = graph.firstArc(node); arc < graph.firstArc(node + 1); arc++) {
      if (allowed.test(arc)) {
        neighbours.add(graph.neighbour(arc));
      }
    }
    return neighbours;
  }
}
