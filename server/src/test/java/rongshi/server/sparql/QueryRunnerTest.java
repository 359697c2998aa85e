package rongshi.server.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rongshi.server.problem.ProblemException;

@Timeout(60)
class QueryRunnerTest {
  private static final Limits LIMITS = Limits.standard();
  private final DatasetGraph ring = InventedData.ring(20_000);

  @Test
  void bindsTermsAndAnswersRows() {
    try (QueryPool pool = new QueryPool(LIMITS)) {
      QueryRunner.Rows rows =
          new QueryRunner(pool)
              .run(
                  ring,
                  QueryFactory.create("SELECT ?o ?none { ?s <http://example.org/knows> ?o }"),
                  Map.of("s", InventedData.iri("p7")),
                  LIMITS);
      assertEquals(List.of("o", "none"), rows.variables());
      assertEquals(List.of(Map.of("o", InventedData.iri("p8"))), rows.rows());
    }
  }

  /** Twenty thousand steps deep: an ordinary stack overflows here. */
  @Test
  void followsAPathThroughEveryone() {
    try (QueryPool pool = new QueryPool(LIMITS)) {
      QueryRunner.Rows rows =
          new QueryRunner(pool)
              .run(
                  ring,
                  QueryFactory.create(
                      "SELECT (COUNT(*) AS ?n) { <http://example.org/p0>"
                          + " (<http://example.org/knows>|^<http://example.org/knows>)* ?b }"),
                  Map.of(),
                  LIMITS);
      assertEquals("20000", rows.rows().getFirst().get("n").getLiteralLexicalForm());
    }
  }

  @Test
  void aBoundPredicateIsCheckedToo() {
    try (QueryPool pool = new QueryPool(LIMITS)) {
      ProblemException refused =
          assertThrows(
              ProblemException.class,
              () ->
                  new QueryRunner(pool)
                      .run(
                          ring,
                          QueryFactory.create("SELECT * { ?s ?p ?o }"),
                          Map.of("p", org.apache.jena.graph.NodeFactory.createURI("java:a.B")),
                          LIMITS));
      assertEquals("function-refused", refused.problem().type());
      assertTrue(refused.problem().detail().zh().contains("java:a.B"));
    }
  }
}
