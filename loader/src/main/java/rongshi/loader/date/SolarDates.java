package rongshi.loader.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import rongshi.loader.date.Resolution.Span;
import rongshi.ontology.edtf.Edtf;
import rongshi.ontology.edtf.EdtfDate;

/** Spans of the Gregorian calendar. */
final class SolarDates {
  private static final int LAST_YEAR = 2100;

  private SolarDates() {}

  /** Whether a year is one that texts of the genre can mean. */
  static boolean has(int year) {
    return year >= 1 && year <= LAST_YEAR;
  }

  /**
   * A month or a day.
   *
   * @param day 0 for the month
   * @throws DateTimeException where there is no such month or day
   */
  static Span of(int year, int month, int day) {
    if (day == 0) {
      YearMonth.of(year, month);
      return Span.of(Edtf.month(year, month));
    }
    return Span.of(Edtf.day(LocalDate.of(year, month, day)));
  }

  /**
   * A part of a month: {@code 1-10}; 31 is the last day.
   *
   * @throws DateTimeException where there is no such month
   */
  static Span part(int year, int month, String part) {
    int length = YearMonth.of(year, month).lengthOfMonth();
    int dash = part.indexOf('-');
    int from = Integer.parseInt(part.substring(0, dash));
    int to = Math.min(length, Integer.parseInt(part.substring(dash + 1)));
    return Span.of(
        Edtf.day(LocalDate.of(year, month, from)), Edtf.day(LocalDate.of(year, month, to)));
  }

  /**
   * Why there was no such month or day; empty where there was.
   *
   * @param day 0 for the month
   */
  static Optional<Resolution.Missing> whyNot(int year, int month, int day) {
    if (month < 1 || month > 12) {
      return Optional.of(new Resolution.Missing("没有" + month + "月", "there is no month " + month));
    }
    int length = YearMonth.of(year, month).lengthOfMonth();
    return day <= length
        ? Optional.empty()
        : Optional.of(
            new Resolution.Missing(
                year + "年" + month + "月只有" + length + "日，没有" + day + "日",
                YearMonth.of(year, month) + " had " + length + " days and no day " + day));
  }

  /** A part of a year: an EDTF template with YYYY for the year. */
  static Span template(int year, String template) {
    String text = template.replace("YYYY", String.format("%04d", year));
    int slash = text.indexOf('/');
    return slash < 0
        ? Span.of((EdtfDate) Edtf.parse(text))
        : Span.of(
            (EdtfDate) Edtf.parse(text.substring(0, slash)),
            (EdtfDate) Edtf.parse(text.substring(slash + 1)));
  }

  static Span days(LocalDate first, LocalDate last) {
    return Span.of(Edtf.day(first), Edtf.day(last));
  }
}
