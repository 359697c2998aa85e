package rongshi.loader.date;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tables of expected readings among the test resources. */
final class Tables {
  private Tables() {}

  static Stream<Path> in(String folder) {
    try (var files = Files.list(Path.of(Tables.class.getResource(folder).toURI()))) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Map<String, String>> rows(Path file) {
    try {
      var lines = Files.readAllLines(file);
      String[] columns = lines.getFirst().split("\t", -1);
      var rows = new ArrayList<Map<String, String>>();
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split("\t", -1);
        var row = new HashMap<String, String>();
        for (int i = 0; i < columns.length; i++) {
          row.put(columns[i], i < cells.length ? cells[i] : "");
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
