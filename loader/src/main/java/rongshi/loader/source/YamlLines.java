package rongshi.loader.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * On which line of a YAML text each field stands, by its path: {@code registers/people/columns}.
 */
final class YamlLines {
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<String> twice = new ArrayList<>();

  /**
   * @throws IOException where the text is no YAML; its message tells the line
   */
  static YamlLines of(String yaml) throws IOException {
    var found = new YamlLines();
    try (var parser = new YAMLFactory().createParser(yaml)) {
      found.walk(parser);
    }
    return found;
  }

  /** The line of a field, or of the nearest field above it that there is. */
  int line(String path) {
    for (String at = path; ; at = at.substring(0, at.lastIndexOf('/'))) {
      if (lines.containsKey(at)) {
        return lines.get(at);
      }
      if (at.indexOf('/') < 0) {
        return 1;
      }
    }
  }

  /** The paths of fields that stand twice; the lines are those of the second. */
  List<String> twice() {
    return Collections.unmodifiableList(twice);
  }

  private void walk(JsonParser parser) throws IOException {
    var path = new ArrayDeque<String>();
    String name = "";
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      switch (token) {
        case FIELD_NAME -> {
          name = parser.currentName();
          String full = String.join("/", path) + (path.isEmpty() ? "" : "/") + name;
          boolean known = lines.put(full, parser.currentTokenLocation().getLineNr()) != null;
          if (known && twice.stream().noneMatch(t -> full.startsWith(t + "/"))) {
            twice.add(full);
          }
        }
        case START_OBJECT -> {
          if (!name.isEmpty()) {
            path.addLast(name);
          }
        }
        case END_OBJECT -> path.pollLast();
        default -> {}
      }
    }
  }
}
