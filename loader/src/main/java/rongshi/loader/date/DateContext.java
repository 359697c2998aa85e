package rongshi.loader.date;

/**
 * What the text before says of the time: headings, or the entry before.
 *
 * @param year Gregorian; 0 where unknown
 * @param month 1–12; 0 where unknown
 * @param day 1–31; 0 where unknown
 */
public record DateContext(int year, int month, int day) {
  /** Nothing is known. */
  public static DateContext none() {
    return new DateContext(0, 0, 0);
  }
}
