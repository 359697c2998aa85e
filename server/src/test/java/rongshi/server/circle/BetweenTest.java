package rongshi.server.circle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongshi.server.graph.RandomGraph;
import rongshi.server.graph.RelationGraph;
import rongshi.server.paths.Restriction;
import rongshi.server.paths.ShortestPaths;
import rongshi.server.paths.ShortestPaths.Shortest;

/** Betweenness is what counting every shortest path of every pair gives. */
class BetweenTest {
  @TempDir Path folder;

  @Test
  void asCountingEveryShortestPath() throws IOException {
    for (int seed = 0; seed < 500; seed++) {
      var random = new Random(seed);
      int nodes = 4 + random.nextInt(12);
      var graph = RandomGraph.uniform(nodes, random.nextInt(3 * nodes), random).open(folder);
      var members = random.ints(0, nodes).distinct().limit(2 + random.nextInt(3)).boxed().toList();
      var answer = new Between(graph, Restriction.NONE, members, 5).among(members);
      var expected = new HashMap<Integer, Double>();
      int connected = naive(graph, members, expected);
      String where = "seed " + seed;
      assertEquals(connected, answer.connected(), where);
      assertEquals(expected.keySet(), Map.copyOf(scores(answer)).keySet(), where);
      scores(answer).forEach((n, s) -> assertEquals(expected.get(n), s, 1e-9, where));
      for (var s : answer.standings()) {
        assertTrue(s.score() <= s.pairs() + 1e-9 && s.pairs() <= answer.pairs(), where);
      }
    }
  }

  private static Map<Integer, Double> scores(Between.Answer answer) {
    var scores = new HashMap<Integer, Double>();
    answer.standings().forEach(s -> scores.put(s.node(), s.score()));
    return scores;
  }

  private static int naive(
      RelationGraph graph, List<Integer> members, Map<Integer, Double> scores) {
    int connected = 0;
    for (int i = 0; i < members.size(); i++) {
      for (int j = i + 1; j < members.size(); j++) {
        var found =
            new ShortestPaths(graph, 1_000_000).find(members.get(i), members.get(j), 5, 100_000);
        if (found instanceof Shortest shortest) {
          connected++;
          for (var path : shortest.paths()) {
            for (int node : path.subList(1, path.size() - 1)) {
              scores.merge(node, 1.0 / shortest.paths().size(), Double::sum);
            }
          }
        }
      }
    }
    return connected;
  }

  @Test
  void aHubOfAHundredThousandIsBoundedWork() throws IOException {
    var graph = RandomGraph.star(100_000).open(folder);
    var members = List.of(1, 2, 3, 4);
    var answer = new Between(graph, Restriction.NONE, members, 6).among(members);
    assertInstanceOf(Between.Standing.class, answer.standings().getFirst());
    assertEquals(new Between.Standing(0, 6, 6), answer.standings().getFirst());
    assertTrue(answer.visited() < 4 * 100_001, "visited " + answer.visited());
  }
}
