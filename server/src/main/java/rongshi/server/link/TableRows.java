package rongshi.server.link;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes rows of what fastcsv reads, without its own limit of columns, whose breach would end the
 * reading: cells beyond {@value #MOST_COLUMNS} are counted and dropped, and so is the text beyond
 * {@value #LONGEST_CELL} characters of a cell or {@value #LONGEST_ROW} of a row. A row needs some
 * ten megabytes at most, whatever a file holds.
 */
final class TableRows extends AbstractBaseCsvCallbackHandler<TableRows.Row> {
  static final int MOST_COLUMNS = 1000;
  static final int LONGEST_CELL = 100_000;
  static final int LONGEST_ROW = 4_000_000;

  private List<String> cells = new ArrayList<>();
  private int line = 1;
  private int length;
  private boolean cut;

  /**
   * A row.
   *
   * @param line where it begins, counted from 1
   * @param cells at most {@value #MOST_COLUMNS}
   * @param width how many cells the file has there
   * @param cut whether text was dropped
   */
  record Row(int line, List<String> cells, int width, boolean cut) {
    boolean tooWide() {
      return width > MOST_COLUMNS;
    }
  }

  /** Where the row that is being read begins. */
  int line() {
    return line;
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    line = Math.toIntExact(startingLineNumber);
    cells = new ArrayList<>();
    length = 0;
    cut = false;
  }

  @Override
  protected void handleField(int index, char[] text, int from, int size, boolean quoted) {
    if (index >= MOST_COLUMNS) {
      return;
    }
    int kept = Math.min(size, Math.min(LONGEST_CELL, LONGEST_ROW - length));
    cut |= kept < size;
    length += kept;
    cells.add(new String(text, from, kept));
  }

  @Override
  protected Row buildRecord() {
    return new Row(line, cells, getFieldCount(), cut);
  }
}
