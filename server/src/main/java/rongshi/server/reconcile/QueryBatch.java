package rongshi.server.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rongshi.server.problem.Problem;
import rongshi.server.problem.Problem.Text;
import rongshi.server.problem.ProblemException;

/**
 * A batch of reconciliation queries as the specification writes it, checked.
 *
 * @param queries by the key the client gave each
 */
record QueryBatch(Map<String, Query> queries) {
  /** What the manifest calls a batch; ten times as many are answered all the same. */
  static final int USUAL = 100;

  static final int MOST = 1000;
  static final int MOST_CANDIDATES = 100;
  private static final int CANDIDATES = 10;
  private static final int LONGEST_QUERY = 1000;
  private static final Set<String> FIELDS =
      Set.of("query", "type", "limit", "properties", "type_strict");
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * A query.
   *
   * @param query empty where only properties are given
   * @param types ids as given
   * @param strict {@code any}, {@code all} or {@code should}
   */
  record Query(
      Optional<String> query,
      List<String> types,
      int limit,
      List<PropertyValues> properties,
      String strict) {}

  /** A property with one value or several, each text, number, boolean or an object with an id. */
  record PropertyValues(String property, List<JsonNode> values) {}

  /**
   * @throws ProblemException 400 with the place of the fault, or 413 for too many queries
   */
  static QueryBatch parse(String text) {
    var root = json(text, "queries");
    if (!root.isObject()) {
      throw bad("", "应为以查询编号为键的对象", "a batch is an object of queries by their keys");
    }
    if (root.size() > MOST) {
      throw new ProblemException(
          new Problem(
              "batch-too-large",
              new Text("批次过大", "batch too large"),
              413,
              new Text(
                  "一批至多 " + MOST + " 个查询，此批有 " + root.size() + " 个；请分批发送",
                  "a batch holds at most "
                      + MOST
                      + " queries, this one has "
                      + root.size()
                      + ": send it in parts")));
    }
    var queries = new LinkedHashMap<String, Query>();
    root.properties().forEach(e -> queries.put(e.getKey(), query("/" + e.getKey(), e.getValue())));
    return new QueryBatch(queries);
  }

  /** Parses a form element that holds JSON. */
  static JsonNode json(String text, String element) {
    try {
      var node = JSON.readTree(text);
      if (node == null || node.isMissingNode()) {
        throw bad("", element + " 是空的", element + " is empty");
      }
      return node;
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      String where = at == null ? "" : "（第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 列）";
      String whereEn =
          at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
      throw bad("", element + " 不是 JSON" + where, element + " is no JSON" + whereEn);
    }
  }

  private static Query query(String at, JsonNode node) {
    if (!node.isObject()) {
      throw bad(at, "查询应为对象", "a query is an object");
    }
    node.fieldNames()
        .forEachRemaining(
            f -> {
              if (!FIELDS.contains(f)) {
                throw bad(
                    at + "/" + f,
                    "查询没有字段「" + f + "」",
                    "a query has no field “"
                        + f
                        + "”; it has query, type, limit, properties,"
                        + " type_strict");
              }
            });
    var query = text(at, node);
    var properties = properties(at + "/properties", node.get("properties"));
    if (query.isEmpty() && properties.isEmpty()) {
      throw bad(at, "query 与 properties 至少给出其一", "at least one of query and properties is needed");
    }
    return new Query(
        query.filter(q -> !q.isBlank()),
        types(at + "/type", node.get("type")),
        limit(at + "/limit", node.get("limit")),
        properties,
        strict(at + "/type_strict", node.get("type_strict")));
  }

  private static Optional<String> text(String at, JsonNode node) {
    var query = node.get("query");
    if (query == null) {
      return Optional.empty();
    }
    if (!query.isTextual()) {
      throw bad(at + "/query", "query 应为文字", "query is a string");
    }
    if (query.asText().length() > LONGEST_QUERY) {
      throw bad(
          at + "/query",
          "query 至多 " + LONGEST_QUERY + " 字",
          "query has at most " + LONGEST_QUERY + " characters");
    }
    return Optional.of(query.asText());
  }

  private static List<String> types(String at, JsonNode node) {
    if (node == null) {
      return List.of();
    }
    if (node.isTextual()) {
      return List.of(node.asText());
    }
    var types = new ArrayList<String>();
    for (var type : node) {
      if (type.isTextual()) {
        types.add(type.asText());
      }
    }
    if (!node.isArray() || types.size() != node.size()) {
      throw bad(at, "type 应为类型编号或其列表", "type is the id of a type or a list of such");
    }
    return types;
  }

  private static int limit(String at, JsonNode node) {
    if (node == null) {
      return CANDIDATES;
    }
    if (!node.isNumber() || node.doubleValue() < 1 || node.doubleValue() % 1 != 0) {
      throw bad(at, "limit 应为正整数", "limit is a positive whole number");
    }
    return (int) Math.min(MOST_CANDIDATES, node.doubleValue());
  }

  private static String strict(String at, JsonNode node) {
    if (node == null) {
      return "any";
    }
    if (!node.isTextual() || !Set.of("any", "all", "should").contains(node.asText())) {
      throw bad(at, "type_strict 应为 any、all 或 should", "type_strict is any, all or should");
    }
    return node.asText();
  }

  private static List<PropertyValues> properties(String at, JsonNode node) {
    if (node == null) {
      return List.of();
    }
    if (!node.isArray()) {
      throw bad(at, "properties 应为列表", "properties is a list");
    }
    var all = new ArrayList<PropertyValues>();
    for (int i = 0; i < node.size(); i++) {
      all.add(property(at + "/" + i, node.get(i)));
    }
    return all;
  }

  private static PropertyValues property(String at, JsonNode node) {
    var pid = node.get("pid");
    var v = node.get("v");
    if (pid == null || !pid.isTextual() || v == null) {
      throw bad(at, "每个属性要有 pid（文字）与 v", "a property has pid, a string, and v");
    }
    var values = new ArrayList<JsonNode>();
    if (v.isArray()) {
      v.forEach(values::add);
    } else {
      values.add(v);
    }
    for (var value : values) {
      boolean entity = value.isObject() && value.path("id").isTextual();
      if (!value.isTextual() && !value.isNumber() && !value.isBoolean() && !entity) {
        throw bad(
            at + "/v",
            "v 应为文字、数字、真假或带 id 的对象，或其列表",
            "v is a string, a number, a boolean or an object with an id, or a list of such");
      }
    }
    return new PropertyValues(pid.asText(), values);
  }

  static ProblemException bad(String at, String zh, String en) {
    return new ProblemException(
        new Problem(
                "bad-reconciliation-query",
                new Text("对照查询有误", "bad reconciliation query"),
                400,
                new Text(at.isEmpty() ? zh : at + "：" + zh, at.isEmpty() ? en : at + ": " + en))
            .with("pointer", at));
  }
}
