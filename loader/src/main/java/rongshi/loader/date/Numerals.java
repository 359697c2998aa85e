package rongshi.loader.date;

/** Numbers as dates write them: 29, 二十九, 廿九, 一九四〇, 元. Characters are those of a GenreText. */
final class Numerals {
  private static final String DIGITS = "〇一二三四五六七八九";

  /** No number of a date is longer (二〇二四年十二月 has four and two). */
  static final int LONGEST = 4;

  private Numerals() {}

  static boolean isArabic(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isChinese(char c) {
    return DIGITS.indexOf(c) >= 0 || c == '十' || c == '廿' || c == '卅';
  }

  /** Whether a character may be part of a number. */
  static boolean isNumeral(char c) {
    return isArabic(c) || isChinese(c);
  }

  /** The number, or -1 where the text is none. */
  static int value(CharSequence text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return -1;
    }
    boolean additive = false;
    boolean arabic = true;
    boolean chinese = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      additive |= c == '十' || c == '廿' || c == '卅';
      arabic &= isArabic(c);
      chinese &= isChinese(c);
    }
    return !arabic && !chinese ? -1 : additive ? additive(text) : positional(text);
  }

  private static int positional(CharSequence text) {
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      value = value * 10 + digit(text.charAt(i));
    }
    return value;
  }

  /** Tens and ones: 十, 二十, 廿九, 三十一; one tens word and at most one digit on either side. */
  private static int additive(CharSequence text) {
    int at = 0;
    int tens = 1;
    if (digit(text.charAt(0)) >= 0) {
      tens = digit(text.charAt(at++));
    }
    if (tens == 0 || at == text.length()) {
      return -1;
    }
    int base =
        switch (text.charAt(at)) {
          case '十' -> tens * 10;
          case '廿' -> at == 0 ? 20 : -1;
          case '卅' -> at == 0 ? 30 : -1;
          default -> -1;
        };
    at++;
    if (base < 0 || at == text.length()) {
      return base;
    }
    int ones = digit(text.charAt(at));
    return ones > 0 && at + 1 == text.length() ? base + ones : -1;
  }

  private static int digit(char c) {
    return isArabic(c) ? c - '0' : DIGITS.indexOf(c);
  }
}
