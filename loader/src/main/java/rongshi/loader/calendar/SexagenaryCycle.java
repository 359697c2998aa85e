package rongshi.loader.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** 干支, the cycle of sixty that names years and days; it has run unbroken, so it is computed. */
final class SexagenaryCycle {
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
  private static final int LENGTH = 60;

  /** A 甲子 day and a 甲子 year to count from. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1949, 10, 1);

  private static final int FIRST_YEAR = 1984;

  private SexagenaryCycle() {}

  static String ofDay(LocalDate day) {
    return name(ChronoUnit.DAYS.between(FIRST_DAY, day));
  }

  static String ofYear(int lunarYear) {
    return name((long) lunarYear - FIRST_YEAR);
  }

  static List<LocalDate> days(String ganzhi, LocalDate from, LocalDate to) {
    int ahead = Math.floorMod(index(ganzhi) - ChronoUnit.DAYS.between(FIRST_DAY, from), LENGTH);
    long span = ChronoUnit.DAYS.between(from, to);
    return LongStream.iterate(ahead, d -> d <= span, d -> d + LENGTH)
        .mapToObj(from::plusDays)
        .toList();
  }

  static List<Integer> years(String ganzhi, int from, int to) {
    int first = from + Math.floorMod(index(ganzhi) - (from - FIRST_YEAR), LENGTH);
    return IntStream.iterate(first, y -> y <= to, y -> y + LENGTH).boxed().toList();
  }

  private static String name(long n) {
    int stem = Math.floorMod(n, STEMS.length());
    int branch = Math.floorMod(n, BRANCHES.length());
    return STEMS.substring(stem, stem + 1) + BRANCHES.charAt(branch);
  }

  private static int index(String ganzhi) {
    for (int i = 0; i < LENGTH; i++) {
      if (name(i).equals(ganzhi)) {
        return i;
      }
    }
    throw new IllegalArgumentException("not a name of the cycle of sixty: " + ganzhi);
  }
}
