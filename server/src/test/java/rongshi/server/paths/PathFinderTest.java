package rongshi.server.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongshi.ontology.Rs;
import rongshi.server.graph.InventedRelations;
import rongshi.server.graph.RelationGraph;
import rongshi.server.paths.PathResult.Found;
import rongshi.server.paths.PathResult.NoPath;
import rongshi.server.paths.PathResult.Reason;

/** People who never were: 甲某 and 乙某 know each other by 丙某, and are both of a crowded society. */
class PathFinderTest {
  private static final String A = "person/甲某";
  private static final String B = "person/乙某";
  private static final String C = "person/丙某";
  private static final String CROWD = "organisation/人人社";

  @TempDir static Path folder;
  private static RelationGraph graph;
  private static PathFinder finder;
  private static String membership;

  @BeforeAll
  static void build() throws IOException {
    var relations =
        new InventedRelations()
            .claim(A, Rs.comradeOf, C, Optional.of(1920))
            .claim(C, Rs.taughtBy, B, Optional.of(1921))
            .claim(A, Rs.memberOf, CROWD, Optional.of(1905));
    membership = relations.last();
    relations.claim(B, Rs.memberOf, CROWD, Optional.of(1930));
    for (int i = 0; i < 30; i++) {
      relations.claim("person/众某" + i, Rs.memberOf, CROWD);
    }
    relations.claim("person/孤某", Rs.siblingOf, "person/独某");
    graph = relations.graph(folder);
    finder = new PathFinder(graph);
  }

  @Test
  void aTellingPathComesBeforeOneThroughACrowd() {
    var found = found(PathQuery.between(A, B));
    assertEquals(List.of(List.of(A, C, B), List.of(A, CROWD, B)), ids(found));
    assertTrue(found.complete() && found.visited() > 0);
    assertEquals(2, found.shortest());
    for (var path : found.paths()) {
      double sum = finder.parts(path, Weights.USUAL).values().stream().mapToDouble(v -> v).sum();
      assertEquals(path.cost(), sum, 1e-9);
    }
    assertFalse(finder.timesApart(found.paths().get(0), 1));
    assertTrue(finder.timesApart(found.paths().get(1), 1), "members in 1905 and in 1930");
    assertTrue(found.paths().get(0).score() > found.paths().get(1).score());
  }

  @Test
  void filtersCutAndTheReasonIsTold() {
    assertEquals(List.of(List.of(A, CROWD, B)), ids(found(asked(4, Set.of(), Set.of(C)))));
    var byTeaching = asked(4, Set.of(Rs.taughtBy.getURI()), Set.of());
    assertEquals(Reason.FILTERED, none(byTeaching).reason());
    assertEquals(Set.of(Restriction.Filter.RELATION), none(byTeaching).cutBy());
    var both = asked(4, Set.of(Rs.taughtBy.getURI()), Set.of(C));
    assertEquals(
        Set.of(Restriction.Filter.RELATION), none(both).cutBy(), "not the exclusion alone");
    var either = asked(4, Set.of(Rs.memberOf.getURI()), Set.of(C, membership));
    assertEquals(Set.of(Restriction.Filter.EXCLUDE), none(either).cutBy());
    assertEquals(Reason.FILTERED, none(asked(4, Set.of(), Set.of(C, membership))).reason());
    assertEquals(Reason.TOO_FAR, none(asked(1, Set.of(), Set.of())).reason());
    assertEquals(Reason.NOT_CONNECTED, none(PathQuery.between(A, "person/孤某")).reason());
    assertEquals(Reason.SAME, none(PathQuery.between(A, A)).reason());
    assertEquals(Reason.UNKNOWN_FROM, none(PathQuery.between("person/无此人", A)).reason());
    assertEquals(Reason.UNKNOWN_TO, none(PathQuery.between(A, "person/无此人")).reason());
  }

  @Test
  void theShortestAloneMayBeAskedFor() {
    var crowd = PathQuery.between("person/众某0", B).within(50, 8);
    assertTrue(found(crowd).paths().stream().anyMatch(p -> p.length() > 2));
    assertEquals(List.of(List.of("person/众某0", CROWD, B)), ids(found(crowd.shortest())));
  }

  @Test
  void aPeriodLeavesOutHopsThatLieOutsideIt() {
    int year1919 = (int) java.time.LocalDate.of(1919, 1, 1).toEpochDay();
    var late = PathQuery.between(A, B).under(Restriction.NONE.within(year1919, Integer.MAX_VALUE));
    assertEquals(List.of(List.of(A, C, B)), ids(found(late)));
  }

  @Test
  void theLimitsOfAQuestionAreKept() {
    for (int limit : List.of(0, PathQuery.MOST_PATHS + 1)) {
      assertThrows(
          IllegalArgumentException.class,
          () -> finder.find(PathQuery.between(A, B).within(limit, 4)));
    }
    for (int length : List.of(0, PathQuery.LONGEST + 1)) {
      assertThrows(
          IllegalArgumentException.class,
          () -> finder.find(PathQuery.between(A, B).within(1, length)));
    }
  }

  /** Everyone knows everyone: far more paths than may be looked at. */
  @Test
  void workIsBoundedAndItIsSaid(@TempDir Path crowded) throws IOException {
    var relations = new InventedRelations();
    for (int i = 0; i < 60; i++) {
      for (int j = 0; j < i; j++) {
        relations.claim("person/众某" + i, Rs.comradeOf, "person/众某" + j);
      }
    }
    relations.claim("person/众某0", Rs.comradeOf, "person/末某");
    var all = new PathFinder(relations.graph(crowded), 5_000);
    var query =
        PathQuery.between("person/众某59", "person/末某")
            .within(50, 8)
            .under(Restriction.NONE.excluding(Set.of("person/无此人")));
    var result = all.find(query);
    assertTrue(
        result.visited() <= 5_000 + 3 * 60,
        "a node's arcs in each phase beyond:  " + result.visited());
    if (result instanceof Found found) {
      assertFalse(found.complete());
    } else {
      assertEquals(Reason.BOUND, assertInstanceOf(NoPath.class, result).reason());
    }
  }

  private static PathQuery asked(int length, Set<String> relations, Set<String> exclude) {
    return PathQuery.between(A, B)
        .within(10, length)
        .under(Restriction.NONE.withRelations(relations).excluding(exclude));
  }

  private static Found found(PathQuery query) {
    return assertInstanceOf(Found.class, finder.find(query));
  }

  private static NoPath none(PathQuery query) {
    return assertInstanceOf(NoPath.class, finder.find(query));
  }

  private static List<List<String>> ids(Found found) {
    return found.paths().stream().map(p -> p.nodes().stream().map(graph::id).toList()).toList();
  }
}
