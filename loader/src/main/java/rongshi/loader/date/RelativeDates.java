package rongshi.loader.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rongshi.loader.calendar.ChineseCalendar;
import rongshi.loader.date.Moment.MonthTerm;
import rongshi.loader.date.Moment.Point;
import rongshi.loader.date.Resolution.Found;
import rongshi.loader.date.Resolution.Missing;
import rongshi.loader.date.Resolution.Span;
import rongshi.ontology.edtf.Edtf;

/** Days told by another day or by their name: 翌日, 三天后, 端午. Immutable. */
final class RelativeDates {
  private final ChineseCalendar calendar;

  RelativeDates(ChineseCalendar calendar) {
    this.calendar = calendar;
  }

  Resolution festival(String name, YearFrame frame, DateContext context) {
    boolean lunarYear = frame.lunar() && (frame.said() || context.lunar().isPresent());
    int year = lunarYear ? frame.year() : calendar.festivalYear(name, frame.year());
    var day = calendar.festival(name, year).or(() -> calendar.solarTerm(name, frame.year()));
    if (day.isEmpty()) {
      return new Missing(
          "该年没有" + name + "，或超出历表", "that year had no such festival, or is not in the table");
    }
    var d = day.get();
    String slug = sameDayEachYear(name, year) ? "gregorian" : "lunar";
    var after = frame.before(d.getYear(), d.getMonthValue(), d.getDayOfMonth(), Optional.empty());
    return frame.found(List.of(SolarDates.days(d, d)), "festival", slug, after);
  }

  private boolean sameDayEachYear(String name, int year) {
    var days =
        IntStream.of(year - 1, year, year + 1)
            .boxed()
            .flatMap(y -> calendar.festival(name, y).stream())
            .toList();
    return days.stream().map(d -> d.getMonthValue() * 100 + d.getDayOfMonth()).distinct().count()
        < days.size();
  }

  Resolution day(int on, Point p, YearFrame frame, DateContext context) {
    boolean other = frame.said() || !(p.month() instanceof MonthTerm.Unsaid);
    if (other || context.day() == 0 || context.month() == 0) {
      return new Missing("文中没有可依据的日期", "no day before it that it could lean on");
    }
    var day = LocalDate.of(context.year(), context.month(), context.day()).plusDays(on);
    return frame.found(
        List.of(SolarDates.days(day, day)),
        "relative-day",
        frame.solarSlug(),
        frame.before(
            day.getYear(),
            day.getMonthValue(),
            day.getDayOfMonth(),
            calendar.lunar(day).filter(x -> context.lunar().isPresent())));
  }

  Resolution elapsed(Moment.Elapsed e, DateContext context) {
    long n = e.later() ? e.count() : -e.count();
    boolean days = e.unit().equals("day") || e.unit().equals("week");
    boolean known =
        context.year() > 0
            && (e.unit().equals("year") || context.month() > 0)
            && (!days || context.day() > 0);
    if (!known) {
      return new Missing("文中没有可以起算的日期", "no date before it to count from");
    }
    var from =
        LocalDate.of(context.year(), Math.max(1, context.month()), Math.max(1, context.day()));
    var to =
        switch (e.unit()) {
          case "day" -> from.plusDays(n);
          case "week" -> from.plusWeeks(n);
          case "month" -> from.plusMonths(n);
          default -> from.plusYears(n);
        };
    if (!SolarDates.has(to.getYear())) {
      return new Missing("年份超出范围", "the year is out of range");
    }
    int month = e.unit().equals("year") ? 0 : to.getMonthValue();
    int day = days ? to.getDayOfMonth() : 0;
    var span =
        month == 0 ? Span.of(Edtf.year(to.getYear())) : SolarDates.of(to.getYear(), month, day);
    var after =
        new DateContext(
            to.getYear(),
            month,
            day,
            Optional.empty(),
            context.era(),
            DateContext.Origin.TEXT_BEFORE);
    return new Found(
        List.of(span), "gregorian", "elapsed", 0.6, context.from(), Optional.empty(), after);
  }
}
