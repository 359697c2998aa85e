package rongshi.server.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A column of names reconciled as OpenRefine does it, from the manifest to the new columns: each
 * answer fits the schema of Reconciliation API 0.2, and a browser at another origin may read it.
 */
class OpenRefineSequenceTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BATCH = 10;
  private static final int SAMPLE = 10;

  private ServedTraps served;

  @Test
  void fromTheManifestToNewColumns(@TempDir Path folder) throws Exception {
    served = new ServedTraps(folder);
    try {
      var rows = rows();
      var manifest =
          fits("reconciliation-manifest.json", "", served.get("?callback=jsonp1"), "jsonp1");
      String type = guessedType(rows);
      assertEquals("Person", type);
      assertEquals(type, first(suggest(manifest, "type", "Pers")));
      assertEquals("birthDate", first(suggest(manifest, "property", "birth")));
      assertEquals("nativePlace", first(suggest(manifest, "property", "native")));
      var matched = reconciled(rows, type);
      assertTrue(matched.size() >= 3, matched.toString());
      preview(manifest, matched.getFirst());
      extended(matched, proposed(manifest, type));
    } finally {
      served.close();
    }
  }

  private static List<NamedCsvRecord> rows() throws Exception {
    Path file =
        Path.of(
            OpenRefineSequenceTest.class
                .getResource("/rongshi/server/link/traps/external.csv")
                .toURI());
    try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream().filter(r -> r.getField("type").equals("person")).limit(40).toList();
    }
  }

  /** The first ten names without type or properties: the type that comes first most often. */
  private String guessedType(List<NamedCsvRecord> rows) throws Exception {
    var batch = JSON.createObjectNode();
    for (int i = 0; i < SAMPLE; i++) {
      batch.putObject("q" + i).put("query", rows.get(i).getField("name")).put("limit", 3);
    }
    var answer = asked(batch);
    var counts = new java.util.TreeMap<String, Integer>();
    answer.forEach(
        a ->
            a.at("/result/0/type")
                .forEach(t -> counts.merge(t.path("id").asText(), 1, Integer::sum)));
    return counts.entrySet().stream()
        .max(java.util.Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }

  /** In batches of ten with properties; gives the ids that may be taken unseen. */
  private List<String> reconciled(List<NamedCsvRecord> rows, String type) throws Exception {
    var matched = new ArrayList<String>();
    for (int from = 0; from < rows.size(); from += BATCH) {
      var batch = JSON.createObjectNode();
      for (int i = from; i < Math.min(rows.size(), from + BATCH); i++) {
        var row = rows.get(i);
        var query = batch.putObject("q" + i).put("query", row.getField("name"));
        query.put("type", type).put("type_strict", "should").put("limit", 3);
        var properties = query.putArray("properties");
        property(properties.addObject(), "birthDate", row.getField("birth_date"));
        property(properties.addObject(), "nativePlace", row.getField("native_place"));
        for (int p = properties.size() - 1; p >= 0; p--) {
          if (properties.get(p).path("v").asText().isEmpty()) {
            properties.remove(p);
          }
        }
      }
      asked(batch)
          .forEach(
              a ->
                  a.path("result")
                      .forEach(
                          c -> {
                            if (c.path("match").asBoolean()) {
                              matched.add(c.path("id").asText());
                            }
                          }));
    }
    return matched.stream().distinct().toList();
  }

  private static void property(ObjectNode node, String pid, String value) {
    node.put("pid", pid).put("v", value);
  }

  private JsonNode asked(JsonNode batch) throws Exception {
    var answer =
        fits("reconciliation-answer.json", "", served.post("queries", batch.toString()), "");
    assertEquals(batch.size(), answer.size());
    return answer;
  }

  private JsonNode suggest(JsonNode manifest, String what, String prefix) throws Exception {
    var service = manifest.at("/suggest/" + what);
    String address = service.path("service_url").asText() + service.path("service_path").asText();
    var plain = services("suggest", address + "?prefix=" + prefix, "");
    assertEquals(plain, services("suggest", address + "?prefix=" + prefix + "&callback=f", "f"));
    return plain;
  }

  private static String first(JsonNode suggested) {
    return suggested.at("/result/0/id").asText();
  }

  private void preview(JsonNode manifest, String id) throws Exception {
    String encoded = ServedTraps.encoded(id);
    var page = served.get(manifest.at("/preview/url").asText().replace("{{id}}", encoded));
    assertEquals(200, page.statusCode(), page.body());
    assertTrue(page.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
    String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(!policy.contains("frame-ancestors 'self'"), "OpenRefine frames it: " + policy);
    var flyout = manifest.at("/suggest/entity");
    services(
        "flyout",
        flyout.path("flyout_service_url").asText()
            + flyout.path("flyout_service_path").asText().replace("${id}", encoded),
        "");
  }

  private List<String> proposed(JsonNode manifest, String type) throws Exception {
    var service = manifest.at("/extend/propose_properties");
    var proposals =
        services(
            "proposals",
            service.path("service_url").asText()
                + service.path("service_path").asText()
                + "?type="
                + type
                + "&limit=4",
            "");
    var ids = new ArrayList<String>();
    proposals.path("properties").forEach(p -> ids.add(p.path("id").asText()));
    assertEquals(4, ids.size());
    return ids;
  }

  private void extended(List<String> ids, List<String> properties) throws Exception {
    var query = JSON.createObjectNode();
    var asked = query.putArray("ids");
    ids.stream().limit(BATCH).forEach(asked::add);
    var columns = query.putArray("properties");
    properties.forEach(p -> columns.addObject().put("id", p));
    var extension =
        fits(
            "reconciliation-services.json",
            "/$defs/extension",
            served.post("extend", query.toString()),
            "");
    assertEquals(asked.size(), extension.path("rows").size());
    extension.path("rows").forEach(r -> assertEquals(properties.size(), r.size()));
    assertEquals(properties.size(), extension.path("meta").size());
  }

  private JsonNode services(String what, String address, String callback) throws Exception {
    return fits("reconciliation-services.json", "/$defs/" + what, served.get(address), callback);
  }

  /** The answer where it fits a schema; with a callback it comes as a script (JSONP). */
  private JsonNode fits(String schema, String part, HttpResponse<String> response, String callback)
      throws IOException {
    assertEquals(200, response.statusCode(), response.body());
    assertEquals("*", response.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    String body = response.body();
    if (!callback.isEmpty()) {
      assertTrue(body.startsWith("/**/" + callback + "("), body);
      assertTrue(response.headers().firstValue("Content-Type").orElse("").contains("javascript"));
      body = body.substring(body.indexOf('(') + 1, body.lastIndexOf(')'));
    }
    var answer = JSON.readTree(body);
    assertEquals(List.of(), List.copyOf(schema(schema, part).validate(answer)), body);
    return answer;
  }

  private static Schema schema(String file, String part) throws IOException {
    try (var in =
        OpenRefineSequenceTest.class.getResourceAsStream("/rongshi/server/conformance/" + file)) {
      var whole = (ObjectNode) JSON.readTree(in);
      if (!part.isEmpty()) {
        whole.put("$ref", "#" + part);
      }
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
    }
  }
}
