package rongshi.server.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rongshi.ontology.Base;
import rongshi.ontology.Rs;
import rongshi.server.graph.InventedRelations;
import rongshi.server.problem.ProblemException;

/** {@code rs:pathTo} over people who never were: 甲—丙—乙, 甲—丁—乙, and 戊 beyond 乙. */
class PathFunctionTest {
  @TempDir static Path folder;
  private static DatasetGraph data;
  private static QueryPool pool;

  @BeforeAll
  static void load() throws IOException {
    var relations =
        new InventedRelations()
            .claim("person/甲", Rs.comradeOf, "person/丙")
            .claim("person/丙", Rs.taughtBy, "person/乙")
            .claim("person/丁", Rs.comradeOf, "person/甲")
            .claim("person/丁", Rs.comradeOf, "person/乙")
            .claim("person/戊", Rs.siblingOf, "person/乙")
            .claim("person/孤", Rs.siblingOf, "person/独");
    data = relations.data();
    QueryableGraph.attach(data, new QueryableGraph(relations.graph(folder), Base.DEFAULT));
    pool = new QueryPool(Limits.standard());
  }

  @AfterAll
  static void close() {
    pool.close();
  }

  @Test
  void whatLiesWithinSomeHopsNearestFirst() {
    assertEquals(List.of("丁 1", "丙 1"), rows("(:甲 ?hops) rs:pathTo (?to 1)", "to", "hops"));
    assertEquals(
        List.of("丁 1", "丙 1", "乙 2", "戊 3"), rows("(:甲 ?hops) rs:pathTo (?to 4)", "to", "hops"));
    assertEquals(
        List.of("丁 1", "丙 1", "乙 2", "戊 3"),
        rows("(?from ?hops) rs:pathTo (:甲 4)", "from", "hops"),
        "from the other end the same");
    assertEquals(List.of("乙 1"), rows("(:丙 ?hops) rs:pathTo (?to 4 rs:taughtBy)", "to", "hops"));
    assertEquals(List.of("丁", "丙"), rows(":甲 rs:pathTo (?to 1)", "to"));
    assertEquals(List.of("丁", "丙", "乙"), rows("?from rs:pathTo (:甲 2)", "from"));
  }

  @Test
  void twoBoundEndsAreATest() {
    assertEquals(List.of("2"), rows("(:甲 ?hops) rs:pathTo (:乙 4)", "hops"));
    assertEquals(List.of(), rows("(:甲 ?hops) rs:pathTo (:乙 1)", "hops"));
    assertEquals(List.of(), rows("(:甲 ?hops) rs:pathTo (:孤 8)", "hops"));
    assertEquals(List.of(), rows("(:甲 ?hops) rs:pathTo (:甲 8)", "hops"));
    assertEquals(List.of(), rows("(:无 ?hops) rs:pathTo (?to 8)", "hops"));
    assertEquals(
        List.of("乙 2"), rows("VALUES ?to { :乙 :孤 } (:甲 ?hops) rs:pathTo (?to 4)", "to", "hops"));
  }

  @Test
  void allShortestPathsStepByStep() {
    assertEquals(
        List.of("1 0 甲", "1 1 丁", "1 2 乙", "2 0 甲", "2 1 丙", "2 2 乙"),
        rows("(:甲 ?hops ?path ?step ?node) rs:pathTo (:乙 4)", "path", "step", "node"));
    assertEquals(
        List.of("丁", "丙"), rows("(:甲 2 ?path 1 ?node) rs:pathTo (:乙 4)", "node"), "who between");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?from rs:pathTo (?to 4)",
        "(?from ?hops) rs:pathTo (:甲 0)",
        "(?from ?hops) rs:pathTo (:甲 50)",
        "(?from ?hops) rs:pathTo (:甲 'many')",
        "(?from ?hops) rs:pathTo (:甲 ?most)",
        "(:甲 ?hops ?path ?step ?node) rs:pathTo (?to 4)",
      })
  void whatCannotBeAskedIsRefusedInBothLanguages(String pattern) {
    var refused = assertThrows(ProblemException.class, () -> rows(pattern, "hops"));
    assertEquals(400, refused.problem().status());
    assertTrue(refused.problem().detail().zh().contains("rs:pathTo"));
    assertTrue(refused.problem().detail().en().contains("rs:pathTo"));
  }

  @Test
  void eachArcIsChargedToThePathSteps() {
    var few =
        new Limits(
            Limits.standard().time(),
            100,
            1 << 20,
            1 << 20,
            100,
            100,
            5,
            100,
            1_000,
            1,
            1,
            1 << 20);
    assertEquals(List.of("丁", "丙"), rows(few, ":甲 rs:pathTo (?to 1)", "to"));
    var refused =
        assertThrows(ProblemException.class, () -> rows(few, ":甲 rs:pathTo (?to 4)", "to"));
    assertEquals("too-much", refused.problem().type());
  }

  private static List<String> rows(String pattern, String... columns) {
    return rows(Limits.standard(), pattern, columns);
  }

  private static List<String> rows(Limits limits, String pattern, String... columns) {
    String query =
        "PREFIX rs: <https://w3id.org/rongshi/ontology#> PREFIX : <"
            + Base.DEFAULT.iri("person/")
            + "> SELECT * { "
            + pattern
            + " }";
    return new QueryRunner(pool)
        .run(data, QueryFactory.create(query), Map.of(), limits).rows().stream()
            .map(
                row ->
                    String.join(
                        " ",
                        List.of(columns).stream()
                            .map(
                                c ->
                                    row.get(c).isURI()
                                        ? row.get(c).getURI().replaceFirst("^.*/", "")
                                        : row.get(c).getLiteralLexicalForm())
                            .toList()))
            .toList();
  }
}
