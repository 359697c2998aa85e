package rongshi.server.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import rongshi.loader.source.Finding;
import rongshi.loader.source.Finding.Severity;
import rongshi.loader.source.Location;

/** A JSON object a line. A broken line costs itself only. */
final class JsonLinesSource implements RecordSource {
  private static final int LONGEST_LINE = 1 << 20;
  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;
  private final Roles roles;

  JsonLinesSource(Path file, Roles roles) {
    this.file = file;
    this.roles = roles;
  }

  @Override
  public void read(Sink sink) throws IOException, LinkException {
    int number = 0;
    try (var in = Files.newBufferedReader(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (!line.isBlank()) {
          line(line, number, sink);
        }
      }
    } catch (CharacterCodingException e) {
      throw new LinkException(
          file.getFileName() + ":" + (number + 1) + "：不是 UTF-8 / this is not UTF-8");
    }
  }

  private void line(String line, int number, Sink sink) throws IOException, LinkException {
    JsonNode node;
    try {
      node = line.length() > LONGEST_LINE ? null : JSON.readTree(line);
    } catch (JsonProcessingException e) {
      node = null;
    }
    if (node == null || !node.isObject()) {
      sink.finding(
          finding(number, "json-line-broken", "此行不是 JSON 对象，未采用", "the line is no JSON object"));
      return;
    }
    var values = new LinkedHashMap<String, List<String>>();
    node.properties()
        .forEach(
            e ->
                roles
                    .of(e.getKey())
                    .ifPresent(
                        role ->
                            texts(
                                e.getValue(),
                                values.computeIfAbsent(role, k -> new ArrayList<>()))));
    values.values().removeIf(List::isEmpty);
    var ids = values.remove("id");
    if (ids == null) {
      sink.finding(finding(number, "external-without-id", "此行没有编号，未采用", "the line has no id"));
    } else {
      sink.record(new ExternalRecord(ids.getFirst(), values));
    }
  }

  private static void texts(JsonNode node, List<String> into) {
    if (node.isArray()) {
      node.forEach(n -> texts(n, into));
    } else if (node.isObject()) {
      for (String key : List.of("name", "label", "@value", "@id", "id")) {
        if (node.path(key).isValueNode()) {
          texts(node.get(key), into);
          return;
        }
      }
    } else if (!node.isNull() && !node.asText().isBlank()) {
      into.add(node.asText().strip());
    }
  }

  private Finding finding(int line, String code, String zh, String en) {
    return new Finding(
        Severity.REJECTED, new Location(file.getFileName().toString(), line), code, zh, en, "");
  }
}
