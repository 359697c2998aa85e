package rongshi.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What openapi.json says is what is served, and the reverse. */
class RoutesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode DESCRIPTION = description();

  /** Pages for people and what they load: a program has no use for them. */
  private static boolean forPeople(String path) {
    return served.pages().contains(path)
        || List.of("/search.csv", "/favicon.svg", "/assets/{name}", "/embed/{name}", "/embed/words")
            .contains(path);
  }

  /** The examples of the description are of the Chengdu records; these are of those served here. */
  private static final Map<String, String> HERE =
      Map.of(
          "what", "entity",
          "id", "person/甲某",
          "url", "/page/person/甲某",
          "from", "person/甲某",
          "to", "person/乙某",
          "ends", "person/甲某,person/乙某",
          "name", "women",
          "release", "release-1",
          "file", "manifest.json",
          "part", "1.xml");

  private static final String ME = ServedRecords.encoded("person/甲某");

  @TempDir static Path folder;
  private static ServedRecords served;

  @BeforeAll
  static void serve() throws Exception {
    served = new ServedRecords(folder);
  }

  @AfterAll
  static void stop() throws IOException {
    served.close();
  }

  @Test
  void whatIsServedIsDescribedAndTheReverse() {
    var described = new TreeSet<String>();
    DESCRIPTION.path("paths").fieldNames().forEachRemaining(described::add);
    var expected = new TreeSet<>(served.registered());
    expected.removeIf(path -> forPeople(path) && !described.contains(path));
    // the path of this base, which another base has not
    expected.remove("/rongshi/id/{id}");
    // Fuseki's, in front of Javalin
    expected.add("/sparql");
    // a servlet of its own, which takes POST only
    expected.add("/mcp");
    assertEquals(expected, described);
  }

  static Stream<Arguments> operations() {
    return DESCRIPTION.path("paths").properties().stream()
        .filter(e -> e.getValue().has("get"))
        .map(e -> Arguments.of(e.getKey(), e.getValue().path("get")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void eachAnswersAsDescribed(String path, JsonNode operation) throws IOException {
    var documented = operation.path("responses").properties().iterator().next();
    var types = new ArrayList<String>();
    documented.getValue().path("content").fieldNames().forEachRemaining(types::add);
    if (path.equals("/sparql")) {
      types.removeIf(t -> !t.equals("text/turtle"));
    }
    for (String type : types.isEmpty() ? List.of("*/*") : types) {
      var more = path.equals("/graphs") ? Map.of("default", "") : Map.<String, String>of();
      var response = served.get(address(path, operation, more), type);
      assertEquals(documented.getKey(), Integer.toString(response.statusCode()), response.body());
      if (!type.equals("*/*")) {
        assertEquals(type, mediaType(response));
      }
      if (documented.getValue().path("headers").has("X-Rongshi-Release")) {
        assertEquals("1", response.headers().firstValue("X-Rongshi-Release").orElse(""));
      }
      var schema = documented.getValue().path("content").path(type).path("schema").path("$ref");
      if (!schema.isMissingNode()) {
        fits(JSON.readTree(response.body()), schema.asText(), path);
      }
    }
  }

  /** Every required member is there, down through what the schema names. */
  private static void fits(JsonNode answer, String reference, String where) {
    var schema = DESCRIPTION.at(reference.substring(1));
    assertFalse(schema.isMissingNode(), reference);
    for (var name : schema.path("required")) {
      assertTrue(answer.has(name.asText()), where + " lacks " + name + " in " + answer);
    }
    for (var property : schema.path("properties").properties()) {
      var value = answer.path(property.getKey());
      var ref = property.getValue().path("$ref");
      var items = property.getValue().path("items").path("$ref");
      if (!ref.isMissingNode() && !value.isMissingNode()) {
        fits(value, ref.asText(), where + "." + property.getKey());
      } else if (!items.isMissingNode()) {
        value.forEach(v -> fits(v, items.asText(), where + "." + property.getKey() + "[]"));
      }
    }
  }

  static Stream<Arguments> bounds() {
    var cases = new ArrayList<Arguments>();
    for (var path : DESCRIPTION.path("paths").properties()) {
      var operation = path.getValue().path("get");
      for (var parameter : operation.path("parameters")) {
        var schema = parameter.path("schema");
        if (List.of("/sparql", "/graphs", "/ontology").contains(path.getKey())
            || !parameter.path("in").asText().equals("query")) {
          continue;
        }
        String name = parameter.path("name").asText();
        for (String wrong : wrong(name, schema)) {
          cases.add(Arguments.of(path.getKey(), operation, name, wrong));
        }
      }
    }
    return cases.stream();
  }

  /** Values that the description rules out. */
  private static List<String> wrong(String name, JsonNode schema) {
    var wrong = new ArrayList<String>();
    if (schema.path("type").asText().equals("integer")) {
      wrong.addAll(List.of("甲", "1.5", "99999999999"));
      if (schema.has("minimum") && !name.equals("release")) {
        wrong.add(Integer.toString(schema.path("minimum").asInt() - 1));
      }
      if (schema.has("maximum")) {
        wrong.add(Integer.toString(schema.path("maximum").asInt() + 1));
      }
    }
    if (schema.has("pattern")) {
      wrong.addAll(List.of("甲", "1940-", "+999999999-12-31"));
    }
    if (schema.has("enum") && !name.equals("lang")) {
      wrong.add("nothing");
    }
    if (schema.has("maxLength")) {
      wrong.add("甲".repeat(schema.path("maxLength").asInt() + 1));
    }
    return wrong;
  }

  @ParameterizedTest(name = "{0} {2}={3}")
  @MethodSource("bounds")
  void whatIsRuledOutIsRefusedInBothLanguages(
      String path, JsonNode operation, String name, String wrong) throws IOException {
    if (path.startsWith("/page/")) {
      var page = served.get(address(path, operation, Map.of(name, wrong)), "text/html");
      assertEquals(400, page.statusCode(), page.body());
      assertEquals("text/html", mediaType(page));
    }
    problem(served.get(address(path, operation, Map.of(name, wrong)), "*/*"), 400);
  }

  @ParameterizedTest(name = "{1} {0}")
  @CsvFileSource(resources = "refused.tsv", delimiter = '\t', numLinesToSkip = 1)
  void whatCannotBeAnsweredIsAProblem(String path, int status, String zh, String en)
      throws IOException {
    var problem = problem(served.get(path, "*/*"), status);
    assertTrue(problem.path("detail").asText().contains(zh), problem.toString());
    assertTrue(problem.path("detailEn").asText().contains(en), problem.toString());
  }

  @ParameterizedTest
  @CsvSource({"POST,/api/search", "DELETE,/api/entities/person/x", "PUT,/nothing"})
  void anotherMethodIsAProblemToo(String method, String path) throws IOException {
    var response = served.send(method, path, "*/*");
    problem(response, response.statusCode());
    assertTrue(response.statusCode() == 404 || response.statusCode() == 405, response.body());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text/html                                                        | page
          text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8  | page
          */*                                                              | page
          ;;; nonsense ,,                                                  | page
          text/turtle;q=0, */*                                             | page
          text/html;q=0, */*                                               | data
          text/turtle                                                      | data
          application/ld+json                                              | data
          application/n-triples                                            | data
          application/rdf+xml                                              | data
          text/turtle;q=0.9, text/html;q=0.1                               | data
          text/turtle;q=0.1, text/html;q=0.9                               | page
          """)
  void anIdLeadsToPageOrData(String accept, String kind) {
    var response = served.get("/id/" + ME, accept);
    assertEquals(303, response.statusCode());
    String location = response.headers().firstValue("Location").orElse("");
    assertEquals("/" + kind + "/" + ME, location);
    assertTrue(response.headers().allValues("Vary").contains("Accept"));
    assertEquals(200, served.get(location, accept).statusCode());
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          */*                                                  | text/turtle
          text/turtle;q=0, */*;q=0.1                           | application/ld+json
          application/trig                                     | application/trig
          application/n-quads                                  | application/n-quads
          application/rdf+xml                                  | application/rdf+xml
          application/json                                     | application/json
          application/rdf+xml;q=0.5, application/ld+json       | application/ld+json
          application/n-triples, text/turtle;q=0.9             | application/n-triples
          """)
  void dataComesInTheSyntaxPreferred(String accept, String type) {
    var response = served.get("/data/" + ME, accept);
    assertEquals(type, mediaType(response));
    assertTrue(response.body().contains("claim/"), "its claims come with it");
  }

  @ParameterizedTest
  @CsvSource({"/id/", "/data/"})
  void whatIsNotOfferedIsNotAcceptable(String under) throws IOException {
    for (String accept : List.of("image/png", "text/turtle;q=0", "video/*, audio/*;q=0.3")) {
      var problem = problem(served.get(under + ME, accept), 406);
      assertTrue(problem.path("available").toString().contains("text/turtle"), problem.toString());
    }
  }

  /** A name is printed as what it is, not as the word label. */
  @Test
  void anAddressTooLongIsAProblem() throws IOException {
    problem(served.get("/api/search?q=" + "z".repeat(100_000), "*/*"), 414);
  }

  @Test
  void pagesCallNamesNames() throws IOException {
    var entity = served.get("/page/" + ME, "text/html").body();
    assertTrue(entity.contains("<dt>首选名称</dt>"), entity);
    assertTrue(entity.contains("<dt>别名</dt>"), entity);
    var english = served.get("/page/" + ME + "?lang=en", "text/html").body();
    assertTrue(english.contains("<dt>preferred name</dt>"), english);
    assertFalse(entity.contains("<dt>label") || entity.contains("<dt>altLabel"), entity);
    var json = JSON.readTree(served.get("/api/entities/" + ME, "*/*").body());
    String claim = json.at("/claims/0/claims/0/id").asText();
    assertTrue(claim.startsWith("claim/"), json.toString());
    String statements = served.get("/page/" + claim, "text/html").body();
    assertTrue(statements.contains(">记录原文</h2>"), statements);
  }

  private static JsonNode problem(HttpResponse<String> response, int status) throws IOException {
    assertEquals(status, response.statusCode(), response.body());
    assertEquals(
        "application/problem+json;charset=utf-8",
        response.headers().firstValue("Content-Type").orElse("").replace(" ", ""));
    var problem = JSON.readTree(response.body());
    fits(problem, "#/components/schemas/Problem", "problem");
    assertEquals(status, problem.path("status").asInt());
    assertTrue(problem.path("detail").asText().codePoints().anyMatch(RoutesTest::han));
    assertFalse(problem.path("titleEn").asText().codePoints().anyMatch(RoutesTest::han));
    assertFalse(problem.path("detailEn").asText().isBlank());
    assertFalse(response.body().contains("Exception"), response.body());
    return problem;
  }

  private static boolean han(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private static String address(String path, JsonNode operation, Map<String, String> more) {
    var inPath = new TreeMap<String, String>();
    var query = new LinkedHashMap<String, String>();
    for (var parameter : operation.path("parameters")) {
      String name = parameter.path("name").asText();
      if (path.startsWith("/concept/") && name.equals("id")) {
        inPath.put(name, parameter.path("example").asText());
      } else if (parameter.path("required").asBoolean()) {
        (parameter.path("in").asText().equals("path") ? inPath : query).put(name, HERE.get(name));
      }
    }
    query.putAll(more);
    return ServedRecords.address(path, inPath, query);
  }

  private static String mediaType(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElse("").split(";")[0].strip();
  }

  private static JsonNode description() {
    try {
      return JSON.readTree(new OpenApi().text());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
