package rongshi.loader.date;

import java.util.HashMap;
import java.util.Map;

/** The characters of {@code variants.tsv} that stand for another in dates. */
final class Variants {
  private Variants() {}

  static Map<Character, Character> bundled() {
    var out = new HashMap<Character, Character>();
    for (String[] row : Table.of("variants.tsv")) {
      out.put(row[0].charAt(0), row[1].charAt(0));
    }
    return Map.copyOf(out);
  }
}
