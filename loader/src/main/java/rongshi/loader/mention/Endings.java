package rongshi.loader.mention;

import java.util.ArrayList;
import java.util.List;

/** Words that names end with, found by reading backwards from where a name may end. */
final class Endings {
  private final Trie reversed = new Trie();
  private final List<String[]> rows = new ArrayList<>();

  Endings(String file) {
    for (var row : Lexicon.rows(file)) {
      int at = reversed.add(new StringBuilder(row[0]).reverse(), rows.size());
      if (at == rows.size()) {
        rows.add(row);
      }
    }
  }

  /** The row of the longest ending before a place, or null. */
  String[] longestBefore(char[] text, int start, int end) {
    int node = Trie.ROOT;
    int found = -1;
    for (int i = end - 1; i >= start; i--) {
      node = reversed.child(node, text[i]);
      if (node < 0) {
        break;
      }
      if (reversed.value(node) >= 0) {
        found = reversed.value(node);
      }
    }
    return found < 0 ? null : rows.get(found);
  }
}
