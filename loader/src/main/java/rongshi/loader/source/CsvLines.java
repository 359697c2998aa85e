package rongshi.loader.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.function.Consumer;

/**
 * Splits CSV text (RFC 4180) into rows that know their line. A quote that is not closed within
 * {@value #LONGEST_ROW} lines costs its own line only: reading goes on with the next.
 */
final class CsvLines {
  private static final int LONGEST_ROW = 200;
  private static final int MOST_COLUMNS = 1000;

  private final CsvReader.CsvReaderBuilder csv = CsvReader.builder().skipEmptyLines(false);

  /** A row, or why a line is none. */
  sealed interface Line {
    /** Counted from 1. */
    int number();

    String raw();

    record Cells(int number, List<String> cells, String raw) implements Line {}

    record Broken(int number, String raw, String code, String zh, String en) implements Line {}
  }

  /** Gives each row of a text to a taker; blank lines are passed over. */
  void split(String text, Consumer<Line> taker) {
    String[] lines = text.split("\n", -1);
    int at = 0;
    while (at < lines.length) {
      if (lines[at].isBlank()) {
        at++;
        continue;
      }
      int end = endOfRow(lines, at);
      if (end < 0) {
        taker.accept(
            new Line.Broken(
                at + 1,
                lines[at],
                "csv-unclosed-quote",
                "引号没有闭合，此行未采用，原文保存",
                "a quote is not closed; the line is kept as text only"));
        at++;
      } else {
        String raw = String.join("\n", List.of(lines).subList(at, end + 1));
        taker.accept(row(at + 1, raw));
        at = end + 1;
      }
    }
  }

  private Line row(int number, String raw) {
    long commas = raw.chars().filter(c -> c == ',').count();
    if (commas >= MOST_COLUMNS) {
      return new Line.Broken(
          number,
          raw.substring(0, Math.min(raw.length(), 1000)),
          "csv-too-many-columns",
          "此行超过 " + MOST_COLUMNS + " 栏，未采用",
          "the line has more than " + MOST_COLUMNS + " columns and was not used");
    }
    try {
      return new Line.Cells(number, csv.ofSingleCsvRecord(raw).getFields(), raw);
    } catch (CsvParseException e) {
      return new Line.Broken(
          number,
          raw,
          "csv-broken",
          "此行不合 CSV 格式，未采用，原文保存",
          "the line is no CSV; kept as text only");
    }
  }

  /** The last line of the row that begins here, or -1 where its quote is not closed. */
  private static int endOfRow(String[] lines, int from) {
    boolean open = false;
    for (int i = from; i < Math.min(lines.length, from + LONGEST_ROW); i++) {
      open ^= lines[i].chars().filter(c -> c == '"').count() % 2 == 1;
      if (!open) {
        return i;
      }
    }
    return -1;
  }
}
