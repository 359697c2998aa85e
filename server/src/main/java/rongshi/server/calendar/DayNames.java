package rongshi.server.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import rongshi.loader.calendar.ChineseCalendar;
import rongshi.loader.calendar.Era;
import rongshi.loader.calendar.LunarDay;

/** Names days in the Chinese calendar, 1820-02-14 to 2002-02-11. Immutable. */
public final class DayNames {
  private static final String[] DIGITS = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

  /** From this day on years were counted by the common era alone. */
  private static final LocalDate COMMON_ERA = LocalDate.of(1949, 10, 1);

  private final ChineseCalendar calendar;

  public DayNames(ChineseCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * A day.
   *
   * @param lunar 农历庚辰年二月初六
   * @param day its name in the cycle of sixty: 甲子
   * @param era 民国二十九年, 宣统三年; empty where the calendar in use counted no era
   */
  public record Names(String lunar, String day, String era) {}

  /** The names of a day; empty outside the tables. */
  public Optional<Names> of(LocalDate day) {
    return calendar
        .lunar(day)
        .map(
            lunar ->
                new Names(
                    "农历" + calendar.ganzhiOfYear(lunar.year()) + "年" + monthAndDay(lunar),
                    calendar.ganzhi(day),
                    era(day, lunar.year())));
  }

  private String era(LocalDate day, int lunarYear) {
    return calendar.eras().stream()
        .flatMap(name -> calendar.era(name).stream())
        .filter(era -> holds(era, day, lunarYear))
        .max(Comparator.comparingInt(Era::firstYear))
        .map(
            era ->
                era.name() + year((era.lunar() ? lunarYear : day.getYear()) - era.firstYear() + 1))
        .orElse("");
  }

  /** 宣统 ended with the year 1911 of the sun, though its last lunar year went on. */
  private static boolean holds(Era era, LocalDate day, int lunarYear) {
    int year = era.lunar() ? lunarYear : day.getYear();
    boolean counted = year >= era.firstYear() && year <= era.lastYear();
    return counted && day.isBefore(COMMON_ERA) && (!era.lunar() || day.getYear() < 1912);
  }

  private static String year(int n) {
    return (n == 1 ? "元" : number(n)) + "年";
  }

  private static String monthAndDay(LunarDay day) {
    String month = day.month() == 1 ? "正" : number(day.month());
    return (day.leap() ? "闰" : "") + month + "月" + (day.day() <= 10 ? "初" : "") + number(day.day());
  }

  /** 1 to 99: 十, 十九, 二十, 二十九. */
  private static String number(int n) {
    String tens = n < 10 ? "" : n < 20 ? "十" : DIGITS[n / 10] + "十";
    return tens + (n % 10 == 0 && n >= 10 ? "" : DIGITS[n % 10]);
  }
}
