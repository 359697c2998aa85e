package rongshi.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongshi.loader.Load;
import rongshi.loader.Progress;
import rongshi.loader.release.StoreLayout;
import rongshi.ontology.Base;

/** The real records, served on a free port, asked as readers ask. */
class ChengduServerTest {
  private static final Path RECORDS = Path.of("..", "loader", "records", "chengdu");

  @TempDir static Path store;
  private static RunningServer server;
  private static HttpClient client;

  @BeforeAll
  static void serve() throws Exception {
    new Load(store, Base.DEFAULT, Parts.of(Base.DEFAULT), Progress.SILENT).run(List.of(RECORDS));
    server = RunningServer.start(new StoreLayout(store), 0);
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  @Test
  void aNameFindsItsBearerFirst() throws Exception {
    for (String words : List.of("车耀先", "車耀先", "cheyaoxian", "田光祖")) {
      var hit = json("/api/search?q=" + encoded(words)).path("hits").path(0);
      assertEquals("person/车耀先", hit.path("id").asText(), words);
      assertFalse(hit.path("why").asText().isBlank());
    }
  }

  @Test
  void everyHopOfAPathIsCited() throws Exception {
    var answer = json("/api/paths?from=" + encoded("person/车耀先") + "&to=" + encoded("person/张露萍"));
    assertTrue(answer.path("paths").size() > 0);
    for (var path : answer.path("paths")) {
      assertEquals(path.path("length").asInt() + 1, path.path("nodes").size());
      for (var hop : path.path("hops")) {
        assertFalse(hop.path("label").asText().contains("{"), hop.toString());
        for (var claim : hop.path("claims")) {
          assertTrue(claim.path("sources").size() > 0, hop.toString());
        }
      }
    }
  }

  @Test
  void anEntityShowsItsDifferingAccounts() throws Exception {
    var entity = json("/api/entities/person/" + encoded("车耀先"));
    assertEquals("车耀先", entity.path("name").asText());
    assertTrue(entity.path("differing").size() >= 3, entity.path("differing").toString());
    String page = get("/page/person/" + encoded("车耀先"), "text/html").body();
    assertTrue(page.contains("异说") && page.contains("P001"), "the page shows accounts and sources");
  }

  @Test
  void everyQueryOfTheLibraryAnswersItsExample() throws Exception {
    for (var query : json("/api/queries").path("queries")) {
      String name = query.path("name").asText();
      var response = get("/api/queries/" + name, "application/json");
      assertEquals(200, response.statusCode(), name + ": " + response.body());
      var rows = new ObjectMapper().readTree(response.body()).path("rows");
      assertTrue(rows.size() > 0, name + " has no rows");
    }
  }

  @Test
  void idsRedirectByAccept() throws Exception {
    var html = get("/id/person/" + encoded("车耀先"), "text/html");
    assertEquals(303, html.statusCode());
    assertTrue(html.headers().firstValue("Location").orElse("").contains("/page/person/"));
    var turtle = get("/id/person/" + encoded("车耀先"), "text/turtle");
    assertTrue(turtle.headers().firstValue("Location").orElse("").contains("/data/person/"));
    for (String format : List.of("ttl", "jsonld", "nt", "rdf")) {
      var data = get("/data/person/" + encoded("车耀先") + "?format=" + format, "*/*");
      assertEquals(200, data.statusCode(), format);
      assertTrue(data.body().length() > 500, format);
    }
  }

  @Test
  void aBadQuestionGetsAProblemAndAGoodPageEscapes() throws Exception {
    for (String path :
        List.of(
            "/api/search?q=a&limit=0",
            "/api/search?q=a&offset=99999999",
            "/api/search?q=a&type=nobody",
            "/api/paths?from=x",
            "/api/entities/person/nobody",
            "/api/queries/nothing")) {
      var response = get(path, "application/json");
      assertTrue(response.statusCode() == 400 || response.statusCode() == 404, path);
      assertTrue(
          response.headers().firstValue("Content-Type").orElse("").contains("problem"), path);
    }
    for (String words :
        List.of(
            "",
            " ",
            "\"",
            "a:b AND (",
            "*",
            "<script>alert(1)</script>",
            "😀",
            "') OR 1=1 --",
            "SELECT * {?s ?p ?o}")) {
      var response = get("/search?q=" + encoded(words), "text/html");
      assertEquals(200, response.statusCode(), words);
      assertFalse(response.body().contains("<script>"), words);
    }
  }

  @Test
  void sparqlCountsThePeople() throws Exception {
    String query =
        "PREFIX rs: <https://w3id.org/rongshi/ontology#> SELECT (COUNT(*) AS ?n) { ?p a rs:Person"
            + " }";
    var answer = get("/sparql?query=" + encoded(query), "text/csv");
    assertTrue(Integer.parseInt(answer.body().strip().split("\\s+")[1]) >= 407, answer.body());
  }

  @Test
  void aNewReleaseTakesOver() throws Exception {
    int before = json("/health").path("release").asInt();
    new Load(store, Base.DEFAULT, Parts.of(Base.DEFAULT), Progress.SILENT).run(List.of(RECORDS));
    for (int i = 0; i < 100 && json("/health").path("release").asInt() == before; i++) {
      Thread.sleep(100);
    }
    assertEquals(before + 1, json("/health").path("release").asInt());
    var old = get("/api/search?release=" + before + "&q=" + encoded("车耀先"), "application/json");
    assertEquals(
        Integer.toString(before), old.headers().firstValue("X-Rongshi-Release").orElse(""));
  }

  private static JsonNode json(String path) throws Exception {
    return new ObjectMapper().readTree(get(path, "application/json").body());
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .header("Accept", accept)
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }
}
