package rongshi.loader.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import rongshi.loader.mention.Token.Kind;

/**
 * Splits a sentence into words and names on the path of least cost, so that no name is read across
 * two words. Time grows with the sentence's length: each place is left by as many steps as the
 * dictionary's longest word has characters.
 */
final class Segmenter {
  private static final double UNKNOWN = 17;
  private static final double MARK = 1;

  private final Dictionary dictionary;
  private final PersonModel persons;

  Segmenter(Dictionary dictionary, PersonModel persons) {
    this.dictionary = dictionary;
    this.persons = persons;
  }

  /** The working arrays of a walk, used again for each sentence. */
  static final class Work {
    private double[] cost = new double[256];
    private int[] from = new int[256];
    private Kind[] kind = new Kind[256];
    private int[] value = new int[256];

    private void reset(int length) {
      if (cost.length <= length) {
        cost = new double[length * 2];
        from = new int[length * 2];
        kind = new Kind[length * 2];
        value = new int[length * 2];
      }
      Arrays.fill(cost, 0, length + 1, Double.POSITIVE_INFINITY);
      cost[0] = 0;
    }

    private void reach(int at, int end, double by, Kind as, int entry) {
      double sum = cost[at] + by;
      if (sum < cost[end]) {
        cost[end] = sum;
        from[end] = at;
        kind[end] = as;
        value[end] = entry;
      }
    }
  }

  /**
   * The tokens of a stretch of folded text.
   *
   * @param dates no name begins in one
   */
  List<Token> split(char[] text, int start, int end, DateSpans dates, Work work) {
    int length = end - start;
    work.reset(length);
    for (int i = 0; i < length; i++) {
      if (work.cost[i] < Double.POSITIVE_INFINITY) {
        leave(text, start, i, length, dates, work);
      }
    }
    var tokens = new ArrayList<Token>(length / 2 + 1);
    for (int i = length; i > 0; i = work.from[i]) {
      var entry = work.value[i] < 0 ? null : dictionary.entry(work.value[i]);
      tokens.add(new Token(start + work.from[i], start + i, work.kind[i], entry));
    }
    Collections.reverse(tokens);
    return tokens;
  }

  private void leave(char[] text, int start, int i, int length, DateSpans dates, Work work) {
    int at = start + i;
    int date = dates.endOf(at);
    if (date > at) {
      work.reach(i, Math.min(length, date - start), 0, Kind.DATE, -1);
      return;
    }
    char c = text[at];
    if (isAsciiWord(c)) {
      int end = i + 1;
      boolean digits = c <= '9';
      while (end < length && isAsciiWord(text[start + end]) && text[start + end] <= '9' == digits) {
        end++;
      }
      work.reach(i, end, MARK, digits ? Kind.NUMBER : Kind.LATIN, -1);
    } else if (!isHan(c)) {
      work.reach(i, i + 1, MARK, Kind.MARK, -1);
    } else {
      work.reach(i, i + 1, UNKNOWN, Kind.WORD, -1);
      person(text, start, i, length, work);
    }
    words(text, start, i, length, dates, work);
  }

  private void words(char[] text, int start, int i, int length, DateSpans dates, Work work) {
    var trie = dictionary.trie();
    int node = Trie.ROOT;
    for (int end = i; end < length; end++) {
      if (end > i && dates.endOf(start + end) > 0) {
        return;
      }
      node = trie.child(node, text[start + end]);
      if (node < 0) {
        return;
      }
      int value = trie.value(node);
      if (value >= 0) {
        work.reach(i, end + 1, dictionary.asName(value), Kind.NAME, value);
        work.reach(i, end + 1, dictionary.asWord(value), Kind.WORD, value);
      }
    }
  }

  private void person(char[] text, int start, int i, int length, Work work) {
    int at = start + i;
    int own = persons.surnameLength(text, at, start + length);
    for (int given = 1; own > 0 && given <= 2 && i + own + given <= length; given++) {
      if (!isHan(text[at + own + given - 1])) {
        return;
      }
      float cost = persons.cost(text, at, own, given);
      if (cost < 40) {
        work.reach(i, i + own + given, cost, Kind.PERSON, -1);
      }
    }
  }

  static boolean isHan(char c) {
    return (c >= 0x3400 && c <= 0x9fff) || c == '〇';
  }

  private static boolean isAsciiWord(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }
}
