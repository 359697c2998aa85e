package rongshi.loader.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import rongshi.loader.calendar.Festivals.When;

/**
 * The Chinese calendar as printed at the time (时宪书 to 1911, the government's calendars after), from
 * lunar year 1820 to 2001, that is 1820-02-14 to 2002-02-11. Immutable; a look-up is a tree search.
 *
 * <p>A lunar year is called by the Gregorian year it begins in. Names are simplified characters.
 */
public final class ChineseCalendar {
  private final NavigableMap<Integer, LunarYear> years;
  private final NavigableMap<LocalDate, LunarYear> byFirst;
  private final Eras eras;
  private final SolarTerms terms;
  private final Festivals festivals;

  private ChineseCalendar(List<LunarYear> years, Eras eras, SolarTerms terms, Festivals festivals) {
    this.years = new TreeMap<>();
    this.byFirst = new TreeMap<>();
    for (var year : years) {
      this.years.put(year.year(), year);
      this.byFirst.put(year.first(), year);
    }
    this.eras = eras;
    this.terms = terms;
    this.festivals = festivals;
  }

  /** The calendar of the bundled tables; reads them anew, so keep it. */
  public static ChineseCalendar bundled() {
    var years =
        Rows.of("lunar-years.tsv").stream()
            .map(
                row ->
                    new LunarYear(
                        Integer.parseInt(row.get("year")),
                        LocalDate.parse(row.get("first")),
                        Integer.parseInt(row.get("leap")),
                        row.get("months")))
            .toList();
    return new ChineseCalendar(years, Eras.bundled(), SolarTerms.bundled(), Festivals.bundled());
  }

  /** The lunar name of a day; empty outside the table. */
  public Optional<LunarDay> lunar(LocalDate day) {
    return Optional.ofNullable(byFirst.floorEntry(day))
        .map(e -> e.getValue())
        .filter(year -> !day.isAfter(year.last()))
        .map(year -> year.name(day));
  }

  /** The day of a lunar name; empty where {@link #whyNot(LunarDay)} says why. */
  public Optional<LocalDate> day(LunarDay day) {
    return month(day.year(), day.month(), day.leap())
        .filter(m -> day.day() >= 1)
        .filter(m -> !m.first().plusDays(day.day() - 1L).isAfter(m.last()))
        .map(m -> m.first().plusDays(day.day() - 1L));
  }

  /** The days of a lunar month; empty for a month that was not. */
  public Optional<MonthSpan> month(int year, int month, boolean leap) {
    return Optional.ofNullable(years.get(year)).flatMap(y -> y.month(month, leap));
  }

  /** The days of a lunar year. */
  public Optional<MonthSpan> year(int year) {
    return Optional.ofNullable(years.get(year)).map(y -> new MonthSpan(y.first(), y.last()));
  }

  /**
   * The month the intercalary month of a lunar year follows; 0 where it had none or is not known.
   */
  public int leapMonth(int year) {
    return years.containsKey(year) ? years.get(year).leap() : 0;
  }

  /** Why there was no such day; empty where there was. */
  public Optional<Impossible> whyNot(LunarDay day) {
    var year = years.get(day.year());
    if (year == null) {
      return because(
          "历表只有农历%d年至%d年，没有%d年".formatted(years.firstKey(), years.lastKey(), day.year()),
          "the table holds the lunar years %d to %d, not %d"
              .formatted(years.firstKey(), years.lastKey(), day.year()));
    }
    if (day.month() < 1 || day.month() > 12) {
      return because("没有" + day.month() + "月", "there is no month " + day.month());
    }
    var month = year.month(day.month(), day.leap());
    if (month.isEmpty()) {
      return because(
          "农历%d年没有闰%d月，%s"
              .formatted(
                  day.year(), day.month(), year.leap() == 0 ? "该年无闰月" : "闰月是闰" + year.leap() + "月"),
          "lunar year %d had no intercalary month %d; %s"
              .formatted(
                  day.year(),
                  day.month(),
                  year.leap() == 0 ? "it had none" : "its own followed month " + year.leap()));
    }
    int length = length(month.get());
    if (day.day() < 1 || day.day() > length) {
      return because(
          "农历%d年%s%d月只有%d日，没有%d日"
              .formatted(day.year(), day.leap() ? "闰" : "", day.month(), length, day.day()),
          "%smonth %d of lunar year %d had %d days and no day %d"
              .formatted(
                  day.leap() ? "intercalary " : "", day.month(), day.year(), length, day.day()));
    }
    return Optional.empty();
  }

