package rongshi.loader.date;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The work of finding dates grows with the length of the text, whatever the text. */
class DateWorkTest {
  private static final int MOST_LOOKS_A_CHARACTER = 400;
  private final DateFinder finder = new DateFinder();

  /** A text that counts how often it is looked at. */
  private static final class Watched implements CharSequence {
    private final CharSequence text;
    private long looks;

    Watched(CharSequence text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      looks++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      looks += end - start;
      return text.subSequence(start, end);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "甲",
        "1",
        "十",
        "年",
        "1日、",
        "1、",
        "1—",
        "《",
        "（",
        "一说",
        "初",
        "闰",
        "光绪",
        "1911年七月初一至",
        "民国二十年三月初五、",
        "甲子",
        "约",
        "农历",
        "三四",
        "1938年",
        "是年",
        "3月14日晚8时至"
      })
  void looksAtEachCharacterABoundedNumberOfTimes(String piece) {
    long few = looks(piece, 2_000);
    long many = looks(piece, 20_000);

    assertTrue(few < MOST_LOOKS_A_CHARACTER * 2_000L, piece + " took " + few);
    assertTrue(many < 11 * few, piece + " took " + few + " and ten times as long " + many);
  }

  private long looks(String piece, int length) {
    String text = piece.repeat(length / piece.length());
    var watched = new Watched(GenreText.of(text));
    finder.find(watched, text, new DateContext(1938, 4, 5));
    return watched.looks;
  }

  @Test
  void readsTenMegabytesWithoutAFullStop() {
    String piece = "甲某往乙县讲学二十余次，听者百人";
    int times = 10_000_000 / (3 * piece.length());
    String text = piece.repeat(times) + "，1938年4月5日返";

    var found = finder.find(text, DateContext.none());

    assertEquals(1, found.size());
    assertEquals(text.length() - 10, found.getFirst().start());
  }
}
