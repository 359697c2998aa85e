package rongshi.loader.claim;

import java.util.ArrayList;
import java.util.List;

/** Lists in a cell. */
final class Lists {
  private Lists() {}

  /**
   * Splits at any of the separators that stands outside brackets; empty items are dropped.
   *
   * @param separators each of its characters separates
   */
  static List<String> split(String cell, String separators) {
    var items = new ArrayList<String>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i <= cell.length(); i++) {
      char c = i < cell.length() ? cell.charAt(i) : 0;
      if (c == '（' || c == '(') {
        depth++;
      } else if (c == '）' || c == ')') {
        depth = Math.max(0, depth - 1);
      }
      if (i == cell.length() || (depth == 0 && separators.indexOf(c) >= 0)) {
        String item = cell.substring(from, i).strip();
        if (!item.isEmpty()) {
          items.add(item);
        }
        from = i + 1;
      }
    }
    return items;
  }
}
