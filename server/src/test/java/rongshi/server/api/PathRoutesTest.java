package rongshi.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongshi.ontology.Base;

/** Paths over HTTP: what a hop says, how it is cited, and how to ask again. */
class PathRoutesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String A = "person/甲某";
  private static final String B = "person/乙某";
  private static final String C = "person/丙某";
  private static final String D = "person/丁某";
  private static final String MEETING = "event/无有之会";

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
  void aHopReadsInTheDirectionOfTravelInBothLanguages() throws IOException {
    var there = paths(A, B, Map.of()).path(0).path("hops").path(0);
    assertEquals("甲某师从乙某（1920年）", there.path("sentence").asText());
    assertEquals("甲某 was taught by 乙某 (1920年)", there.path("sentenceEn").asText());
    var back = paths(B, A, Map.of("lang", "en")).path(0).path("hops").path(0);
    assertEquals(back.path("sentenceEn").asText(), back.path("label").asText());
    assertNotEquals(there.path("sentence").asText(), back.path("sentence").asText());
    assertEquals(there.path("hop").asText(), back.path("hop").asText(), "one relation, one key");
  }

  @Test
  void aPathIsTextWithNumberedReferences() throws IOException {
    var path = paths(B, C, Map.of("exclude", A)).path(0);
    assertEquals(
        """
        乙某 — 丙某
        1. 乙某与丙某同案（1931年）。[1]

        参考文献
        [1] 虚构之书[EB/OL]. (2001-02-03). http://example.org/z002.
        """,
        path.path("text").asText());
    assertTrue(path.path("textEn").asText().contains("held in one case (1931年).[1]"));
    assertEquals("source/Z002", path.path("references").path(0).path("id").asText());
    assertEquals(1, path.path("hops").path(0).path("references").path(0).asInt());
  }

  /** Every path's query gives its hops back, with all their claims and sources. */
  @Test
  void everyPathCanBeReplayedInSparql() throws IOException {
    int replayed = 0;
    for (var ends : List.of(List.of(A, B), List.of(B, D), List.of(D, A), List.of(C, MEETING))) {
      for (var path : paths(ends.get(0), ends.get(1), Map.of())) {
        var expected = new TreeSet<String>();
        int number = 1;
        for (var hop : path.path("hops")) {
          for (var claim : hop.path("claims")) {
            for (var source : claim.path("sources")) {
              expected.add(
                  String.join(
                      " ",
                      Integer.toString(number),
                      iri(hop.path("from")),
                      iri(hop.path("to")),
                      iri(claim.path("id")),
                      iri(source.path("id"))));
            }
          }
          number++;
        }
        assertEquals(expected, replay(path.path("sparql").asText()));
        replayed++;
      }
    }
    assertTrue(replayed > 6, "replayed " + replayed);
  }

  private static String iri(JsonNode id) {
    return Base.DEFAULT.iri(id.asText());
  }

  private static java.util.Set<String> replay(String query) throws IOException {
    var answer =
        served.get(
            ServedRecords.address("/sparql", Map.of(), Map.of("query", query)),
            "application/sparql-results+json");
    assertEquals(200, answer.statusCode(), answer.body());
    var rows = new TreeSet<String>();
    for (var row : JSON.readTree(answer.body()).path("results").path("bindings")) {
      var cells = List.of("hop", "from", "to", "claim", "source");
      rows.add(
          String.join(" ", cells.stream().map(c -> row.path(c).path("value").asText()).toList()));
    }
    return rows;
  }

  @Test
  void aHopCanBeExcludedAndTheQuestionAskedAgain() throws IOException {
    var first = paths(A, B, Map.of()).path(0);
    assertEquals(1, first.path("length").asInt());
    String hop = first.path("hops").path(0).path("hop").asText();
    var others = paths(A, B, Map.of("exclude", hop));
    assertFalse(others.isEmpty());
    others.forEach(p -> assertTrue(p.path("length").asInt() > 1, p.path("text").asText()));
    String claim = first.path("hops").path(0).path("claims").path(0).path("id").asText();
    assertEquals(nodes(others), nodes(paths(A, B, Map.of("exclude", claim))));
  }

  @Test
  void typesAndSourcesRestrictAndWhatCutIsTold() throws IOException {
    assertEquals(List.of(List.of(A, MEETING, D)), nodes(paths(A, D, Map.of("through", "event"))));
    assertEquals(
        List.of(List.of(A, C, D)), nodes(paths(A, D, Map.of("exclude", MEETING + "," + B))));
    assertEquals(List.of(List.of(A, C)), nodes(paths(A, C, Map.of("source", "source/Z001"))));
    assertEquals("TYPE", cut(A, D, Map.of("through", "work")));
    assertEquals("SOURCE", cut(A, D, Map.of("source", "source/Z001")));
  }

  @Test
  void weightsChangeTheOrderAndTheParts() throws IOException {
    var usual = paths(A, B, Map.of()).path(0);
    var longer = paths(A, B, Map.of("weights", "length:3,witnesses:0")).path(0);
    assertEquals(
        3 * usual.path("costParts").path("length").asDouble(),
        longer.path("costParts").path("length").asDouble(),
        1e-9);
    assertEquals(0, longer.path("costParts").path("witnesses").asDouble(), 1e-9);
    for (String wrong :
        List.of("length", "length:x", "length:11", "length:-1", "beauty:1", "hubs:NaN")) {
      assertEquals(400, ask(A, B, Map.of("weights", wrong)).statusCode(), wrong);
    }
  }

  @Test
  void anEntityAClaimAndASourceAreCited() throws IOException {
    var of = new LinkedHashMap<String, String>();
    of.put(A, "蓉史 Rongshi. 甲某[DB/OL]. 数据版次 1. (");
    of.put("source/Z001", "虚构之页[EB/OL]. 无此报社. http://example.org/z001.");
    String claim =
        paths(A, B, Map.of())
            .path(0)
            .path("hops")
            .path(0)
            .path("claims")
            .path(0)
            .path("id")
            .asText();
    of.put(claim, "蓉史 Rongshi. 甲某：师从 乙某[DB/OL]. 数据版次 1. (");
    for (var e : of.entrySet()) {
      String path = "/api/cite/" + ServedRecords.encoded(e.getKey());
      var all = JSON.readTree(served.get(path + "?accessed=2026-11-28", "*/*").body());
      assertTrue(all.path("gbt7714").asText().startsWith(e.getValue()), all.toString());
      var ris = served.get(path + "?style=ris&accessed=2026-11-28", "*/*");
      assertEquals(all.path("ris").asText(), ris.body());
      assertTrue(
          ris.headers()
              .firstValue("Content-Type")
              .orElse("")
              .startsWith("application/x-research-info-systems"));
    }
    assertEquals(404, served.get("/api/cite/person/nobody", "*/*").statusCode());
    assertEquals(400, served.get("/api/cite/source/Z001?style=apa", "*/*").statusCode());
    assertEquals(400, served.get("/api/cite/source/Z001?accessed=x", "*/*").statusCode());
  }

  @Test
  void theSmallestGraphOfSeveralIsToldWithItsReferences() throws IOException {
    var answer = json("/api/connections", Map.of("ends", A + "," + C + "," + D));
    assertEquals(1, answer.path("factor").asDouble());
    assertEquals(2, answer.path("hops").size(), answer.path("text").asText());
    assertTrue(answer.path("text").asText().contains("参考文献"));
    assertTrue(answer.path("hops").path(0).path("references").size() > 0);
    var cut = json("/api/connections", Map.of("ends", A + "," + D, "source", "source/Z001"));
    assertEquals("FILTERED", cut.path("reason").asText());
    assertEquals("SOURCE", cut.path("cutBy").path(0).asText());
    assertEquals(2, cut.path("groups").size());
  }

  @Test
  void whoStandsBetweenAndWhoIsAlike() throws IOException {
    var between = json("/api/between", Map.of("ends", B + "," + D, "type", "person"));
    assertEquals(1, between.path("connected").asInt());
    assertEquals(C, between.path("hits").path(0).path("id").asText());
    assertEquals(1, between.path("hits").path(0).path("score").asDouble(), 1e-9);
    var standing = json("/api/entities/" + A + "/standing", Map.of());
    assertEquals(3, standing.path("degree").asInt());
    assertEquals(1, standing.path("relations").path("participatedIn").asInt());
    assertTrue(standing.path("community").path("size").asInt() > 1);
    var ids = standing.path("hits").valueStream().map(h -> h.path("id").asText()).toList();
    assertTrue(ids.contains(D), "who was at the meeting too: " + ids);
    assertEquals(
        MEETING,
        standing.path("hits").path(ids.indexOf(D)).path("shared").path(0).path("id").asText());
  }

  private static JsonNode json(String path, Map<String, String> query) throws IOException {
    String address = ServedRecords.address(ServedRecords.encoded(path), Map.of(), query);
    var response = served.get(address, "*/*");
    assertEquals(200, response.statusCode(), response.body());
    return JSON.readTree(response.body());
  }

  private static List<List<String>> nodes(JsonNode paths) {
    return paths
        .valueStream()
        .map(p -> p.path("nodes").valueStream().map(n -> n.path("id").asText()).toList())
        .toList();
  }

  private static String cut(String from, String to, Map<String, String> more) throws IOException {
    var answer = JSON.readTree(ask(from, to, more).body());
    assertTrue(answer.path("paths").isEmpty(), answer.toString());
    assertEquals("FILTERED", answer.path("reason").asText());
    return answer.path("cutBy").valueStream().map(JsonNode::asText).reduce("", String::concat);
  }

  private static JsonNode paths(String from, String to, Map<String, String> more)
      throws IOException {
    var response = ask(from, to, more);
    assertEquals(200, response.statusCode(), response.body());
    return JSON.readTree(response.body()).path("paths");
  }

  private static java.net.http.HttpResponse<String> ask(
      String from, String to, Map<String, String> more) {
    var query = new LinkedHashMap<>(Map.of("from", from, "to", to));
    query.putAll(more);
    return served.get(ServedRecords.address("/api/paths", Map.of(), query), "*/*");
  }
}
