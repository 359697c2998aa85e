package rongshi.loader.date;

import java.util.Optional;

/**
 * A place in a text that moves on as words are taken. Looks at each character a bounded number of
 * times.
 */
final class Cursor {
  private final CharSequence text;
  private final Lexicon lexicon;
  private int at;

  Cursor(CharSequence text, Lexicon lexicon, int at) {
    this.text = text;
    this.lexicon = lexicon;
    this.at = at;
  }

  /**
   * A number of a text.
   *
   * @param chinese whether it is written in characters
   * @param digits how many it is written with
   */
  record Number(int value, boolean chinese, int digits) {}

  /** Another place in the same text. */
  Cursor at(int place) {
    return new Cursor(text, lexicon, place);
  }

  Cursor copy() {
    return at(at);
  }

  int place() {
    return at;
  }

  void moveTo(int place) {
    at = place;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /** The character some places on, or 0 beyond the text. */
  char peek(int ahead) {
    int place = at + ahead;
    return place >= 0 && place < text.length() ? text.charAt(place) : 0;
  }

  String read(int from) {
    return text.subSequence(from, at).toString();
  }

  boolean take(char c) {
    if (peek(0) != c) {
      return false;
    }
    at++;
    return true;
  }

  /** Takes the longest word of a kind that stands here; its value. */
  Optional<String> take(String kind) {
    var word = lexicon.of(kind).at(text, at);
    word.ifPresent(w -> at += w.word().length());
    return word.map(Words.Word::value);
  }

  /** Takes the longest word of a kind that stands here, if any. */
  boolean skip(String kind) {
    return take(kind).isPresent();
  }

  boolean sees(String kind) {
    return lexicon.of(kind).at(text, at).isPresent();
  }

  /** Whether a word of a kind ends here. */
  boolean follows(String kind) {
    return lexicon.of(kind).before(text, at);
  }

  void blanks() {
    while (peek(0) == ' ') {
      at++;
    }
  }

  /** Takes a number of one style; empty where there is none or it is longer than dates have. */
  Optional<Number> number() {
    int start = at;
    boolean chinese = Numerals.isChinese(peek(0));
    int end = at;
    while (end < text.length()
        && end - at <= Numerals.LONGEST
        && (chinese ? Numerals.isChinese(text.charAt(end)) : Numerals.isArabic(text.charAt(end)))) {
      end++;
    }
    int value = Numerals.value(text.subSequence(start, end));
    if (value < 0) {
      return Optional.empty();
    }
    at = end;
    return Optional.of(new Number(value, chinese, end - start));
  }

  /**
   * Whether a number, and a kind of word after it or after further numbers joined on, stand here.
   */
  boolean numbersThen(String kind) {
    var ahead = copy();
    for (int i = 0; i < 6; i++) {
      if (!ahead.skip("to") && !ahead.skip("and")) {
        return false;
      }
      if (ahead.number().isEmpty()) {
        return false;
      }
      if (ahead.sees(kind)) {
        return true;
      }
    }
    return false;
  }
}
