package rongshi.loader.source;

import java.io.IOException;
import java.io.Reader;

/**
 * Lines of a text of any size; of one longer than {@value #LONGEST} characters the rest is dropped.
 */
final class CharLines {
  static final int LONGEST = 4_000_000;

  private final Reader in;
  private final char[] buffer = new char[1 << 14];
  private int at;
  private int end;
  private int number;

  CharLines(Reader in) {
    this.in = in;
  }

  /**
   * A line without its end.
   *
   * @param number counted from 1
   * @param cut whether some of it was dropped
   */
  record Line(int number, String text, boolean cut) {}

  /** The next line, ended by LF, CR LF or CR; null at the end. */
  Line next() throws IOException {
    if (at == end && !fill()) {
      return null;
    }
    number++;
    var text = new StringBuilder();
    boolean cut = false;
    while (at < end || fill()) {
      int from = at;
      while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
        at++;
      }
      int kept = Math.min(at - from, LONGEST - text.length());
      text.append(buffer, from, kept);
      cut |= kept < at - from;
      if (at < end) {
        skipEnd();
        break;
      }
    }
    return new Line(number, text.toString(), cut);
  }

  private void skipEnd() throws IOException {
    char ended = buffer[at++];
    if (ended == '\r' && (at < end || fill()) && buffer[at] == '\n') {
      at++;
    }
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }
}
