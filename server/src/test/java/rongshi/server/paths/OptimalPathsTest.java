package rongshi.server.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import rongshi.loader.release.StoreFolders;
import rongshi.ontology.Rs;
import rongshi.server.graph.InventedRelations;
import rongshi.server.graph.RelationGraph;
import rongshi.server.paths.PathResult.Found;
import rongshi.server.paths.PathResult.GraphPath;

/** The paths found are those that trying every path finds. */
class OptimalPathsTest {
  private static final int LENGTH = 4;
  private static final List<org.apache.jena.rdf.model.Property> PROPERTIES =
      List.of(Rs.comradeOf, Rs.taughtBy, Rs.siblingOf);

  private static Path folder;

  /** A relation of two of a few people. */
  record Relation(int from, int to, int property, Optional<Integer> year) {}

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("paths");
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    StoreFolders.delete(folder);
  }

  @Provide
  Arbitrary<List<Relation>> relations() {
    var person = Arbitraries.integers().between(0, 5);
    var year = Arbitraries.of(1900, 1904, 1912, 1925).optional(0.7);
    return Combinators.combine(person, person, Arbitraries.integers().between(0, 2), year)
        .as(Relation::new)
        .list()
        .ofMinSize(3)
        .ofMaxSize(14);
  }

  @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
  void theCheapestComesFirstAndNoneIsMissing(@ForAll("relations") List<Relation> relations)
      throws IOException {
    var graph = graph(relations);
    if (graph.node("person/0某") < 0 || graph.node("person/1某") < 0) {
      return;
    }
    var expected = everyPath(graph);
    var found = find(graph, 50);
    var sequences = new HashSet<List<Integer>>();
    double before = 0;
    for (var path : found) {
      assertEquals(
          path.nodes().size(), Set.copyOf(path.nodes()).size(), "no node twice: " + path.nodes());
      assertTrue(sequences.add(path.nodes()), "told twice: " + path.nodes());
      assertEquals(expected.get(path.nodes()), path.cost(), 1e-9, "cheapest edges of " + path);
      assertTrue(path.cost() >= before, "in the order of cost");
      before = path.cost();
    }
    assertEquals(Math.min(50, expected.size()), found.size());
    shortestAreAllThatAreShortest(graph, expected);
    if (!found.isEmpty()) {
      double least = expected.values().stream().mapToDouble(c -> c).min().orElseThrow();
      assertEquals(least, find(graph, 1).getFirst().cost(), 1e-9);
    }
  }

  private static void shortestAreAllThatAreShortest(
      RelationGraph graph, Map<List<Integer>, Double> expected) {
    var query = PathQuery.between("person/0某", "person/1某").within(50, LENGTH).shortest();
    var found = new HashSet<List<Integer>>();
    if (new PathFinder(graph).find(query) instanceof Found answer) {
      answer.paths().forEach(p -> found.add(p.nodes()));
    }
    int least = expected.keySet().stream().mapToInt(List::size).min().orElse(0);
    var shortest = new HashSet<>(expected.keySet());
    shortest.removeIf(p -> p.size() > least);
    assertEquals(shortest, found);
  }

  private static List<GraphPath> find(RelationGraph graph, int limit) {
    var query = PathQuery.between("person/0某", "person/1某").within(limit, LENGTH);
    return new PathFinder(graph).find(query) instanceof Found found ? found.paths() : List.of();
  }

  private static RelationGraph graph(List<Relation> relations) throws IOException {
    var invented = new InventedRelations();
    for (var r : relations) {
      if (r.from() != r.to()) {
        invented.claim(
            "person/" + r.from() + "某",
            PROPERTIES.get(r.property()),
            "person/" + r.to() + "某",
            r.year());
      }
    }
    return invented.graph(folder);
  }

  /** Each loopless sequence of nodes, with the least that any choice of edges costs. */
  private static Map<List<Integer>, Double> everyPath(RelationGraph graph) {
    var every = new HashMap<List<Integer>, Double>();
    int from = graph.node("person/0某");
    walk(graph, new HopCost(graph, Weights.USUAL), new ArrayList<>(List.of(from)), -1, 0, every);
    return every;
  }

  private static void walk(
      RelationGraph graph,
      HopCost cost,
      List<Integer> nodes,
      int before,
      double sum,
      Map<List<Integer>, Double> every) {
    int to = graph.node("person/1某");
    if (nodes.getLast() == to) {
      every.merge(List.copyOf(nodes), sum, Math::min);
      return;
    }
    if (nodes.size() > LENGTH) {
      return;
    }
    int node = nodes.getLast();
    for (int arc = graph.firstArc(node); arc < graph.firstArc(node + 1); arc++) {
      int next = graph.neighbour(arc);
      if (!nodes.contains(next)) {
        double hop = cost.of(graph.edge(arc), next, next == to, before);
        nodes.addLast(next);
        walk(graph, cost, nodes, graph.edge(arc), sum + hop, every);
        nodes.removeLast();
      }
    }
  }
}
