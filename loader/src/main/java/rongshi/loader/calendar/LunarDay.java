package rongshi.loader.calendar;

/**
 * A day as the lunar calendar names it; it need not exist.
 *
 * @param year the Gregorian year in which the lunar year begins (宣统三年 is 1911 to its last day)
 * @param month 1 to 12; an intercalary month bears the number of the month before it
 * @param leap whether the month is intercalary (闰)
 * @param day 1 to 30
 */
public record LunarDay(int year, int month, boolean leap, int day) {

  /** As Chinese writes it with figures: 1900年闰8月15日. */
  @Override
  public String toString() {
    return year + "年" + (leap ? "闰" : "") + month + "月" + day + "日";
  }
}
