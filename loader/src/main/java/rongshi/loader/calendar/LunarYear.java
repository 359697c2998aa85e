package rongshi.loader.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One lunar year.
 *
 * @param leap the month an intercalary month follows, 0 for none
 * @param months the months in order, 大 of 30 and 小 of 29 days
 */
record LunarYear(int year, LocalDate first, int leap, String months) {

  LunarYear {
    if (months.length() != (leap == 0 ? 12 : 13) || !months.matches("[大小]+")) {
      throw new IllegalArgumentException(
          "lunar year " + year + " cannot have the months " + months);
    }
  }

  LocalDate last() {
    return first.plusDays(daysBefore(months.length()) - 1L);
  }

  /** The month's days; empty for a month the year did not have. */
  Optional<MonthSpan> month(int month, boolean isLeap) {
    if (month < 1 || month > 12 || (isLeap && month != leap)) {
      return Optional.empty();
    }
    int at = month - 1 + (isLeap || (leap != 0 && month > leap) ? 1 : 0);
    var begins = first.plusDays(daysBefore(at));
    return Optional.of(new MonthSpan(begins, begins.plusDays(length(at) - 1L)));
  }

  /** Names a day of this year. */
  LunarDay name(LocalDate day) {
    int left = (int) ChronoUnit.DAYS.between(first, day);
    int at = 0;
    while (left >= length(at)) {
      left -= length(at++);
    }
    boolean isLeap = leap != 0 && at == leap;
    int month = at + 1 - (leap != 0 && at >= leap ? 1 : 0);
    return new LunarDay(year, month, isLeap, left + 1);
  }

  private int daysBefore(int at) {
    int days = 0;
    for (int i = 0; i < at; i++) {
      days += length(i);
    }
    return days;
  }

  private int length(int at) {
    return months.charAt(at) == '大' ? 30 : 29;
  }
}
