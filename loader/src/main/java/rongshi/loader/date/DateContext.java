package rongshi.loader.date;

import java.util.Optional;
import rongshi.loader.calendar.LunarDay;

/**
 * What the text before says of the time: headings, or the sentence or entry before.
 *
 * @param year Gregorian; 0 where unknown
 * @param month 1–12; 0 where unknown
 * @param day 1–31; 0 where unknown
 * @param lunar the same as the lunar calendar has it, where the text before counts so; its month
 *     and day are 0 where not given
 * @param era the era years are counted in, as the text before names it (光绪, 民国); else empty
 * @param from where this is known from
 */
public record DateContext(
    int year, int month, int day, Optional<LunarDay> lunar, String era, Origin from) {

  /** Where the parts of a date that its words leave out come from. */
  public enum Origin {
    /** Nothing was left out. */
    WORDS,
    /** A heading, or what stood before the passage. */
    HEADING,
    /** A date before it in the passage. */
    TEXT_BEFORE
  }

  /** What a heading or the passage before says. */
  public DateContext(int year, int month, int day) {
    this(year, month, day, Optional.empty(), "", Origin.HEADING);
  }

  /** Nothing is known. */
  public static DateContext none() {
    return new DateContext(0, 0, 0);
  }

  /** The same, for a passage that follows. */
  public DateContext asBefore() {
    return new DateContext(year, month, day, lunar, era, Origin.HEADING);
  }
}
