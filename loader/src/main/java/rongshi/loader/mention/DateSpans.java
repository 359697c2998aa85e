package rongshi.loader.mention;

import java.time.LocalDate;
import java.util.List;
import rongshi.loader.date.DateMention;
import rongshi.loader.date.DateReading;

/** Where the dates of a passage stand, asked from left to right, and which year a place is in. */
final class DateSpans {
  private final List<DateMention> dates;
  private final int contextYear;

  /**
   * @param dates in the order of their starts
   */
  DateSpans(List<DateMention> dates, int contextYear) {
    this.dates = dates;
    this.contextYear = contextYear;
  }

  /** The end of the date that begins at a place; 0 where none does. */
  int endOf(int at) {
    int i = lastAt(at);
    return i >= 0 && dates.get(i).start() == at ? dates.get(i).end() : 0;
  }

  /** The year of the last date before a place, else the passage's; 0 where unknown. */
  int yearAt(int at) {
    for (int i = lastAt(at), tried = 0; i >= 0 && tried < 8; i--, tried++) {
      if (dates.get(i).reading() instanceof DateReading.Read read) {
        var day = read.edtf().earliest().or(() -> read.edtf().latest());
        if (day.isPresent()) {
          return day.map(LocalDate::getYear).orElse(0);
        }
      }
    }
    return contextYear;
  }

  private int lastAt(int at) {
    int low = 0;
    int high = dates.size() - 1;
    while (low <= high) {
      int mid = (low + high) >>> 1;
      if (dates.get(mid).start() <= at) {
        low = mid + 1;
      } else {
        high = mid - 1;
      }
    }
    return high;
  }
}
