package rongshi.server.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rongshi.server.api.ServedRecords;

/** Assistants get what they ask for with its sources, and no page of another origin does. */
class McpEndpointTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static ServedRecords served;
  private static HttpClient client;

  @BeforeAll
  static void serve() throws Exception {
    served = new ServedRecords(folder, Map.of());
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() throws Exception {
    client.close();
    served.close();
  }

  @Test
  void offersFourToolsThatOnlyRead() throws Exception {
    var tools = ask("tools/list", Map.of()).at("/result/tools");
    var names = new TreeSet<String>();
    for (var tool : tools) {
      names.add(tool.path("name").asText());
      assertTrue(tool.at("/annotations/readOnlyHint").asBoolean(), tool.toString());
      assertFalse(tool.at("/annotations/destructiveHint").asBoolean(), tool.toString());
    }
    assertEquals(List.of("entity", "paths", "query", "search"), List.copyOf(names));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          search | {"query": "甲某"}                             | /hits/0/id
          entity | {"id": "person/甲某"}                         | /entity/claims/0/claims/0/wording
          paths  | {"from": "甲某", "to": "person/乙某"}          | /paths/paths/0/hops/0/claims/0/wording
          query  | {"sparql": "SELECT ?c { ?c a <https://w3id.org/rongshi/ontology#Claim> } LIMIT 3"} | /rows/0/c
          """)
  void answersCarryTheirSources(String tool, String arguments, String there) throws Exception {
    var result = call(tool, JSON.readTree(arguments)).path("result");
    assertFalse(result.path("isError").asBoolean(), result.toString());
    var answer = JSON.readTree(result.at("/content/0/text").asText());
    assertFalse(answer.at(there).isMissingNode(), answer.toString());
    assertEquals(1, answer.path("release").asInt());
    assertTrue(answer.path("cite").asText().contains("SHA-256"), answer.toString());
    assertTrue(answer.at("/sources/0/id").asText().startsWith("source/Z"), answer.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          search | {}
          search | {"query": "甲某", "limit": 1000}
          search | {"query": "甲某", "other": 1}
          entity | {"id": "person/nobody"}
          query  | {"sparql": "ASK {}"}
          query  | {"sparql": "CLEAR ALL"}
          query  | {"sparql": "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"}
          query  | {"name": "nothing"}
          """)
  void whatCannotBeAnsweredSaysWhy(String tool, String arguments) throws Exception {
    var result = call(tool, JSON.readTree(arguments)).path("result");
    assertTrue(result.path("isError").asBoolean(), result.toString());
    assertFalse(result.at("/content/0/text").asText().isBlank());
    assertFalse(result.toString().contains("Exception"), result.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "http://evil.example,403",
    "null,403",
    "http://localhost.evil.example,403",
    "http://localhost:7070,200",
    "http://127.0.0.1,200"
  })
  void onlyItsOwnPagesMayCall(String origin, int status) throws Exception {
    var message = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";
    assertEquals(status, send("POST", message, "Origin", origin).statusCode());
  }

  @Test
  void takesPostOnlyAndNothingGigantic() throws Exception {
    assertEquals(405, send("GET", "").statusCode());
    assertEquals(405, send("DELETE", "").statusCode());
    var huge = send("POST", "{\"jsonrpc\":\"2.0\",\"id\":\"" + "x".repeat(1 << 20) + "\"}");
    assertTrue(huge.statusCode() >= 400 && huge.statusCode() < 500, huge.body());
    var broken = send("POST", "{");
    assertEquals(400, broken.statusCode());
    assertFalse(broken.body().contains("stackTrace"), broken.body());
  }

  private static JsonNode call(String tool, JsonNode arguments) throws Exception {
    return ask("tools/call", Map.of("name", tool, "arguments", arguments));
  }

  private static JsonNode ask(String method, Map<String, Object> params) throws Exception {
    var message =
        JSON.writeValueAsString(
            Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", params));
    var answer = send("POST", message);
    assertEquals(200, answer.statusCode(), answer.body());
    return JSON.readTree(answer.body());
  }

  private static HttpResponse<String> send(String method, String body, String... headers)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + served.port() + "/mcp"))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
