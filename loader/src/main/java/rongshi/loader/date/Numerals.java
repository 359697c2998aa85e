package rongshi.loader.date;

/** Numbers as dates write them: 29, 二十九, 廿九, 一九四〇, 元. */
final class Numerals {
  private static final String DIGITS = "〇一二三四五六七八九";

  private Numerals() {}

  /** Whether a character may be part of a number. */
  static boolean isNumeral(char c) {
    return (c >= '0' && c <= '9') || DIGITS.indexOf(c) >= 0 || "零○元十廿卅".indexOf(c) >= 0;
  }

  /** The number, or -1 where the text is none. */
  static int value(String text) {
    if (text.isEmpty() || text.length() > 8) {
      return -1;
    }
    if (text.equals("元")) {
      return 1;
    }
    if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Integer.parseInt(text);
    }
    return text.indexOf('十') < 0 && text.indexOf('廿') < 0 && text.indexOf('卅') < 0
        ? positional(text)
        : additive(text);
  }

  private static int positional(String text) {
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = digit(c);
      if (digit < 0) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static int additive(String text) {
    int value = 0;
    int pending = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '十' -> {
          value += (pending == 0 ? 1 : pending) * 10;
          pending = 0;
        }
        case '廿' -> value += 20;
        case '卅' -> value += 30;
        default -> {
          pending = digit(c);
          if (pending < 0) {
            return -1;
          }
        }
      }
    }
    return value + pending;
  }

  private static int digit(char c) {
    return switch (c) {
      case '零', '○', '0' -> 0;
      default -> c >= '1' && c <= '9' ? c - '0' : DIGITS.indexOf(c);
    };
  }
}
