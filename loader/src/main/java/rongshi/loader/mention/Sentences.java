package rongshi.loader.mention;

/** Cuts folded text into sentences, and text without full stops into stretches. */
final class Sentences {
  private static final int LONGEST = 600;
  private static final String STOPS = "。！？!?；;\n";

  private Sentences() {}

  /** The end of the sentence that begins at a place. */
  static int end(char[] text, int start, int limit) {
    int most = Math.min(limit, start + LONGEST);
    int comma = -1;
    boolean title = false;
    for (int i = start; i < most; i++) {
      char c = text[i];
      title = c == '《' || (title && c != '》');
      if (c == '\n' || (!title && STOPS.indexOf(c) >= 0)) {
        return i + 1;
      }
      if (c == ',' || c == '，') {
        comma = i;
      }
    }
    return most == limit || comma < 0 ? most : comma + 1;
  }
}
