package rongshi.loader.calendar;

/**
 * An era years are counted in.
 *
 * @param lunar whether its years are lunar years (the Qing reigns) or Gregorian ones (民国)
 * @param firstYear its year 1: a lunar year by the Gregorian year it begins in, or a Gregorian year
 * @param years how many years it had
 */
public record Era(String name, boolean lunar, int firstYear, int years) {

  /** The year it ended in. */
  public int lastYear() {
    return firstYear + years - 1;
  }
}
