package rongshi.loader.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import rongshi.ontology.edtf.Edtf;
import rongshi.ontology.edtf.EdtfDate;

/**
 * One date of a text, component by component.
 *
 * @param month 1–12; 0 where not given
 * @param day 1–31; 0 where not given
 * @param part what of the year or month is meant; {@link Part#WHOLE} where a day is given
 * @param about whether it is qualified by 约 or 前后
 */
record Point(int year, int month, int day, Part part, boolean about, boolean republican) {
  /** A part of a year, or of a month. */
  enum Part {
    WHOLE,
    SPRING,
    SUMMER,
    AUTUMN,
    WINTER,
    SPRING_TO_SUMMER,
    FIRST_HALF,
    SECOND_HALF,
    DECADE,
    BEGINNING,
    MIDDLE,
    END
  }

  /** The first date of the span it means, and the last; equal where it is one EDTF date. */
  record Span(EdtfDate from, EdtfDate to) {
    Edtf edtf() {
      return from.equals(to) ? from : Edtf.interval(Optional.of(from), Optional.of(to));
    }
  }

  /** Whether such a day is in the calendar. */
  boolean exists() {
    if (year < 1 || year > 2100 || month > 12) {
      return false;
    }
    return day == 0 || (month > 0 && day <= YearMonth.of(year, month).lengthOfMonth());
  }

  /** As EDTF. 上旬 is 1–10, 中旬 11–20, 下旬 and 月底 21–end; 年初 January–February, 年底 November–December. */
  Span span() {
    var span = month > 0 ? ofMonth() : ofYear();
    return about ? new Span(span.from().approximate(), span.to().approximate()) : span;
  }

  private Span ofMonth() {
    if (day > 0) {
      return one(Edtf.day(LocalDate.of(year, month, day)));
    }
    int last = YearMonth.of(year, month).lengthOfMonth();
    return switch (part) {
      case BEGINNING -> days(1, 10);
      case MIDDLE -> days(11, 20);
      case END -> days(21, last);
      default -> one(Edtf.month(year, month));
    };
  }

  private Span ofYear() {
    return switch (part) {
      case SPRING -> one(Edtf.month(year, 21));
      case SUMMER -> one(Edtf.month(year, 22));
      case AUTUMN -> one(Edtf.month(year, 23));
      case WINTER -> one(Edtf.month(year, 24));
      case FIRST_HALF -> one(Edtf.month(year, 40));
      case SECOND_HALF -> one(Edtf.month(year, 41));
      case SPRING_TO_SUMMER -> months(5, 6);
      case BEGINNING -> months(1, 2);
      case END -> months(11, 12);
      case DECADE -> one((EdtfDate) Edtf.parse(year / 10 + "X"));
      default -> one(Edtf.year(year));
    };
  }

  private Span days(int from, int to) {
    return new Span(
        Edtf.day(LocalDate.of(year, month, from)), Edtf.day(LocalDate.of(year, month, to)));
  }

  private Span months(int from, int to) {
    return new Span(Edtf.month(year, from).approximate(), Edtf.month(year, to).approximate());
  }

  private static Span one(EdtfDate date) {
    return new Span(date, date);
  }
}
