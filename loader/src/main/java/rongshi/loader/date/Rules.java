package rongshi.loader.date;

import rongshi.loader.date.Moment.DayTerm;
import rongshi.loader.date.Moment.MonthTerm;
import rongshi.loader.date.Moment.Point;
import rongshi.loader.date.Moment.YearTerm;

/** The names of the productions that read single dates. */
final class Rules {
  private Rules() {}

  static String ofYear(YearTerm year) {
    return switch (year) {
      case YearTerm.Unsaid() -> "year-of-context";
      case YearTerm.Gregorian g -> "year";
      case YearTerm.OfEra e -> "era-year";
      case YearTerm.OfUnnamedEra e -> "unnamed-era-year";
      case YearTerm.Cyclic c -> "ganzhi-year";
      case YearTerm.Relative r -> "relative-year";
      case YearTerm.Span s -> "decade";
      case YearTerm.EraSpan s -> "era-span";
    };
  }

  static String of(Point point, boolean lunar) {
    if (!(point.day() instanceof DayTerm.Unsaid)) {
      return lunar ? "lunar-day" : "day";
    }
    if (point.monthPart().isPresent()) {
      return lunar ? "part-of-lunar-month" : "part-of-month";
    }
    return point.month() instanceof MonthTerm.Pair ? "months" : lunar ? "lunar-month" : "month";
  }
}
