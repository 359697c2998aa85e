package rongshi.server.circle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongshi.ontology.Rs;
import rongshi.server.graph.InventedRelations;
import rongshi.server.graph.RandomGraph;
import rongshi.server.graph.RelationGraph;

/** Communities and what is like what. */
class CommunitiesTest {
  @TempDir Path folder;

  @Test
  void twoSchoolsJoinedByOneFriendshipAreTwoCommunities() throws IOException {
    var relations = new InventedRelations();
    for (String school : List.of("甲", "乙")) {
      for (int i = 0; i < 5; i++) {
        for (int j = 0; j < i; j++) {
          relations.claim("person/" + school + i, Rs.classmateOf, "person/" + school + j);
        }
      }
    }
    relations.claim("person/甲0", Rs.comradeOf, "person/乙0");
    var graph = relations.graph(folder);
    var communities = Communities.of(graph);
    assertEquals(2, communities.count());
    for (int i = 1; i < 5; i++) {
      assertEquals(
          communities.of(graph.node("person/甲0")), communities.of(graph.node("person/甲" + i)));
    }
    assertNotEquals(
        communities.of(graph.node("person/甲0")), communities.of(graph.node("person/乙0")));
    assertEquals(5, communities.size(0));
  }

  /** The modularity told is that of the division told, and no worse than no division. */
  @Test
  void modularityIsThatOfTheDivision() throws IOException {
    for (int seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      int nodes = 2 + random.nextInt(30);
      var graph = RandomGraph.uniform(nodes, 1 + random.nextInt(60), random).open(folder);
      var communities = Communities.of(graph);
      assertEquals(naive(graph, communities), communities.modularity(), 1e-9, "seed " + seed);
      assertTrue(communities.modularity() >= -1e-9, "seed " + seed);
    }
  }

  /** Newman and Girvan 2004: of each community the share of edges within less what chance gives. */
  private static double naive(RelationGraph graph, Communities communities) {
    double sum = 0;
    for (int c = 0; c < communities.count(); c++) {
      double within = 0;
      double degrees = 0;
      for (int node = 0; node < graph.nodes(); node++) {
        if (communities.of(node) == c) {
          degrees += graph.degree(node);
          for (int arc = graph.firstArc(node); arc < graph.firstArc(node + 1); arc++) {
            within += communities.of(graph.neighbour(arc)) == c ? 1 : 0;
          }
        }
      }
      double all = 2.0 * graph.edges();
      sum += within / all - degrees / all * (degrees / all);
    }
    return sum;
  }

  @Test
  void whoSharesWhatFewShareIsMostAlike() throws IOException {
    var relations = new InventedRelations();
    for (int i = 0; i < 40; i++) {
      relations.claim("person/众" + i, Rs.memberOf, "organisation/人人社");
    }
    relations
        .claim("person/甲", Rs.memberOf, "organisation/人人社")
        .claim("person/甲", Rs.founded, "organisation/二人社")
        .claim("person/乙", Rs.founded, "organisation/二人社")
        .claim("person/丙", Rs.memberOf, "organisation/二人社");
    var graph = relations.graph(folder);
    var like = new Alike(graph).to(graph.node("person/甲"), 5);
    assertEquals("person/乙", graph.id(like.getFirst().node()));
    assertEquals(1 / Math.log(3), like.getFirst().score(), 1e-9);
    assertEquals(5, like.size());
    assertTrue(
        like.stream().noneMatch(l -> graph.id(l.node()).equals("person/丙")),
        "a member is not a founder");
  }
}
