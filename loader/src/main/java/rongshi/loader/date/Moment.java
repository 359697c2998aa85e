package rongshi.loader.date;

import java.util.Optional;

/** What the words of one date say, before anything left out is filled in. */
sealed interface Moment {

  /**
   * A place in a calendar.
   *
   * @param yearPart an EDTF template of the part of the year meant (春, 年底)
   * @param monthPart first and last day of the part of the month meant (上旬), as {@code 1-10}
   * @param about whether it is qualified by 约 or 前后
   */
  record Point(
      YearTerm year,
      MonthTerm month,
      DayTerm day,
      Optional<String> yearPart,
      Optional<String> monthPart,
      Mark mark,
      boolean about)
      implements Moment {

    /** Whether month or day are written in Chinese numerals. */
    boolean chinese() {
      return (month instanceof MonthTerm.Numbered m && m.chinese())
          || (day instanceof DayTerm.Numbered d && d.chinese());
    }

    /** Whether the words can only be of the lunar calendar. */
    boolean lunarByWords() {
      return mark == Mark.LUNAR
          || (month instanceof MonthTerm.Numbered m && (m.leap() || m.named()))
          || (day instanceof DayTerm.Numbered d && d.initial());
    }

    Grain grain() {
      return !(day instanceof DayTerm.Unsaid)
          ? Grain.DAY
          : !(month instanceof MonthTerm.Unsaid) || monthPart.isPresent()
              ? Grain.MONTH
              : Grain.YEAR;
    }
  }

  /** 三天后, 两年前: so long after or before the date just told. */
  record Elapsed(int count, String unit, boolean later) implements Moment {}

  /** The finest part named. */
  enum Grain {
    YEAR,
    MONTH,
    DAY
  }

  /** A calendar named in so many words. */
  enum Mark {
    NONE,
    LUNAR,
    SOLAR
  }

  /** The year of a date. */
  sealed interface YearTerm {
    record Unsaid() implements YearTerm {}

    /** 1940年, 一九四〇年. */
    record Gregorian(int year, boolean chinese) implements YearTerm {}

    /** 光绪二十年, 民国29年. */
    record OfEra(String era, int number) implements YearTerm {}

    /** 二十九年三月: the era is left out. */
    record OfUnnamedEra(int number) implements YearTerm {}

    /** 甲辰年, 光绪丙子年; the era may be empty. */
    record Cyclic(String name, String era) implements YearTerm {}

    /** 是年, 次年. */
    record Relative(int on) implements YearTerm {}

    /** 1940年代, 20世纪50年代初: from a year to a year, both in it. */
    record Span(int from, int to, boolean vague, String edtf) implements YearTerm {}

    /** 光绪年间, 民国初年. */
    record EraSpan(String era, String part) implements YearTerm {}
  }

  /** The month of a date. */
  sealed interface MonthTerm {
    record Unsaid() implements MonthTerm {}

    /**
     * 7月, 闰五月, 腊月.
     *
     * @param named whether it is a name only the lunar calendar has
     */
    record Numbered(int number, boolean chinese, boolean leap, boolean named)
        implements MonthTerm {}

    /** 三四月. */
    record Pair(int from, int to) implements MonthTerm {}

    /** 是月, 次月. */
    record Relative(int on) implements MonthTerm {}
  }

  /** The day of a date. */
  sealed interface DayTerm {
    record Unsaid() implements DayTerm {}

    /**
     * 7日, 初七.
     *
     * @param initial whether 初 stands before it
     */
    record Numbered(int number, boolean chinese, boolean initial) implements DayTerm {}

    /** 甲子日. */
    record Cyclic(String name) implements DayTerm {}

    /** 是日, 翌日. */
    record Relative(int on) implements DayTerm {}

    /** 端午, 清明, 国庆节. */
    record Festival(String name) implements DayTerm {}

    /** 星期三, with nothing else. */
    record Weekday(int number) implements DayTerm {}
  }
}
