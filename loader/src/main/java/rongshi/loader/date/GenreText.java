package rongshi.loader.date;

/**
 * A text as dates are read in it: simplified characters, half-width figures, and the letters that
 * scanning puts for 0 and 1 set right beside figures. Places stay what they were. Immutable.
 */
final class GenreText implements CharSequence {
  private static final char[] VARIANTS = Variants.bundled();
  private final String read;

  private GenreText(String read) {
    this.read = read;
  }

  /** Time grows with the length. */
  static GenreText of(String text) {
    var out = text.toCharArray();
    for (int i = 0; i < out.length; i++) {
      out[i] = VARIANTS[out[i]];
    }
    repair(out);
    return new GenreText(new String(out));
  }

  /** O and l among figures are 0 and 1; a run of letters alone stays a word. */
  private static void repair(char[] out) {
    int at = 0;
    while (at < out.length) {
      int end = at;
      boolean arabic = false;
      boolean chinese = false;
      while (end < out.length && (like(out[end]) || Numerals.isNumeral(out[end]))) {
        arabic |= Numerals.isArabic(out[end]);
        chinese |= Numerals.isChinese(out[end]);
        end++;
      }
      boolean dated = end < out.length && "年月日".indexOf(out[end]) >= 0;
      for (int i = at; i < end && dated && arabic != chinese; i++) {
        char c = out[i];
        if (c == 'O' || c == 'o') {
          out[i] = arabic ? '0' : '〇';
        } else if (arabic && (c == 'l' || c == 'I')) {
          out[i] = '1';
        }
      }
      at = end + 1;
    }
  }

  private static boolean like(char c) {
    return c == 'O' || c == 'o' || c == 'l' || c == 'I';
  }

  /** Whether letters stood for figures from one place to another. */
  static boolean repaired(String written) {
    return written.chars().anyMatch(c -> like((char) c));
  }

  @Override
  public int length() {
    return read.length();
  }

  @Override
  public char charAt(int index) {
    return read.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return read.subSequence(start, end);
  }

  @Override
  public String toString() {
    return read;
  }
}
