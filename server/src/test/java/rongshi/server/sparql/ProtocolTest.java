package rongshi.server.sparql;

import static java.util.Locale.ROOT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The SPARQL 1.1 Protocol over HTTP, case by case. */
class ProtocolTest {
  private static final String SELECT = "SELECT ?o { <http://example.org/p0> ?p ?o }";
  private static EndpointUnderTest endpoint;

  @BeforeAll
  static void start() {
    endpoint = new EndpointUnderTest(InventedData.ring(2000), Limits.standard());
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @ParameterizedTest(name = "{0} as {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SELECT * { ?s ?p ?o } LIMIT 1    | application/sparql-results+json
          SELECT * { ?s ?p ?o } LIMIT 1    | application/sparql-results+xml
          SELECT * { ?s ?p ?o } LIMIT 1    | text/csv
          SELECT * { ?s ?p ?o } LIMIT 1    | text/tab-separated-values
          ASK {}                           | application/sparql-results+json
          ASK {}                           | application/sparql-results+xml
          CONSTRUCT WHERE { ?s ?p ?o } LIMIT 1 | text/turtle
          CONSTRUCT WHERE { ?s ?p ?o } LIMIT 1 | application/n-triples
          CONSTRUCT WHERE { ?s ?p ?o } LIMIT 1 | application/rdf+xml
          CONSTRUCT WHERE { ?s ?p ?o } LIMIT 1 | application/ld+json
          DESCRIBE <http://example.org/p0> | text/turtle
          """)
  void answersInTheFormatAskedFor(String query, String type) {
    HttpResponse<String> response = endpoint.get(query, "Accept", type);
    assertEquals(200, response.statusCode(), response.body());
    assertEquals(type, mediaType(response));
    assertTrue(response.body().length() > 5);
  }

  @ParameterizedTest(name = "{0} {1} {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          GET    | /sparql?query=ASK%7B%7D          | -                                 | -             | 200
          GET    | /sparql?query=                   | -                                 | -             | 400
          GET    | /sparql?query=ASK%7B%7D&query=A  | -                                 | -             | 400
          POST   | /sparql                          | application/x-www-form-urlencoded | query=ASK%7B%7D | 200
          POST   | /sparql                          | application/x-www-form-urlencoded; charset=UTF-8 | query=ASK%7B%7D | 200
          POST   | /sparql                          | application/sparql-query          | ASK {}        | 200
          POST   | /sparql                          | application/x-www-form-urlencoded | -             | 400
          POST   | /sparql                          | text/plain                        | ASK {}        | 415
          POST   | /sparql                          | application/sparql-update         | CLEAR ALL     | 400
          POST   | /sparql                          | application/x-www-form-urlencoded | update=CLEAR+ALL | 400
          PUT    | /sparql                          | text/turtle                       | -             | 405
          DELETE | /sparql                          | -                                 | -             | 405
          """)
  void followsTheProtocol(String method, String path, String type, String body, int status) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint.address(path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (type != null) {
      request.header("Content-Type", type);
    }
    HttpResponse<String> response = endpoint.send(request);
    assertEquals(status, response.statusCode(), response.body());
    assertEquals("*", response.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    if (status >= 400) {
      assertEquals("application/problem+json", mediaType(response));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle,text/turtle",
    "application/rdf+xml,application/rdf+xml",
    "application/ld+json,application/ld+json",
    "*/*,text/turtle"
  })
  void describesItself(String accept, String type) {
    HttpResponse<String> response =
        endpoint.send(HttpRequest.newBuilder(endpoint.address("/sparql")).header("Accept", accept));
    assertEquals(200, response.statusCode());
    assertEquals(type, mediaType(response));
    assertTrue(response.body().contains("SPARQL11Query"), response.body());
  }

  /** A client that takes what names no charset for Latin-1 must still read the Chinese words. */
  @ParameterizedTest(name = "{1} of {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <<( <e:a> <e:b> 1 )>> | application/rdf+xml
          <<( <e:a> <e:b> 1 )>> | application/ld+json
          "x"@ar--rtl           | application/rdf+xml
          """)
  void leavesNothingOutThatASyntaxCannotSay(String term, String type) {
    String query = "CONSTRUCT { <e:s> <e:p> ?x } { BIND(" + term + " AS ?x) }";
    var response = endpoint.get(query, "Accept", type);
    assertEquals(406, response.statusCode(), response.body());
    assertTrue(response.body().contains("text/turtle"), response.body());
    assertEquals(200, endpoint.get(query, "Accept", "text/turtle").statusCode());
  }

  @Test
  void oneNameIsOneBlankNodeInARow() {
    String query =
        "SELECT (BNODE('n') AS ?a) (BNODE('n') AS ?b) (BNODE('m') AS ?c) { VALUES ?x { 1 2 } }";
    var rows = endpoint.get(query, "Accept", "text/csv").body().lines().skip(1).toList();
    assertEquals(java.util.List.of("_:b0,_:b0,_:b1", "_:b2,_:b2,_:b3"), rows);
  }

  @Test
  void sendsProblemsInUtf8AndSaysSo() {
    HttpResponse<byte[]> response =
        endpoint.send(
            HttpRequest.newBuilder(
                endpoint.address("/sparql?query=" + EndpointUnderTest.encode("SELECT * {"))),
            BodyHandlers.ofByteArray());
    assertEquals(
        "application/problem+json;charset=utf-8",
        response
            .headers()
            .firstValue("Content-Type")
            .orElse("")
            .replace(" ", "")
            .toLowerCase(ROOT));
    assertTrue(new String(response.body(), StandardCharsets.UTF_8).contains("查询"));
  }

  @Test
  void answersAPreflight() {
    HttpResponse<String> response =
        endpoint.send(
            HttpRequest.newBuilder(endpoint.address("/sparql"))
                .method("OPTIONS", BodyPublishers.noBody())
                .headers("Origin", "http://x", "Access-Control-Request-Method", "POST"));
    assertEquals(204, response.statusCode());
    assertTrue(
        response.headers().firstValue("Access-Control-Allow-Methods").orElse("").contains("POST"));
  }

  @Test
  void compressesForThoseWhoAsk() throws Exception {
    HttpResponse<byte[]> response =
        endpoint.send(
            HttpRequest.newBuilder(
                    endpoint.address(
                        "/sparql?query=" + EndpointUnderTest.encode("SELECT * { ?s ?p ?o }")))
                .headers("Accept-Encoding", "gzip", "Accept", "text/csv"),
            BodyHandlers.ofByteArray());
    assertEquals("gzip", response.headers().firstValue("Content-Encoding").orElse(""));
    String csv =
        new String(
            new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes(),
            StandardCharsets.UTF_8);
    assertEquals(4001, csv.lines().count());
  }

  @Test
  void answersFromTheGraphsNamed() {
    String external = EndpointUnderTest.encode(InventedData.EXTERNAL.getURI());
    HttpResponse<String> response =
        endpoint.send(
            HttpRequest.newBuilder(
                    endpoint.address(
                        "/sparql?default-graph-uri="
                            + external
                            + "&query="
                            + EndpointUnderTest.encode(SELECT)))
                .header("Accept", "text/csv"));
    assertEquals("o\r\nhttp://example.org/elsewhere\r\n", response.body());
    assertEquals(
        "o\r\nhttp://example.org/elsewhere\r\n",
        endpoint
            .get("SELECT ?o FROM <http://example.org/external> { ?s ?p ?o }", "Accept", "text/csv")
            .body());
  }

  @Test
  void takesALongForm() {
    String values = "\"甲某\"@zh-Hans ".repeat(10_000);
    String query = "SELECT (COUNT(*) AS ?n) { VALUES ?name { %s } }".formatted(values);
    HttpResponse<String> response =
        endpoint.post(
            "application/x-www-form-urlencoded",
            "query=" + EndpointUnderTest.encode(query),
            "Accept",
            "text/csv");
    assertTrue(EndpointUnderTest.encode(query).length() > 300_000);
    assertEquals("n\r\n10000\r\n", response.body());
  }

  @Test
  void leavesTheOtherRoutesToJavalin() {
    assertEquals("pong", endpoint.send(HttpRequest.newBuilder(endpoint.address("/ping"))).body());
    assertEquals(
        404, endpoint.send(HttpRequest.newBuilder(endpoint.address("/sparql/x"))).statusCode());
  }

  @Test
  void saysItsLimits() {
    assertTrue(
        endpoint
            .get("ASK {}")
            .headers()
            .firstValue("X-Rongshi-Limits")
            .orElse("")
            .contains("time=30s"));
  }

  @Test
  void keepsCallersScriptsOutOfResults() {
    HttpResponse<String> response =
        endpoint.send(
            HttpRequest.newBuilder(
                endpoint.address("/sparql?output=json&callback=steal&query=ASK%7B%7D")));
    assertTrue(response.body().strip().startsWith("{"), response.body());
  }

  private static String mediaType(HttpResponse<?> response) {
    return response.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
  }
}
