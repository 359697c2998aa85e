package rongshi.server.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }                                    ~ 1
          SELECT (COUNT(*) AS ?n) { GRAPH ?g {} }                                              ~ 1
          SELECT (COUNT(*) AS ?n) { ?s (:knows/:knows)|^:knows :p3 }                           ~ 2
          SELECT (COUNT(*) AS ?n) { ?s :knows ?o FILTER EXISTS { ?s :knows+ ?s } }             ~ 9
          SELECT (COUNT(*) AS ?n) { ?s :knows ?o MINUS { :p0 :knows ?o } }                     ~ 8
          SELECT (COUNT(*) AS ?n) { { SELECT ?s { ?s :knows ?o } } { SELECT ?s { ?s ?p ?o } } } ~ 18
          SELECT (GROUP_CONCAT(STR(?l); separator='、') AS ?n) { :p1 rdfs:label ?l }            ~ 甲某1
          SELECT (COUNT(*) AS ?n) { ?s :absent* :p0 FILTER(?s != :p0) ?s :knows ?o . ?o :knows ?x } ~ 0
          SELECT (COUNT(*) AS ?n) { ?s :absent+ ?o . ?o :knows ?x . ?x :knows ?y }             ~ 0
          SELECT (REPLACE('甲某乙某', '(.)某', '$1') AS ?n) {}                                  ~ 甲乙
          SELECT (COUNT(DISTINCT ?l) AS ?n) { ?s rdfs:label ?l FILTER REGEX(?l, '[1-3]$') }    ~ 3
          SELECT ?n { ?s :knows ?o } GROUP BY (UCASE('n') AS ?n) HAVING (COUNT(*) > 1) (COUNT(*) < 10) ~ N
          """)
  void guardsDoNotChangeAnswers(String query, String expected) {
    String text =
        "PREFIX : <http://example.org/> PREFIX rdfs: <%s> %s".formatted(RDFS.getURI(), query);
    DatasetGraph onDisk = InventedData.ring(9);
    DatasetGraph inMemory = DatasetGraphFactory.createTxnMem();
    Txn.executeWrite(
        inMemory, () -> Txn.executeRead(onDisk, () -> onDisk.stream().forEach(inMemory::add)));
    try (QueryPool pool = new QueryPool(LIMITS)) {
      for (DatasetGraph dataset : List.of(onDisk, inMemory)) {
        QueryRunner.Rows rows =
            new QueryRunner(pool).run(dataset, QueryFactory.create(text), Map.of(), LIMITS);
        assertEquals(expected, rows.rows().getFirst().get("n").getLiteralLexicalForm());
      }
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
                          Map.of("p", NodeFactory.createURI("java:a.B")),
                          LIMITS));
      assertEquals("function-refused", refused.problem().type());
      assertTrue(refused.problem().detail().zh().contains("java:a.B"));
    }
  }
}
