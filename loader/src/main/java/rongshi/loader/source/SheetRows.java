package rongshi.loader.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import rongshi.loader.source.Finding.Severity;

/**
 * Gives the rows of a sheet to a table. A title above the headings is passed over; a cell merged
 * downwards holds for each of its rows; a cell that shows an error is empty, and reported.
 */
final class SheetRows implements SheetContentsHandler {
  private static final int MOST_COLUMNS = 1000;
  private static final String ERROR = "ERROR:";

  private final SourceFile file;
  private final Mapping mapping;
  private final SheetFacts facts;
  private final RecordSink sink;
  private final List<String> cells = new ArrayList<>();
  private final Map<Integer, Merged> merged = new HashMap<>();
  private Optional<Table> table = Optional.empty();

  private record Merged(int row, String text) {}

  SheetRows(SourceFile file, Mapping mapping, SheetFacts facts, RecordSink sink) {
    this.file = file;
    this.mapping = mapping;
    this.facts = facts;
    this.sink = sink;
  }

  /** What was read; empty for a sheet without rows. */
  Optional<FileCount> count() {
    return table.map(Table::count);
  }

  @Override
  public void startRow(int row) {
    cells.clear();
  }

  @Override
  public void cell(String reference, String shown, XSSFComment comment) {
    int column = reference == null ? cells.size() : new CellReference(reference).getCol();
    if (column < MOST_COLUMNS) {
      while (cells.size() <= column) {
        cells.add("");
      }
      cells.set(column, shown == null ? "" : shown);
    }
  }

  @Override
  public void endRow(int row) {
    errors(row);
    fillMerged(row);
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    if (table.isPresent()) {
      pad();
      table.get().row(row + 1, List.copyOf(cells), String.join("\t", cells));
    } else if (isTitle()) {
      note(
          Severity.NOTE,
          row,
          "sheet-title",
          "表头之上的标题，未作为记录",
          "a title above the headings",
          title());
    } else {
      table = Optional.of(new Table(file, mapping, row + 1, List.copyOf(cells), sink));
      if (facts.isMerged()) {
        note(
            Severity.NOTE,
            row,
            "merged-cells",
            "有纵向合并的单元格，其内容用于所跨各行",
            "cells are merged downwards; their content holds for each of their rows",
            "");
      }
    }
  }

  /** Trailing empty cells are not in the file; they are no missing cells. */
  private void pad() {
    while (cells.size() < table.get().width()) {
      cells.add("");
    }
    while (cells.size() > table.get().width() && cells.getLast().isBlank()) {
      cells.removeLast();
    }
  }

  private boolean isTitle() {
    return cells.stream().filter(c -> !c.isBlank()).count() == 1;
  }

  private String title() {
    return String.join("", cells).strip();
  }

  private void fillMerged(int row) {
    for (int column = 0; column < Math.max(cells.size(), merged.size()); column++) {
      var from = facts.mergedFrom(row, column);
      var above = merged.get(column);
      if (from.isPresent() && above != null && above.row() == from.get()) {
        cell(new CellReference(row, column).formatAsString(), above.text(), null);
      } else if (column < cells.size()) {
        merged.put(column, new Merged(row, cells.get(column)));
      }
    }
  }

  private void errors(int row) {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).startsWith(ERROR)) {
        String shown = cells.get(i).substring(ERROR.length());
        cells.set(i, "");
        note(
            Severity.PARTLY,
            row,
            "cell-error",
            "单元格显示错误 " + shown + "，作空白",
            "a cell shows the error " + shown + " and is taken as empty",
            shown);
      }
    }
    if (facts.uncalculated().contains(row)) {
      note(
          Severity.PARTLY,
          row,
          "formula-without-value",
          "公式没有算出的结果，作空白；请在表格软件中重新保存",
          "a formula has no calculated value and is taken as empty; save the workbook anew",
          "");
    }
  }

  private void note(Severity severity, int row, String code, String zh, String en, String words) {
    sink.finding(new Finding(severity, new Location(file.label(), row + 1), code, zh, en, words));
  }
}
