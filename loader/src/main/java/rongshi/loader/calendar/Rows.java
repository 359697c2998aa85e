package rongshi.loader.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of this package: tab-separated UTF-8, lines of # are notes, the first line names columns.
 */
final class Rows {
  private Rows() {}

  /** The rows in order, each by column name; a missing last cell is empty. */
  static List<Map<String, String>> of(String resource) {
    try (var in = Rows.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Map<String, String>> parse(String text) {
    var lines = text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    String[] columns = lines.getFirst().split("\t");
    var rows = new ArrayList<Map<String, String>>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      var row = new HashMap<String, String>();
      for (int i = 0; i < columns.length; i++) {
        row.put(columns[i], i < cells.length ? cells[i] : "");
      }
      rows.add(Map.copyOf(row));
    }
    return List.copyOf(rows);
  }

  /** The name of a row and its aliases. */
  static List<String> names(Map<String, String> row) {
    return List.of((row.get("name") + " " + row.get("aliases")).strip().split(" +"));
  }
}
