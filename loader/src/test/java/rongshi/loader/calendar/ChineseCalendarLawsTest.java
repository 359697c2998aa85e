package rongshi.loader.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any day, existing or not. */
class ChineseCalendarLawsTest {
  private static final LocalDate FIRST = LocalDate.of(1821, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2001, 12, 31);

  private final ChineseCalendar calendar = ChineseCalendar.bundled();

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(FIRST.toEpochDay(), LAST.toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<LunarDay> names() {
    return Combinators.combine(
            Arbitraries.integers().between(1815, 2006),
            Arbitraries.integers().between(-1, 14),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(-1, 32))
        .as(LunarDay::new);
  }

  @Property
  void aDayComesBackFromItsName(@ForAll("days") LocalDate day) {
    assertEquals(Optional.of(day), calendar.lunar(day).flatMap(calendar::day));
  }

  @Property
  void aNameIsADayOrThereIsAReason(@ForAll("names") LunarDay name) {
    assertEquals(calendar.day(name).isPresent(), calendar.whyNot(name).isEmpty());
    calendar.day(name).ifPresent(d -> assertEquals(Optional.of(name), calendar.lunar(d)));
  }

  @Property
  void aMonthHas29Or30DaysAndTheYearHoldsIt(@ForAll("names") LunarDay name) {
    calendar
        .month(name.year(), name.month(), name.leap())
        .ifPresent(
            month -> {
              long days = month.last().toEpochDay() - month.first().toEpochDay() + 1;
              assertTrue(days == 29 || days == 30, name + ": " + days);
              var year = calendar.year(name.year()).orElseThrow();
              assertTrue(!month.first().isBefore(year.first()));
              assertTrue(!month.last().isAfter(year.last()));
            });
  }

  @Property
  void aYearBeginsTheDayAfterTheLast(@ForAll("days") LocalDate day) {
    var lunar = calendar.lunar(day).orElseThrow();
    calendar
        .year(lunar.year() + 1)
        .ifPresent(
            next ->
                assertEquals(
                    next.first(), calendar.year(lunar.year()).orElseThrow().last().plusDays(1)));
  }

  @Property
  void theCycleIsOfSixtyDifferentDays(@ForAll("days") LocalDate day) {
    String name = calendar.ganzhi(day);
    assertEquals(
        60,
        Stream.iterate(day, d -> d.plusDays(1)).limit(60).map(calendar::ganzhi).distinct().count());
    assertEquals(
        List.of(day, day.plusDays(60)), calendar.daysWithGanzhi(name, day, day.plusDays(119)));
  }
}
