package rongshi.server.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Batches of reconciliation queries, sent as form and as address: those that the specification
 * allows are answered key by key with answers that fit its schema, the others refused.
 */
record ReconciliationBatches(Client client) implements Suite {
  private static final String CASES = "/rongshi/server/reconcile/";
  private static final int MOST = 100;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String name() {
    return "Reconciliation API 0.2 (batches and manifest)";
  }

  @Override
  public String origin() {
    return "written afresh from the specification:"
        + " server/src/test/resources/rongshi/server/reconcile; schemas likewise";
  }

  @Override
  public String nameZh() {
    return "对照服务 API 0.2（查询批与服务说明）";
  }

  @Override
  public String originZh() {
    return "据规范自撰：server/src/test/resources/rongshi/server/reconcile；模式文件亦然";
  }

  @Override
  public List<Outcome> run() throws IOException, URISyntaxException {
    var outcomes = new ArrayList<Outcome>();
    outcomes.add(outcome("manifest", manifest()));
    var answers = schema("reconciliation-answer.json");
    for (Path batch : cases("valid")) {
      String name = "valid " + batch.getFileName();
      outcomes.add(outcome(name, answered(Files.readString(batch), answers)));
    }
    for (Path batch : cases("invalid")) {
      String name = "invalid " + batch.getFileName();
      outcomes.add(outcome(name, refused(Files.readString(batch).strip())));
    }
    return outcomes;
  }

  private static List<Path> cases(String kind) throws IOException, URISyntaxException {
    Path folder = Path.of(ReconciliationBatches.class.getResource(CASES + kind).toURI());
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static Outcome outcome(String name, List<String> wrong) {
    return wrong.isEmpty() ? Outcome.pass(name) : Outcome.fail(name, String.join("; ", wrong));
  }

  private List<String> manifest() throws IOException {
    var served = JSON.readTree(client.get("/reconcile", "application/json").body());
    return faults(schema("reconciliation-manifest.json"), served);
  }

  private List<String> answered(String batch, Schema schema) throws IOException {
    var wrong = new ArrayList<String>();
    var posted = posted(batch);
    var asked = client.get("/reconcile?queries=" + Client.encoded(batch), "*/*");
    for (var answer : List.of(posted, asked)) {
      if (answer.statusCode() != 200) {
        wrong.add("status " + answer.statusCode());
      }
      open(answer, wrong);
    }
    if (!wrong.isEmpty()) {
      return wrong;
    }
    var answer = JSON.readTree(posted.body());
    if (!answer.equals(JSON.readTree(asked.body()))) {
      wrong.add("GET and POST differ");
    }
    wrong.addAll(faults(schema, answer));
    var queries = JSON.readTree(batch);
    var keys = new HashSet<String>();
    queries.fieldNames().forEachRemaining(keys::add);
    var answered = new HashSet<String>();
    answer.fieldNames().forEachRemaining(answered::add);
    if (!keys.equals(answered)) {
      wrong.add("keys " + answered + " for " + keys);
    }
    keys.forEach(key -> ordered(key, queries.path(key), answer.path(key).path("result"), wrong));
    return wrong;
  }

  /** The best come first, and no more than were asked for. */
  private static void ordered(String key, JsonNode query, JsonNode result, List<String> wrong) {
    double last = Double.MAX_VALUE;
    for (var candidate : result) {
      if (candidate.path("score").asDouble() > last) {
        wrong.add("the results of " + key + " are not in the order of their scores");
      }
      last = candidate.path("score").asDouble();
    }
    if (result.size() > Math.min(MOST, query.path("limit").asDouble(MOST))) {
      wrong.add("more results of " + key + " than its limit");
    }
  }

  private List<String> refused(String batch) throws IOException {
    var wrong = new ArrayList<String>();
    var answer = posted(batch);
    if (answer.statusCode() != 400) {
      wrong.add("status " + answer.statusCode());
    }
    open(answer, wrong);
    var problem = JSON.readTree(answer.body());
    for (String field : List.of("type", "title", "status", "detail", "detailEn", "pointer")) {
      if (!problem.has(field)) {
        wrong.add("the problem has no " + field);
      }
    }
    return wrong;
  }

  private HttpResponse<byte[]> posted(String batch) {
    return client.send(
        "POST",
        "/reconcile",
        Map.of("Content-Type", "application/x-www-form-urlencoded"),
        ("queries=" + Client.encoded(batch)).getBytes(StandardCharsets.UTF_8));
  }

  private static void open(HttpResponse<byte[]> answer, List<String> wrong) {
    if (!answer.headers().firstValue("Access-Control-Allow-Origin").orElse("").equals("*")) {
      wrong.add("other origins may not read it");
    }
  }

  private static Schema schema(String file) throws IOException {
    try (var in = ReconciliationBatches.class.getResourceAsStream(file)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JSON.readTree(in));
    }
  }

  private static List<String> faults(Schema schema, JsonNode node) {
    return schema.validate(node).stream().limit(3).map(Object::toString).toList();
  }
}
