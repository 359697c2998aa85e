package rongshi.server.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongshi.server.graph.RelationGraphPart.Collected;
import rongshi.server.graph.RelationGraphPart.Edge;

class NeighbourhoodTest {
  private static final int MANY = 10_000;
  private static final int RARE = 3;

  @TempDir Path folder;

  /** A hub with 10,000 acquaintances, three of them also fellow members and better attested. */
  private RelationGraph hub() throws Exception {
    var nodes = new ArrayList<String>();
    var edges = new ArrayList<Edge>();
    for (int i = 0; i < MANY; i++) {
      String other = "person/乙%05d".formatted(i);
      nodes.add(other);
      edges.add(edge("person/甲某", other, "urn:knows", i == 77 ? 9 : 1, i));
      if (i < RARE) {
        edges.add(edge(other, "person/甲某", "urn:member", 1, MANY + i));
      }
    }
    nodes.add("person/甲某");
    new Collected(
            nodes.stream().sorted().toList(),
            List.of("urn:knows", "urn:member"),
            List.copyOf(edges))
        .columns()
        .write(folder);
    return RelationGraph.open(folder);
  }

  private static Edge edge(String from, String to, String property, int witnesses, int claim) {
    return new Edge(
        from,
        to,
        property,
        Integer.MIN_VALUE,
        Integer.MAX_VALUE,
        witnesses,
        List.of("claim/" + claim));
  }

  @Test
  void countsANeighbourOnceHoweverManyRelationsLeadToIt() throws Exception {
    var graph = hub();
    int node = graph.node("person/甲某");
    var all = new Neighbourhood(graph, node, arc -> true);
    assertEquals(MANY, all.size());
    assertEquals(MANY, Neighbourhood.size(graph, node));
    assertEquals(MANY + RARE, graph.degree(node));
    assertEquals(List.of(RARE, MANY), all.counts().values().stream().sorted().toList());
  }

  @Test
  void showsTheRareRelationAndTheBestAttestedFirst() throws Exception {
    var graph = hub();
    int node = graph.node("person/甲某");
    var shown = new Neighbourhood(graph, node, arc -> true).shown(RARE * 2);
    var names = names(graph, shown);
    assertEquals(RARE * 2, names.size());
    assertTrue(names.contains("person/乙00077"), names.toString());
    for (int i = 0; i < RARE; i++) {
      assertTrue(names.contains("person/乙0000" + i), names.toString());
    }
    // all relations with who is shown are shown
    assertEquals(RARE * 3, shown.size());
    assertEquals(shown, new Neighbourhood(graph, node, arc -> true).shown(RARE * 2));
  }

  @Test
  void whatIsAskedForWithoutThoseThatAreThereComesToAnEnd() throws Exception {
    var graph = hub();
    int node = graph.node("person/甲某");
    var there = new HashSet<Integer>();
    for (int round = 0; round < MANY / 1000; round++) {
      var shown =
          new Neighbourhood(graph, node, arc -> !there.contains(graph.neighbour(arc))).shown(1000);
      assertEquals(1000, shown.stream().map(graph::neighbour).distinct().count());
      shown.forEach(arc -> there.add(graph.neighbour(arc)));
    }
    assertEquals(MANY, there.size());
    assertEquals(
        List.of(),
        new Neighbourhood(graph, node, arc -> !there.contains(graph.neighbour(arc))).shown(1000));
  }

  private static List<String> names(RelationGraph graph, List<Integer> arcs) {
    return arcs.stream()
        .map(graph::neighbour)
        .map(graph::id)
        .distinct()
        .collect(Collectors.toList());
  }
}
