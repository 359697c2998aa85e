package rongshi.loader.date;

import java.util.ArrayList;
import java.util.List;

/** Finds every date of a passage. Immutable; time grows with the length of the text. */
public final class DateFinder {
  private final DateReader reader = new DateReader();

  /**
   * The dates of a text from left to right, without overlaps.
   *
   * @param context what headings and the passage before say
   */
  public List<DateMention> find(String text, DateContext context) {
    var found = new ArrayList<DateMention>();
    var known = context;
    int at = 0;
    while (at < text.length()) {
      var leading = reader.leading(text.substring(at, Math.min(text.length(), at + 60)), known);
      if (leading.isPresent() && leading.get().end() > 1) {
        found.add(new DateMention(at, at + leading.get().end(), leading.get().reading()));
        known = after(leading.get().reading(), known);
        at += leading.get().end();
      } else {
        at++;
      }
    }
    return found;
  }

  private static DateContext after(DateReading reading, DateContext known) {
    return reading instanceof DateReading.Read read
        ? read.edtf()
            .earliest()
            .map(d -> new DateContext(d.getYear(), d.getMonthValue(), d.getDayOfMonth()))
            .orElse(known)
        : known;
  }
}
