package rongshi.server.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The service as its clients use it; the batches are written afresh from the specification. */
class ReconciliationTest {
  private static final String HOSTILE = "甲<script>alert(1)</script>";

  @TempDir static Path folder;
  private static ServedTraps served;

  @BeforeAll
  static void serve() throws Exception {
    Path hostile = Files.createDirectories(folder.resolve("hostile")).resolve("people.csv");
    Files.writeString(
        hostile,
        "name,aliases,sex,birth_date,sources\n" + HOSTILE + ",\"又名:\"\"><img src=x>\",男,1900年,\n");
    served = new ServedTraps(folder, hostile);
  }

  @AfterAll
  static void stop() throws Exception {
    served.close();
  }

  static Stream<Path> valid() throws Exception {
    return cases("valid");
  }

  static Stream<Path> invalid() throws Exception {
    return cases("invalid");
  }

  private static Stream<Path> cases(String kind) throws Exception {
    try (var files = Files.list(Path.of(ReconciliationTest.class.getResource(kind).toURI()))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("valid")
  void acceptsWhatTheSpecificationCallsValid(Path batch) throws Exception {
    String text = Files.readString(batch);
    var asked = new ObjectMapper().readTree(text);
    var posted = served.post("queries", text);
    assertEquals(200, posted.statusCode(), posted.body());
    open(posted);
    var answer = served.json(posted);
    assertEquals(asked.size(), answer.size());
    asked.fieldNames().forEachRemaining(key -> result(answer.path(key), asked.path(key)));
    assertEquals(answer, served.json(served.get("?queries=" + ServedTraps.encoded(text))));
  }

  private static void result(JsonNode answer, JsonNode asked) {
    assertTrue(answer.path("result").isArray(), answer.toString());
    double last = 101;
    for (var candidate : answer.path("result")) {
      assertTrue(candidate.path("id").isTextual() && candidate.path("name").isTextual());
      assertTrue(candidate.path("match").isBoolean());
      assertTrue(candidate.at("/type/0/id").isTextual());
      assertTrue(candidate.path("score").asDouble() <= last, "the best come first");
      last = candidate.path("score").asDouble();
      var features = new HashSet<String>();
      for (var feature : candidate.path("features")) {
        assertTrue(features.add(feature.path("id").asText()), "a feature stands once");
        assertTrue(feature.path("value").isNumber() || feature.path("value").isBoolean());
      }
    }
    assertTrue(answer.path("result").size() <= Math.min(100, asked.path("limit").asDouble(10)));
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void saysWhatIsWrongWithWhatIsNot(Path batch) throws Exception {
    var response = served.post("queries", Files.readString(batch).strip());
    assertEquals(400, response.statusCode(), response.body());
    open(response);
    var problem = served.json(response);
    assertTrue(problem.path("detail").asText().length() > 4, response.body());
    assertTrue(problem.path("detailEn").asText().length() > 4, response.body());
    assertTrue(problem.has("pointer"), response.body());
  }

  private static void open(HttpResponse<String> response) {
    assertEquals("*", response.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
  }

  @Test
  void refusesGiantBatchesAndSaysHow() throws Exception {
    var many = new StringBuilder("{");
    for (int i = 0; i <= QueryBatch.MOST; i++) {
      many.append(i == 0 ? "" : ",").append("\"q").append(i).append("\":{\"query\":\"甲\"}");
    }
    var tooMany = served.post("queries", many.append('}').toString());
    assertEquals(413, tooMany.statusCode());
    assertTrue(served.json(tooMany).path("detailEn").asText().contains("1000"), tooMany.body());
    var tooLarge = served.post("queries", "{\"q\":{\"query\":\"" + "甲".repeat(200_000) + "\"}}");
    assertEquals(413, tooLarge.statusCode());
    assertTrue(served.json(tooLarge).path("detailEn").asText().contains("parts"), tooLarge.body());
    var deep = served.post("queries", "[".repeat(5_000) + "]".repeat(5_000));
    assertEquals(400, deep.statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "甲学东, , person/甲学东, true",
    "甲學東, 1880, person/甲学东, true",
    "甲学东, 1680, person/甲学东, false",
    "Jia Xuedong, 1880, person/甲学东, false",
    "辛同名, , person/辛同名（1890）, false",
    "辛同名, 1891, person/辛同名（1890）, true",
    "person/甲学东, , person/甲学东, true",
    "https://w3id.org/rongshi/id/person/甲学东, , person/甲学东, true",
    "丙二, , person/丙二, false"
  })
  void takesUnseenOnlyWhatAHistorianWould(String name, String birth, String id, boolean match)
      throws Exception {
    String properties =
        birth == null ? "" : ",\"properties\":[{\"pid\":\"生年\",\"v\":\"" + birth + "\"}]";
    var answer =
        served.json(
            served.post(
                "queries",
                "{\"q\":{\"query\":\"" + name + "\",\"type\":\"Person\"" + properties + "}}"));
    assertEquals(id, answer.at("/q/result/0/id").asText(), answer.toString());
    assertEquals(match, answer.at("/q/result/0/match").asBoolean(), answer.toString());
  }

  /** What OpenRefine asks, in its order: every address comes out of the manifest. */
  @Test
  void worksAsOpenRefineWorks() throws Exception {
    var manifest = served.json(served.get(""));
    assertEquals("0.2", manifest.at("/versions/0").asText());
    for (String needed : Set.of("name", "identifierSpace", "schemaSpace", "defaultTypes")) {
      assertFalse(manifest.path(needed).isMissingNode(), needed);
    }
    var guessed = served.json(served.post("queries", "{\"q0\":{\"query\":\"甲学东\",\"limit\":3}}"));
    String type = guessed.at("/q0/result/0/type/0/id").asText();
    assertEquals("Person", type);
    var properties = suggested(manifest, "property", "birth&type=" + type);
    assertEquals("birthDate", properties.at("/result/0/id").asText());
    var answer =
        served.json(
            served.post(
                "queries",
                "{\"q0\":{\"query\":\"甲学东\",\"type\":\"Person\",\"type_strict\":\"should\",\"properties\":"
                    + "[{\"pid\":\"birthDate\",\"v\":\"1880\"}]}}"));
    String id = answer.at("/q0/result/0/id").asText();
    var entities = suggested(manifest, "entity", ServedTraps.encoded("甲学"));
    assertEquals(id, entities.at("/result/0/id").asText());
    assertEquals(
        id, suggested(manifest, "entity", ServedTraps.encoded(id)).at("/result/0/id").asText());
    assertEquals("Person", suggested(manifest, "type", "per").at("/result/0/id").asText());
    var flyout = manifest.at("/suggest/entity");
    var shown =
        served.json(
            served.get(
                flyout.path("flyout_service_url").asText()
                    + flyout
                        .path("flyout_service_path")
                        .asText()
                        .replace("${id}", ServedTraps.encoded(id))));
    assertEquals(id, shown.path("id").asText());
    assertTrue(shown.path("html").asText().contains("甲学东"));
    for (String template : Set.of("/preview/url", "/feature_view/url")) {
      var page =
          served.get(manifest.at(template).asText().replace("{{id}}", ServedTraps.encoded(id)));
      assertEquals(200, page.statusCode());
      assertTrue(page.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
    }
    var view =
        served.get(manifest.at("/view/url").asText().replace("{{id}}", ServedTraps.encoded(id)));
    assertEquals(303, view.statusCode());
    assertTrue(view.headers().firstValue("Location").orElse("").startsWith("/id/person/"));
    var propose = manifest.at("/extend/propose_properties");
    var proposed =
        served.json(
            served.get(
                propose.path("service_url").asText()
                    + propose.path("service_path").asText()
                    + "?type=Person&limit=5"));
    assertEquals(5, proposed.path("properties").size());
    extended(id);
  }

  private static JsonNode suggested(JsonNode manifest, String what, String prefix)
      throws Exception {
    var service = manifest.at("/suggest/" + what);
    return served.json(
        served.get(
            service.path("service_url").asText()
                + service.path("service_path").asText()
                + "?prefix="
                + prefix));
  }

  private static void extended(String id) throws Exception {
    var answer =
        served.json(
            served.post(
                "extend",
                "{\"ids\":[\""
                    + id
                    + "\",\"person/查无此人\"],\"properties\":[{\"id\":\"birthDate\","
                    + "\"settings\":{\"form\":\"year\"}},{\"id\":\"birthPlace\"},{\"id\":\"sex\"},"
                    + "{\"id\":\"nothing\"}]}"));
    assertEquals(
        1880, answer.at("/rows").path(id).at("/birthDate/0/int").asInt(), answer.toString());
    assertEquals(
        "place/子丑县",
        answer.at("/rows").path(id).at("/birthPlace/0/id").asText(),
        answer.toString());
    assertEquals("男", answer.at("/rows").path(id).at("/sex/0/str").asText(), answer.toString());
    assertEquals("Place", answer.at("/meta/1/type/id").asText());
    assertEquals(0, answer.at("/rows").path("person/查无此人").path("birthDate").size());
    assertEquals(0, answer.at("/rows").path(id).path("nothing").size());
  }

  @Test
  void namesNeverBecomeMarkup() throws Exception {
    var found = served.json(served.post("queries", "{\"q\":{\"query\":\"" + HOSTILE + "\"}}"));
    String id = found.at("/q/result/0/id").asText();
    for (String path : Set.of("/preview?id=", "/flyout/entity?id=")) {
      String body = served.get(path + ServedTraps.encoded(id)).body();
      assertTrue(body.contains("alert"), body);
      assertFalse(body.contains("<script") || body.contains("<img"), body);
    }
    var missing = served.get("/preview?id=" + ServedTraps.encoded("<script>x</script>"));
    assertEquals(404, missing.statusCode());
    assertFalse(missing.body().contains("<script>x"), missing.body());
  }

  @Test
  void answersAsScriptOnlyToAFunctionsName() throws Exception {
    assertTrue(served.get("?callback=refine.manifest").body().startsWith("/**/refine.manifest({"));
    assertEquals(400, served.get("?callback=" + ServedTraps.encoded("alert(1)//")).statusCode());
  }

  @Test
  void answersOtherOriginsBeforeTheyAsk() throws Exception {
    var options =
        served.send(
            HttpRequest.newBuilder(URI.create(served.here()))
                .header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .build());
    assertTrue(options.statusCode() / 100 == 2, options.body());
    open(options);
  }

  @ParameterizedTest
  @CsvSource({
    "/flyout/entity?id=person/x,404",
    "/flyout/entity,400",
    "/suggest/nothing?prefix=a,404",
    "/flyout/nothing?id=x,404",
    "/preview?id=person/x,404",
    "/suggest/entity?prefix=a&cursor=-1,400"
  })
  void unknownIdsAreSaidToBeUnknown(String path, int status) throws Exception {
    assertEquals(status, served.get(path).statusCode());
  }
}