  /** Why an era had no such year (光绪四十年, 民国四十年); empty where it had. */
  public Optional<Impossible> whyNot(String era, int n) {
    return eras.whyNot(era, n);
  }

  /** The cycle-of-sixty name of a day; not bound to the table. */
  public String ganzhi(LocalDate day) {
    return SexagenaryCycle.ofDay(day);
  }

  /** The cycle-of-sixty name of a lunar year; not bound to the table. */
  public String ganzhiOfYear(int lunarYear) {
    return SexagenaryCycle.ofYear(lunarYear);
  }

  /**
   * The days of a name of the cycle, both ends included, in order.
   *
   * @throws IllegalArgumentException where the cycle has no such name (甲丑)
   */
  public List<LocalDate> daysWithGanzhi(String ganzhi, LocalDate from, LocalDate to) {
    return SexagenaryCycle.days(ganzhi, from, to);
  }

  /**
   * The lunar years of a name of the cycle, both ends included, in order.
   *
   * @throws IllegalArgumentException where the cycle has no such name (甲丑)
   */
  public List<Integer> lunarYearsWithGanzhi(String ganzhi, int from, int to) {
    return SexagenaryCycle.years(ganzhi, from, to);
  }

  /** The names and other names of the eras. */
  public Set<String> eras() {
    return eras.byName().keySet();
  }

  /** The era of a name. */
  public Optional<Era> era(String name) {
    return Optional.ofNullable(eras.byName().get(name));
  }

  /**
   * The year of an era: lunar for a lunar era, else Gregorian. 民国 is counted on beyond its end, for
   * {@link #whyNot(String, int)} to flag; a lunar era is not.
   */
  public Optional<Integer> year(String era, int n) {
    return eras.year(era, n);
  }

  /** The names of the twenty-four solar terms. */
  public Set<String> solarTerms() {
    return terms.days().keySet();
  }

  /** The day of a solar term in a Gregorian year, 1821 to 2002. */
  public Optional<LocalDate> solarTerm(String term, int gregorianYear) {
    return terms.day(term, gregorianYear);
  }

  /** The names and other names of the festivals. */
  public Set<String> festivals() {
    return festivals.byName().keySet();
  }

  /**
   * The day of a festival.
   *
   * @param year the lunar year for a festival of the lunar calendar, so that 除夕 of 1941 is the last
   *     day of the year that began in 1941 (1942-02-14); the Gregorian year for the others (清明,
   *     国庆节) and for 元旦 since 1912. For a stated Gregorian year ask {@link #festivalYear} first
   */
  public Optional<LocalDate> festival(String name, int year) {
    return festivals.when(name, year).flatMap(when -> day(when, year));
  }

  /**
   * The year to ask {@link #festival} for when a text states a Gregorian year: the festival that
   * fell within that Gregorian year is meant. So 1941年除夕 is 1941-01-26, the last day of lunar year
   * 1940. Where it fell within it twice or not at all (腊八, some years) the lunar year beginning in
   * the stated year is meant; {@link #festivalsWithin} tells those years. A year stated by a lunar
   * era (光绪二十年除夕) is a lunar year already and needs no such question.
   */
  public int festivalYear(String name, int statedGregorianYear) {
    boolean own = fallsWithin(name, statedGregorianYear, statedGregorianYear);
    return !own && fallsWithin(name, statedGregorianYear - 1, statedGregorianYear)
        ? statedGregorianYear - 1
        : statedGregorianYear;
  }

  /** The days a festival had within a Gregorian year, in order: one as a rule. */
  public List<LocalDate> festivalsWithin(String name, int gregorianYear) {
    return Stream.of(gregorianYear - 1, gregorianYear)
        .flatMap(year -> festival(name, year).stream())
        .filter(day -> day.getYear() == gregorianYear)
        .toList();
  }

  private boolean fallsWithin(String name, int year, int gregorianYear) {
    return festival(name, year).filter(day -> day.getYear() == gregorianYear).isPresent();
  }

  private Optional<LocalDate> day(When when, int year) {
    return switch (when) {
      case When.Lunar(int month, int day) when day == 0 ->
          month(year, month, false).map(MonthSpan::last);
      case When.Lunar(int month, int day) -> day(new LunarDay(year, month, false, day));
      case When.Solar(int month, int day) -> Optional.of(LocalDate.of(year, month, day));
      case When.Term(String term, int days) -> terms.day(term, year).map(d -> d.plusDays(days));
    };
  }

  private static int length(MonthSpan month) {
    return (int) (month.last().toEpochDay() - month.first().toEpochDay()) + 1;
  }

  private static Optional<Impossible> because(String zh, String en) {
    return Optional.of(new Impossible(zh, en));
  }
}
