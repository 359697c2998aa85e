package rongshi.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A query's result on a terminal or as CSV. */
final class ResultTable {
  private static final int WIDEST = 48;

  private ResultTable() {}

  static void csv(JsonNode answer, PrintWriter out) throws IOException {
    var csv = CsvWriter.builder().build(out);
    csv.writeRecord(headings(answer));
    rows(answer).forEach(csv::writeRecord);
    csv.flush(); // it has a buffer of its own
  }

  static void table(JsonNode answer, PrintWriter out) {
    var lines = new ArrayList<List<String>>();
    lines.add(headings(answer));
    lines.addAll(rows(answer));
    var widths = new int[lines.getFirst().size()];
    for (var line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.min(WIDEST, Math.max(widths[i], width(line.get(i))));
      }
    }
    for (var line : lines) {
      var text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        text.append(line.get(i))
            .append(" ".repeat(Math.max(0, widths[i] - width(line.get(i))) + 2));
      }
      out.println(text.toString().stripTrailing());
    }
    out.println("(" + (lines.size() - 1) + ")");
  }

  private static List<String> headings(JsonNode answer) {
    var headings = new ArrayList<String>();
    answer.path("columns").forEach(c -> headings.add(c.path("label").path("zh").asText()));
    return headings;
  }

  private static List<List<String>> rows(JsonNode answer) {
    var rows = new ArrayList<List<String>>();
    answer
        .path("rows")
        .forEach(
            r -> {
              var row = new ArrayList<String>();
              r.forEach(c -> row.add(c.isNull() ? "" : c.asText()));
              rows.add(row);
            });
    return rows;
  }

  /** Columns on a terminal: a Han character takes two. */
  private static int width(String text) {
    return text.chars().map(c -> c >= 0x2E80 ? 2 : 1).sum();
  }
}
