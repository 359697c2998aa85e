package rongshi.loader.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Splits CSV text (RFC 4180) into rows that know their line. A quote that is not closed within
 * {@value #LONGEST_ROW} lines costs its own line only: reading goes on with the next. Memory does
 * not grow with the text: a row of more than {@value CharLines#LONGEST} characters costs itself.
 */
public final class CsvLines {
  private static final int LONGEST_ROW = 200;
  private static final int MOST_COLUMNS = 1000;
  private static final int SHOWN = 1000;

  private final char separator;
  private final CsvReader.CsvReaderBuilder csv;

  public CsvLines(char separator) {
    this.separator = separator;
    this.csv = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false);
  }

  /** A row, or why a line is none. */
  public sealed interface Line {
    /** Counted from 1. */
    int number();

    String raw();

    record Cells(int number, List<String> cells, String raw) implements Line {}

    record Broken(int number, String raw, String code, String zh, String en) implements Line {}
  }

  /**
   * Takes lines one by one.
   *
   * @param <E> what taking may throw beside what writing may
   */
  public interface Taker<E extends Exception> {
    void take(Line line) throws IOException, E;
  }

  /**
   * Gives each row to a taker, in order; blank lines are passed over.
   *
   * @throws IOException where the text cannot be read
   * @throws E what the taker threw
   */
  public <E extends Exception> void split(Reader text, Taker<E> taker) throws IOException, E {
    var lines = new Lines(new CharLines(text));
    for (var first = lines.next(); first != null; first = lines.next()) {
      if (!first.text().isBlank()) {
        taker.take(first.cut() ? tooLong(first) : row(first, lines));
      }
    }
  }

  /** Lines that can be put back. */
  private record Lines(CharLines unread, Deque<CharLines.Line> back) {
    Lines(CharLines unread) {
      this(unread, new ArrayDeque<>());
    }

    CharLines.Line next() throws IOException {
      return back.isEmpty() ? unread.next() : back.removeFirst();
    }
  }

  private Line row(CharLines.Line first, Lines lines) throws IOException {
    var taken = new ArrayList<CharLines.Line>();
    taken.add(first);
    var quotes = quotes(first.text(), false);
    int length = first.text().length();
    while (quotes == Quotes.OPEN && taken.size() < LONGEST_ROW && length < CharLines.LONGEST) {
      var next = lines.next();
      if (next == null) {
        break;
      }
      taken.add(next);
      quotes = next.cut() ? Quotes.WRONG : quotes(next.text(), true);
      length += next.text().length();
    }
    if (quotes == Quotes.OPEN || (quotes == Quotes.WRONG && taken.size() > 1)) {
      taken.subList(1, taken.size()).reversed().forEach(lines.back()::addFirst);
      return new Line.Broken(
          first.number(),
          first.text(),
          "csv-unclosed-quote",
          "引号没有闭合，此行未采用，原文保存",
          "a quote is not closed; the line is kept as text only");
    }
    String raw = taken.stream().map(CharLines.Line::text).collect(Collectors.joining("\n"));
    return cells(first.number(), raw);
  }

  private Line cells(int number, String raw) {
    if (raw.chars().filter(c -> c == separator).count() >= MOST_COLUMNS) {
      return new Line.Broken(
          number,
          shown(raw),
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

  private static Line tooLong(CharLines.Line line) {
    return new Line.Broken(
        line.number(),
        shown(line.text()),
        "csv-line-too-long",
        "此行超过 " + CharLines.LONGEST + " 字，未采用",
        "the line has more than " + CharLines.LONGEST + " characters and was not used");
  }

  private static String shown(String raw) {
    return raw.substring(0, Math.min(raw.length(), SHOWN));
  }

  private enum Quotes {
    /** Every quoted cell ends on its line. */
    CLOSED,
    /** A quoted cell goes on. */
    OPEN,
    /** Something other than the next cell follows a quoted one. */
    WRONG
  }

  /** How a line leaves its quotes; one amid a plain cell opens nothing. */
  private Quotes quotes(String line, boolean before) {
    boolean open = before;
    boolean begins = !before;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      char after = i + 1 < line.length() ? line.charAt(i + 1) : separator;
      if (open && c == '"') {
        if (after == '"') {
          i++;
        } else if (after != separator) {
          return Quotes.WRONG;
        } else {
          open = false;
        }
      } else if (!open) {
        open = c == '"' && begins;
        begins = c == separator;
      }
    }
    return open ? Quotes.OPEN : Quotes.CLOSED;
  }
}
