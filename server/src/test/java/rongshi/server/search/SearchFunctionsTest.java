package rongshi.server.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongshi.server.sparql.Limits;
import rongshi.server.sparql.QueryPool;
import rongshi.server.sparql.QueryRunner;

/** {@code text:query} and {@code rs:search} give what the index holds. */
class SearchFunctionsTest {
  private static final String PREFIXES =
      """
      PREFIX text: <http://jena.apache.org/text#>
      PREFIX rs: <https://w3id.org/rongshi/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  @TempDir static Path folder;
  private static InventedSearch served;
  private static QueryPool pool;

  @BeforeAll
  static void load() throws Exception {
    served = new InventedSearch(folder.resolve("store"));
    pool = new QueryPool(Limits.standard());
  }

  @AfterAll
  static void close() throws Exception {
    pool.close();
    served.close();
  }

  @Test
  void aPropertyItsWordsAndALimit() {
    var rows = run("SELECT ?s ?name { ?s text:query (rdfs:label '空镇惨案' 1) ; rdfs:label ?name }");
    assertEquals(1, rows.size());
    assertTrue(rows.getFirst().get("name").getLiteralLexicalForm().contains("空镇惨案"));
  }

  @Test
  void scoreLiteralGraphAndProperty() {
    var rows =
        run("SELECT * { (?s ?score ?literal ?g ?p) text:query (rdfs:label '書店' 'lang:zh') }");
    var row = rows.getFirst();
    assertEquals("无有书店", row.get("literal").getLiteralLexicalForm());
    assertTrue(((Number) row.get("score").getLiteralValue()).doubleValue() > 0);
    assertTrue(row.get("p").getURI().endsWith("label"));
  }

  @Test
  void highlightsWithTheMarksGiven() {
    var rows =
        run("SELECT ?l { (?s ?score ?l) text:query (rdfs:label '书店' 'highlight:s:<b> | e:</b>') }");
    assertEquals("无有<b>书店</b>", rows.getFirst().get("l").getLiteralLexicalForm());
  }

  @Test
  void onlyThoseThatTheRestOfTheQueryAdmits() {
    assertTrue(run("SELECT * { ?s a rs:Person ; text:query (rdfs:label '书店') }").isEmpty());
    assertFalse(run("SELECT * { ?s a rs:Organisation ; text:query (rdfs:label '书店') }").isEmpty());
  }

  @Test
  void anotherLanguageIsNotInTheIndex() {
    assertTrue(run("SELECT * { ?s text:query (rdfs:label '书店' 'lang:fr') }").isEmpty());
  }

  @Test
  void luceneSyntaxIsText() {
    assertTrue(run("SELECT * { ?s text:query (rdfs:label '*:* AND [a TO z') }").isEmpty());
  }

  @Test
  void theWholeRankingWithItsReasons() {
    var rows = run("SELECT * { (?s ?score ?why) rs:search ('谁创办了无有书店' 5) }");
    assertTrue(rows.getFirst().get("s").getURI().endsWith("person/甲耀乙"));
    assertTrue(rows.getFirst().get("why").getLiteralLexicalForm().contains("作答"));
    assertTrue(rows.size() <= 5);
  }

  private static List<Map<String, Node>> run(String query) {
    return new QueryRunner(pool)
        .run(
            served.release().data(),
            QueryFactory.create(PREFIXES + query),
            Map.of(),
            Limits.standard())
        .rows();
  }
}
