package rongshi.server.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Cases of a protocol as data: a JSON file of requests and what their answers must be. {@code
 * {name}} in a path stands for an id found in the data.
 */
record HttpCases(
    String name,
    String nameZh,
    String origin,
    String originZh,
    String file,
    Client client,
    Map<String, String> ids)
    implements Suite {

  @Override
  public List<Outcome> run() throws IOException {
    JsonNode cases;
    try (var in = HttpCases.class.getResourceAsStream(file)) {
      cases = new ObjectMapper().readTree(in);
    }
    var outcomes = new ArrayList<Outcome>();
    for (var one : cases) {
      String title = one.path("section").asText() + " " + one.path("name").asText();
      try {
        String wrong = wrong(one.path("expect"), answer(one));
        outcomes.add(wrong.isEmpty() ? Outcome.pass(title) : Outcome.fail(title, wrong));
      } catch (RuntimeException e) {
        outcomes.add(Outcome.fail(title, e.toString()));
      }
    }
    return outcomes;
  }

  private HttpResponse<byte[]> answer(JsonNode one) {
    var headers = new LinkedHashMap<String, String>();
    one.path("headers")
        .properties()
        .forEach(h -> headers.put(h.getKey(), filled(h.getValue().asText())));
    String path = filled(one.path("path").asText());
    String query = parameters(one.path("query"));
    if (!query.isEmpty()) {
      path += "?" + query;
    }
    byte[] body = null;
    if (one.has("form")) {
      body = parameters(one.path("form")).getBytes(StandardCharsets.UTF_8);
      headers.putIfAbsent("Content-Type", "application/x-www-form-urlencoded");
    } else if (one.has("body")) {
      var charset = Charset.forName(one.path("charset").asText("UTF-8"));
      body = filled(one.path("body").asText()).getBytes(charset);
    }
    return client.send(one.path("method").asText("GET"), path, headers, body);
  }

  /** A parameter with several values is given several times. */
  private String parameters(JsonNode parameters) {
    return parameters.properties().stream()
        .flatMap(
            p -> {
              var values = new ArrayList<String>();
              if (p.getValue().isArray()) {
                p.getValue().forEach(v -> values.add(v.asText()));
              } else {
                values.add(p.getValue().asText());
              }
              return values.stream()
                  .map(
                      v -> v.isEmpty() ? p.getKey() : p.getKey() + "=" + Client.encoded(filled(v)));
            })
        .collect(Collectors.joining("&"));
  }

  private String filled(String text) {
    String out = text;
    for (var id : ids.entrySet()) {
      out = out.replace("{" + id.getKey() + "}", id.getValue());
    }
    return out;
  }

  private String wrong(JsonNode expected, HttpResponse<byte[]> answer) {
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    var wrong = new ArrayList<String>();
    if (!any(expected.path("status"), Integer.toString(answer.statusCode()))) {
      wrong.add("status " + answer.statusCode() + " " + body);
    }
    String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0].strip();
    if (expected.has("type") && !any(expected.path("type"), type)) {
      wrong.add("type " + type);
    }
    for (var h : expected.path("headers").properties()) {
      String value = String.join(", ", answer.headers().allValues(h.getKey()));
      if (!value.contains(filled(h.getValue().asText())) || value.isEmpty()) {
        wrong.add("header " + h.getKey() + ": " + value);
      }
    }
    for (var text : expected.path("contains")) {
      if (!body.contains(filled(text.asText()))) {
        wrong.add("lacks " + text.asText() + " in " + body);
      }
    }
    for (var text : expected.path("lacks")) {
      if (body.contains(filled(text.asText()))) {
        wrong.add("has " + text.asText());
      }
    }
    if (expected.path("empty").asBoolean() && answer.body().length > 0) {
      wrong.add("has a body");
    }
    return String.join("; ", wrong);
  }

  private static boolean any(JsonNode allowed, String value) {
    if (!allowed.isArray()) {
      return allowed.asText().equals(value);
    }
    for (var one : allowed) {
      if (one.asText().equals(value)) {
        return true;
      }
    }
    return false;
  }
}
