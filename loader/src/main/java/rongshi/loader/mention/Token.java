package rongshi.loader.mention;

/**
 * A piece of a sentence.
 *
 * @param start first UTF-16 unit in the passage
 * @param entry what the dictionary has; null where it has nothing
 */
record Token(int start, int end, Kind kind, Entry entry) {
  /** What a piece was read as. */
  enum Kind {
    WORD,
    NAME,
    PERSON,
    NUMBER,
    LATIN,
    DATE,
    MARK
  }

  int length() {
    return end - start;
  }

  boolean isWordOf(String classes) {
    return kind == Kind.WORD && entry != null && classes.indexOf(entry.wordClass) >= 0;
  }
}
