package rongshi.loader.date;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rongshi.loader.calendar.ChineseCalendar;
import rongshi.loader.calendar.LunarDay;
import rongshi.loader.calendar.MonthSpan;
import rongshi.loader.date.Resolution.Span;

/** Spans of the lunar calendar, as Gregorian days. */
final class LunarDates {
  private final ChineseCalendar calendar;

  LunarDates(ChineseCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * A lunar month, part of one, or day.
   *
   * @param day 0 for the month
   * @param part of the month, {@code 1-10}
   */
  record Wanted(int month, boolean leap, int day, Optional<String> part) {}

  /** A reading: the days, and their lunar name. */
  record Reading(Span span, LocalDate first, LunarDay name) {}

  /**
   * The readings of a date of a year, the likeliest first; none where there was no such day.
   *
   * <p>The year of a lunar era is a lunar year. A Gregorian year may be the lunar year that begins
   * in it or the one that ends in it: whichever puts the day into that year, and for the last
   * months of the lunar year, of which both or neither does, first the one that begins in it. A day
   * known from just before decides for the nearer.
   */
  List<Reading> of(YearFrame frame, Wanted wanted, DateContext context) {
    var readings = new ArrayList<Reading>();
    for (int year : frame.years()) {
      in(year, wanted).ifPresent(readings::add);
      if (!frame.lunar()) {
        in(year - 1, wanted).filter(r -> r.first().getYear() == year).ifPresent(readings::add);
      }
    }
    if (!frame.lunar() && !frame.said() && context.day() > 0 && context.month() > 0) {
      var known = LocalDate.of(context.year(), context.month(), context.day());
      readings.sort(
          Comparator.comparingLong(r -> Math.abs(ChronoUnit.DAYS.between(known, r.first()))));
    }
    return readings;
  }

  /** Why there was no such day. */
  Resolution.Missing whyNot(int year, Wanted wanted) {
    return calendar
        .whyNot(new LunarDay(year, wanted.month(), wanted.leap(), Math.max(1, wanted.day())))
        .map(Resolution.Missing::of)
        .orElse(new Resolution.Missing("农历中没有此日", "there was no such day in the lunar calendar"));
  }

  /** The days of a lunar year. */
  Optional<Span> year(int year) {
    return calendar.year(year).map(y -> SolarDates.days(y.first(), y.last()));
  }

  /** A part of a lunar year, by its months: spring is the first three, 年底 the last two. */
  Optional<Span> part(int year, String template) {
    int slash = template.indexOf('/');
    int first = month(slash < 0 ? template : template.substring(0, slash));
    int last = slash < 0 ? first : month(template.substring(slash + 1));
    int from =
        first > 40
            ? 7
            : first == 40
                ? 1
                : first > 32 ? 3 * (first - 33) + 1 : first > 20 ? 3 * (first - 21) + 1 : first;
    int to = first >= 40 ? from + 5 : first > 20 ? from + 2 : last;
    return calendar
        .month(year, from, false)
        .flatMap(
            a -> calendar.month(year, to, false).map(b -> SolarDates.days(a.first(), b.last())));
  }

  private static int month(String template) {
    return Integer.parseInt(template.substring(5, 7));
  }

  private Optional<Reading> in(int year, Wanted wanted) {
    var name = new LunarDay(year, wanted.month(), wanted.leap(), wanted.day());
    if (wanted.day() > 0) {
      return calendar
          .day(name)
          .map(
              d ->
                  new Reading(
                      SolarDates.of(d.getYear(), d.getMonthValue(), d.getDayOfMonth()), d, name));
    }
    return calendar
        .month(year, wanted.month(), wanted.leap())
        .map(m -> wanted.part().map(p -> part(m, p)).orElse(m))
        .map(m -> new Reading(SolarDates.days(m.first(), m.last()), m.first(), name));
  }

  private static MonthSpan part(MonthSpan month, String part) {
    int dash = part.indexOf('-');
    var from = month.first().plusDays(Long.parseLong(part.substring(0, dash)) - 1);
    var to = month.first().plusDays(Long.parseLong(part.substring(dash + 1)) - 1);
    return new MonthSpan(from, to.isAfter(month.last()) ? month.last() : to);
  }
}
