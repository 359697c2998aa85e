package rongshi.loader.date;

/** The characters of {@code variants.tsv} that stand for another in dates. */
final class Variants {
  private Variants() {}

  /** What each character is read as. */
  static char[] bundled() {
    var out = new char[1 << 16];
    for (int i = 0; i < out.length; i++) {
      out[i] = (char) i;
    }
    for (String[] row : Table.of("variants.tsv")) {
      out[row[0].charAt(0)] = row[1].charAt(0);
    }
    return out;
  }
}
