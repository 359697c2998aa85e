package rongshi.loader.source;

/** Small numbers in headings: 3, 三, 十二, 二十九, 元. */
final class ChineseNumber {
  private ChineseNumber() {}

  /** The number, or 0 where the text is none. */
  static int of(String text) {
    if (text.equals("元")) {
      return 1;
    }
    int value = 0;
    int pending = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = "〇一二三四五六七八九".indexOf(c);
      if (c >= '0' && c <= '9') {
        digit = c - '0';
        pending = pending * 10 + digit;
      } else if (c == '十') {
        value += (pending == 0 ? 1 : pending) * 10;
        pending = 0;
      } else if (c == '廿' || c == '卅') {
        value += c == '廿' ? 20 : 30;
      } else {
        pending = Math.max(0, digit);
      }
    }
    return value + pending;
  }
}
