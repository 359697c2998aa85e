package rongshi.loader.sentence;

/** What ends a sentence and what ends a clause. */
final class Clauses {
  private Clauses() {}

  static boolean isBoundary(char c) {
    return c == '，' || c == '；' || c == '：';
  }

  static boolean endsSentence(char c) {
    return c == '。' || c == '！' || c == '？' || c == '\n' || c == '!' || c == '?';
  }

  /** Half-width marks of the genre as the full-width ones that patterns use. */
  static char mark(char folded) {
    return switch (folded) {
      case ',' -> '，';
      case ';' -> '；';
      case ':' -> '：';
      case '(' -> '（';
      case ')' -> '）';
      default -> UnitClass.any(folded) ? '\ufffd' : folded;
    };
  }

  /** Marks that a pattern does not see. */
  static boolean isSilent(char c) {
    return Character.isWhitespace(c) || "“”\"‘’'「」『』".indexOf(c) >= 0;
  }
}
