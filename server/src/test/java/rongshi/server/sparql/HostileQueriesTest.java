package rongshi.server.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Queries meant to read what they should not or to use up the server; after each it still answers.
 */
@Timeout(300)
class HostileQueriesTest {
  private static final String KNOWS = "<http://example.org/knows>";

  /** Gives queries time enough to reach the counted limits, on however busy a machine. */
  private static EndpointUnderTest endpoint;

  /** Soon runs out of patience: for queries that only time ends. */
  private static EndpointUnderTest hasty;

  @BeforeAll
  static void start() {
    var data = InventedData.ring(20_000);
    endpoint = new EndpointUnderTest(data, limits(Duration.ofMinutes(4)));
    hasty = new EndpointUnderTest(data, limits(Duration.ofSeconds(2)));
  }

  private static Limits limits(Duration time) {
    return new Limits(
        time,
        1_000_000,
        64 << 20,
        4 << 20,
        1_000_000,
        50_000_000,
        200_000,
        10_000,
        1_000_000,
        2,
        16,
        512L << 20);
  }

  @AfterAll
  static void stop() {
    endpoint.close();
    hasty.close();
  }

  @AfterEach
  void stillAnswers() {
    for (var each : List.of(endpoint, hasty)) {
      assertEquals(
          "true", each.get("ASK {}", "Accept", "text/csv").body().lines().toList().getLast());
    }
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        hostile("malformed", 400, "malformed-query", "SELECT * WHERE {\n ?s ?p }"),
        hostile("update", 400, "read-only", "INSERT DATA { <x:a> <x:b> <x:c> }"),
        hostile("LOAD", 400, "read-only", "LOAD <file:///etc/passwd>"),
        hostile(
            "SERVICE",
            400,
            "service-refused",
            "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }"),
        hostile(
            "SERVICE in EXISTS",
            400,
            "service-refused",
            "ASK { ?s ?p ?o FILTER NOT EXISTS { SERVICE <http://localhost:1/> { ?s ?p ?o } } }"),
        hostile(
            "FROM a file", 400, "unknown-graph", "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }"),
        hostile(
            "FROM NAMED an address",
            400,
            "unknown-graph",
            "SELECT * FROM NAMED <http://localhost:1/> { GRAPH ?g { ?s ?p ?o } }"),
        hostile(
            "DESCRIBE from a file",
            400,
            "unknown-graph",
            "DESCRIBE <x:a> FROM <file:///etc/passwd>"),
        hostile(
            "Java function",
            400,
            "function-refused",
            "SELECT (<java:java.lang.System.exit>(1) AS ?x) {}"),
        hostile(
            "Java function in a sum",
            400,
            "function-refused",
            "SELECT (SUM(<java:a.B>(?o)) AS ?x) { ?s ?p ?o }"),
        hostile(
            "Java property function",
            400,
            "function-refused",
            "SELECT * { ?x <java:org.apache.jena.sparql.pfunction.library.listMember> ?y }"),
        hostile("Jena's CALL", 400, "malformed-query", "SELECT (CALL(<java:a.B>) AS ?x) {}"),
        hostile(
            "script function",
            400,
            "function-refused",
            "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>(1) AS ?x) {}"));
  }

  static Stream<Arguments> tooMuch() {
    String doubling =
        IntStream.range(0, 40)
            .mapToObj(i -> "BIND(CONCAT(?s%d, ?s%d) AS ?s%d)".formatted(i, i, i + 1))
            .collect(
                Collectors.joining(" ", "SELECT (STRLEN(?s40) AS ?n) { BIND('甲某' AS ?s0) ", " }"));
    String nested = "CONCAT(".repeat(3000) + "'a'" + ",'b')".repeat(3000);
    return Stream.of(
        hostile(
            "path over everything",
            422,
            "too-much",
            "SELECT (COUNT(*) AS ?n) { ?a (%s|^%s)* ?b }".formatted(KNOWS, KNOWS)),
        hostile(
            "path in EXISTS",
            422,
            "too-much",
            "SELECT (COUNT(*) AS ?n) { ?a %s ?b FILTER NOT EXISTS { ?a (%s|^%s)* <x:nobody> } }"
                .formatted(KNOWS, KNOWS, KNOWS)),
        hostile("doubling", 422, "too-much", doubling),
        hostile(
            "REPLACE",
            422,
            "too-much",
            "SELECT (REPLACE(REPLACE(REPLACE(REPLACE(REPLACE('aaaaaaaaaa', 'a',"
                + " 'aaaaaaaaaaaaaaaaaaaaaaaaa'), 'a', 'aaaaaaaaaaaaaaaaaaaaaaaaa'), 'a',"
                + " 'aaaaaaaaaaaaaaaaaaaaaaaaa'), 'a', 'aaaaaaaaaaaaaaaaaaaaaaaaa'), 'a', 'b') AS"
                + " ?x) {}"),
        hostile(
            "GROUP_CONCAT",
            422,
            "too-much",
            "SELECT (GROUP_CONCAT(?s; separator='%s') AS ?x) { ?s ?p ?o }"
                .formatted("-".repeat(2000))),
        hostile(
            "many long strings",
            422,
            "too-much",
            "SELECT (MAX(?y) AS ?x) { ?s ?p ?o BIND(CONCAT(STR(?s), '%s') AS ?y) }"
                .formatted("-".repeat(5000))),
        hostile(
            "sort", 422, "too-much", "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c OFFSET 10000"),
        hostile(
            "distinct rows",
            422,
            "too-much",
            "SELECT (COUNT(DISTINCT *) AS ?n) { VALUES ?x { 1 2 3 } ?a ?b ?c . ?d ?e ?f }"),
        hostile(
            "cross product",
            503,
            "time-limit",
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
        hostile(
            "filter nothing passes",
            503,
            "time-limit",
            "ASK { ?a ?b ?c . ?d ?e ?f FILTER(STRLEN(STR(?a)) + STRLEN(STR(?d)) < 0) }"),
        hostile(
            "backtracking",
            503,
            "time-limit",
            "ASK { FILTER REGEX('%s', '^(?:(.)(?:.*)\\\\1?)*(a|aa)+\\\\1b$') }"
                .formatted("a".repeat(200))),
        hostile("deep nesting", 200, "", "SELECT (STRLEN(%s) AS ?n) {}".formatted(nested)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"refused", "tooMuch"})
  void endsWithAProblem(String name, int status, String type, String query) throws Exception {
    HttpResponse<String> response =
        (status == 503 ? hasty : endpoint)
            .post("application/sparql-query", query, "Accept", "application/json");
    String body = response.body();
    assertEquals(status, response.statusCode(), body.substring(0, Math.min(500, body.length())));
    if (status == 200) {
      return;
    }
    JsonNode problem = new JsonMapper().readTree(body);
    assertEquals("/problems/" + type, problem.get("type").asText());
    assertFalse(problem.get("detail").asText().isBlank());
    assertFalse(problem.get("detailEn").asText().isBlank());
    assertFalse(body.contains("root:"), "a file was read");
    assertFalse(body.contains("Exception"), body);
  }

  private static Arguments hostile(String name, int status, String type, String query) {
    return Arguments.of(name, status, type, query);
  }
}
