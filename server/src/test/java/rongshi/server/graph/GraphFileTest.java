package rongshi.server.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rongshi.server.graph.RelationGraphPart.Collected;
import rongshi.server.graph.RelationGraphPart.Edge;

class GraphFileTest {
  private static final Collected COLLECTED =
      new Collected(
          List.of("organisation/丙社", "person/乙某", "person/甲某", "person/𠮷某"),
          List.of("urn:knows", "urn:member"),
          List.of(
              new Edge(
                  "person/甲某", "organisation/丙社", "urn:member", -100, 200, 1, List.of("claim/1")),
              new Edge(
                  "person/甲某",
                  "person/乙某",
                  "urn:knows",
                  Integer.MIN_VALUE,
                  Integer.MAX_VALUE,
                  255,
                  List.of("claim/2", "claim/3")),
              new Edge("person/甲某", "person/𠮷某", "urn:knows", 7, 7, 2, List.of("claim/4")),
              new Edge("person/乙某", "person/甲某", "urn:knows", 0, 9, 1, List.of("claim/5"))));

  @TempDir Path folder;
  private Path file;
  private byte[] bytes;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("graph.bin");
    COLLECTED.columns().write(folder);
    bytes = Files.readAllBytes(file);
  }

  @Test
  void readsWhatWasWritten() throws IOException {
    var graph = RelationGraph.open(folder);
    assertEquals(4, graph.nodes());
    assertEquals(4, graph.edges());
    var edges = new ArrayList<Edge>();
    for (int node = 0; node < graph.nodes(); node++) {
      assertEquals(node, graph.node(graph.id(node)));
      for (int arc = graph.firstArc(node); arc < graph.firstArc(node + 1); arc++) {
        assertEquals(arc, graph.reverse(graph.reverse(arc, node), graph.neighbour(arc)));
        assertTrue(arc == graph.firstArc(node) || graph.neighbour(arc - 1) <= graph.neighbour(arc));
        if (graph.forward(arc)) {
          edges.add(edge(graph, node, arc));
        }
      }
    }
    var expected = new TreeSet<String>();
    COLLECTED.edges().forEach(e -> expected.add(e.toString()));
    var read = new TreeSet<String>();
    edges.forEach(e -> read.add(e.toString()));
    assertEquals(expected, read);
    int a = graph.node("person/甲某");
    assertEquals(4, graph.degree(a), "both directions are arcs");
    assertEquals(-1, graph.node("person/无此人"));
  }

  @Test
  void anEmptyGraphIsAGraph() throws IOException {
    new Collected(List.of(), List.of(), List.of()).columns().write(folder);
    var graph = RelationGraph.open(folder);
    assertEquals(0, graph.nodes() + graph.edges());
    assertEquals(-1, graph.node("person/甲某"));
  }

  /** Whatever length it is cut to, whatever byte of it is turned: never a wrong graph. */
  @Test
  void damageIsAlwaysFound() throws IOException {
    for (int length = 0; length < bytes.length; length++) {
      refused(Arrays.copyOf(bytes, length), "");
    }
    for (int i = 0; i < bytes.length; i++) {
      var turned = bytes.clone();
      turned[i] ^= 0x40;
      refused(turned, "");
    }
    refused(Arrays.copyOf(bytes, bytes.length + 1), "cut short or has something after its end");
  }

  @ParameterizedTest
  @CsvSource({"2,another version (2 ≠ 3); load again", "4,another version (4 ≠ 3); load again"})
  void anotherVersionIsNamed(byte version, String message) throws IOException {
    var other = bytes.clone();
    other[4] = version;
    refused(other, message);
  }

  @Test
  void aForeignFileIsNoGraph() throws IOException {
    refused("甲某认识乙某。".repeat(100).getBytes(StandardCharsets.UTF_8), "is no relation graph");
    refused(new byte[0], "0 bytes");
    Files.delete(file);
    assertThrows(IOException.class, () -> RelationGraph.open(folder));
  }

  private void refused(byte[] content, String message) throws IOException {
    Files.write(file, content);
    var refused = assertThrows(IOException.class, () -> RelationGraph.open(folder));
    assertTrue(refused.getMessage().contains(message), refused.getMessage());
    assertTrue(refused.getMessage().contains("graph.bin"), refused.getMessage());
  }

  private static Edge edge(RelationGraph graph, int node, int arc) {
    int edge = graph.edge(arc);
    return new Edge(
        graph.id(node),
        graph.id(graph.neighbour(arc)),
        graph.property(edge),
        graph.first(edge),
        graph.last(edge),
        graph.witnesses(edge),
        graph.claims(edge));
  }
}
