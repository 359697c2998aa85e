package rongshi.loader.source;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What must be known of a sheet before its rows are read: which cells are merged downwards, and
 * which formulas were never calculated.
 */
final class SheetFacts extends DefaultHandler {
  private static final int MOST_ROWS = 100_000;

  private final Map<Long, Integer> firstRow = new HashMap<>();
  private final TreeSet<Integer> uncalculated = new TreeSet<>();
  private String cell = "";
  private boolean formula;
  private boolean value;

  /** The row (from 0) in which the merged cell begins that covers this one, if it begins above. */
  Optional<Integer> mergedFrom(int row, int column) {
    return Optional.ofNullable(firstRow.get(key(row, column)));
  }

  /** Whether there are merged cells that reach over several rows. */
  boolean isMerged() {
    return !firstRow.isEmpty();
  }

  /** The rows (from 0) with a formula that has no value. */
  Set<Integer> uncalculated() {
    return Collections.unmodifiableSet(uncalculated);
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    switch (local) {
      case "c" -> {
        cell = attributes.getValue("r");
        formula = false;
        value = false;
      }
      case "f" -> formula = true;
      case "v", "is" -> value = true;
      case "mergeCell" -> merge(attributes.getValue("ref"));
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    if (local.equals("c") && formula && !value && cell != null) {
      uncalculated.add(new CellReference(cell).getRow());
    }
  }

  private void merge(String reference) {
    var range = CellRangeAddress.valueOf(reference);
    for (int row = range.getFirstRow() + 1;
        row <= range.getLastRow() && firstRow.size() < MOST_ROWS;
        row++) {
      firstRow.put(key(row, range.getFirstColumn()), range.getFirstRow());
    }
  }

  private static long key(int row, int column) {
    return (long) row << 16 | column;
  }
}
