package rongshi.loader.mention;

/** A stretch of a passage that is read at one go. */
final class Page {
  private final Passage passage;
  private final char[] folded;
  private final DateSpans dates;

  Page(Passage passage, char[] folded, DateSpans dates) {
    this.passage = passage;
    this.folded = folded;
    this.dates = dates;
  }

  Passage passage() {
    return passage;
  }

  char[] folded() {
    return folded;
  }

  DateSpans dates() {
    return dates;
  }

  /** The words as they stand. */
  String words(int start, int end) {
    return passage.text().substring(start, end);
  }

  /** The folded words. */
  String folded(int start, int end) {
    return new String(folded, start, end - start);
  }

  /** The folded character at a place; 0 outside the passage. */
  char at(int i) {
    return i >= 0 && i < folded.length ? folded[i] : 0;
  }

  /** Whether a word stands at a place. */
  boolean has(int at, String word) {
    if (at < 0 || at + word.length() > folded.length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (folded[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
