package rongshi.loader.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongshi.loader.source.Finding.Severity;
import rongshi.loader.source.Mapping.Column;
import rongshi.loader.source.Mapping.Register;

/** A table under its headings: recognises the register it is and turns its rows into records. */
final class Table {
  private final SourceFile file;
  private final RecordSink sink;
  private final List<String> headings;
  private final List<String> keys;
  private final Optional<Register> register;
  private final Map<Integer, Column> columns = new HashMap<>();
  private long read;
  private long rejected;

  /**
   * @param line of the headings
   */
  Table(SourceFile file, Mapping mapping, int line, List<String> headings, RecordSink sink) {
    this.file = file;
    this.sink = sink;
    this.headings = headings.stream().map(String::strip).toList();
    this.keys = this.headings.stream().map(Mapping::key).toList();
    this.register = recognise(mapping);
    register.ifPresentOrElse(found -> assign(found, line), () -> unknown(line));
  }

  /** How many columns the headings have. */
  int width() {
    return headings.size();
  }

  FileCount count() {
    return new FileCount(
        file.label(), register.map(Register::name).orElse("unreadable"), read, rejected);
  }

  /** A line that could not be split into cells. */
  void broken(CsvLines.Line.Broken broken) {
    read++;
    reject(broken.number(), broken.code(), broken.zh(), broken.en(), broken.raw());
  }

  /** A row. */
  void row(int line, List<String> cells, String raw) {
    read++;
    if (register.isEmpty()) {
      reject(
          line,
          "row-of-unknown-register",
          "登记类型未识别，此行未采用，原文保存",
          "the register was not recognised; the row is kept as text only",
          raw);
      return;
    }
    var known = new LinkedHashMap<String, String>();
    var rest = new LinkedHashMap<String, String>();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i).strip();
      if (!cell.isEmpty()) {
        var column = columns.get(i);
        if (column != null) {
          known.putIfAbsent(column.name(), cell);
        } else {
          rest.put(i < headings.size() ? headings.get(i) : "多余列" + (i + 1 - headings.size()), cell);
        }
      }
    }
    checkLength(line, cells, raw);
    var laid = new Record.Row.Laid(headings, cells.stream().map(String::strip).toList());
    sink.record(new Record.Row(at(line), register.get().name(), laid, known, rest, raw));
  }

  private void checkLength(int line, List<String> cells, String raw) {
    if (cells.size() < headings.size()) {
      sink.finding(
          new Finding(
              Severity.PARTLY,
              at(line),
              "csv-too-few-cells",
              "此行只有 " + cells.size() + " 栏，应有 " + headings.size() + " 栏，缺者作空白",
              "the row has "
                  + cells.size()
                  + " cells instead of "
                  + headings.size()
                  + "; the missing are taken as empty",
              raw));
    } else if (cells.size() > headings.size()) {
      sink.finding(
          new Finding(
              Severity.PARTLY,
              at(line),
              "csv-too-many-cells",
              "此行有 " + cells.size() + " 栏，应有 " + headings.size() + " 栏，多者作附注保存",
              "the row has "
                  + cells.size()
                  + " cells instead of "
                  + headings.size()
                  + "; the surplus is kept as notes",
              raw));
    }
  }

  private Optional<Register> recognise(Mapping mapping) {
    Register best = null;
    int most = 0;
    for (var candidate : mapping.registers()) {
      boolean keys = candidate.keys().stream().allMatch(c -> position(c) >= 0);
      int fit = (int) candidate.columns().stream().filter(c -> position(c) >= 0).count() * 2;
      fit += file.stem().equals(candidate.name()) ? 1 : 0;
      if (keys && fit > most) {
        best = candidate;
        most = fit;
      }
    }
    return Optional.ofNullable(best);
  }

  private int position(Column column) {
    return column.headings().stream()
        .mapToInt(heading -> keys.indexOf(Mapping.key(heading)))
        .filter(i -> i >= 0)
        .findFirst()
        .orElse(-1);
  }

  private void assign(Register found, int line) {
    for (var column : found.columns()) {
      int position = position(column);
      if (position >= 0) {
        columns.putIfAbsent(position, column);
      }
    }
    var unknown = new ArrayList<String>();
    for (int i = 0; i < headings.size(); i++) {
      if (!columns.containsKey(i) && !headings.get(i).isEmpty()) {
        unknown.add(headings.get(i));
      }
    }
    if (!unknown.isEmpty()) {
      String names = String.join("、", unknown);
      sink.finding(
          new Finding(
              Severity.NOTE,
              at(line),
              "unknown-columns",
              "列「" + names + "」不在映射中，内容作附注保存",
              "the columns " + names + " are not in the mapping; their cells are kept as notes",
              names));
    }
  }

  private void unknown(int line) {
    String seen = String.join("、", headings.stream().limit(20).toList());
    sink.finding(
        new Finding(
            Severity.REJECTED,
            at(line),
            "unknown-register",
            "表头「" + seen + "」不合任何登记",
            "the headings " + seen + " fit no register of the mapping",
            seen));
  }

  private void reject(int line, String code, String zh, String en, String raw) {
    rejected++;
    sink.finding(new Finding(Severity.REJECTED, at(line), code, zh, en, raw));
  }

  private Location at(int line) {
    return new Location(file.label(), line);
  }
}
