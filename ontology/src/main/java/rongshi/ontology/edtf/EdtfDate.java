package rongshi.ontology.edtf;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * One date: a year, a month or season, a day, or a time of a day.
 *
 * @param text as EDTF writes it, with qualifiers
 * @param first the first day it can be
 * @param last the last day it can be
 */
public record EdtfDate(String text, LocalDate first, LocalDate last) implements Edtf {
  @Override
  public Optional<LocalDate> earliest() {
    return Optional.of(first);
  }

  @Override
  public Optional<LocalDate> latest() {
    return Optional.of(last);
  }

  @Override
  public boolean isApproximate() {
    return text.indexOf('~') >= 0 || text.indexOf('%') >= 0;
  }

  @Override
  public boolean isUncertain() {
    return text.indexOf('?') >= 0 || text.indexOf('%') >= 0;
  }

  /** The same date marked approximate. */
  public EdtfDate approximate() {
    if (isApproximate()) {
      return this;
    }
    String marked = text.endsWith("?") ? text.substring(0, text.length() - 1) + "%" : text + "~";
    return new EdtfDate(marked, first, last);
  }

  @Override
  public String toString() {
    return text;
  }

  static LocalDate firstOf(int year, int month, int day) {
    if (month > 12) {
      return LocalDate.of(year, firstMonth(month), 1);
    }
    return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
  }

  static LocalDate lastOf(int year, int month, int day) {
    if (month > 12) {
      var end = YearMonth.of(year, firstMonth(month)).plusMonths(lengthInMonths(month) - 1L);
      return end.atEndOfMonth();
    }
    if (month == 0) {
      return Year.of(year).atMonth(12).atEndOfMonth();
    }
    return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
  }

  /** 21–24 and 25–28 seasons (north), 29–32 (south), 33–36 quarters, 37–39 thirds, 40–41 halves. */
  private static int firstMonth(int season) {
    if (season <= 28) {
      return 3 + 3 * ((season - 21) % 4);
    }
    if (season <= 32) {
      return new int[] {9, 12, 3, 6}[season - 29];
    }
    if (season <= 36) {
      return 1 + 3 * (season - 33);
    }
    return season <= 39 ? 1 + 4 * (season - 37) : 1 + 6 * (season - 40);
  }

  private static int lengthInMonths(int season) {
    return season <= 36 ? 3 : season <= 39 ? 4 : 6;
  }
}
