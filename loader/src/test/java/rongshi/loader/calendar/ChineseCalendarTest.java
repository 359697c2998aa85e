package rongshi.loader.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChineseCalendarTest {
  private static final String TABLES = "/rongshi/loader/calendar/";

  private final ChineseCalendar calendar = ChineseCalendar.bundled();

  static List<Map<String, String>> facts() {
    return Rows.of(TABLES + "facts.tsv");
  }

  static List<Map<String, String>> festivals() {
    return Rows.of(TABLES + "festival-days.tsv");
  }

  @ParameterizedTest
  @MethodSource("facts")
  void knownEventsFallOnTheirDays(Map<String, String> fact) {
    int year = calendar.year(fact.get("era"), Integer.parseInt(fact.get("year"))).orElseThrow();
    boolean leap = fact.get("month").startsWith("闰");
    int month = Integer.parseInt(fact.get("month").replace("闰", ""));
    var day = new LunarDay(year, month, leap, Integer.parseInt(fact.get("day")));
    var gregorian = LocalDate.parse(fact.get("gregorian"));
    assertEquals(Optional.of(gregorian), calendar.day(day));
    assertEquals(Optional.of(day), calendar.lunar(gregorian));
  }

  @ParameterizedTest
  @MethodSource("festivals")
  void festivalsFallOnTheirDays(Map<String, String> row) {
    assertEquals(
        Optional.of(LocalDate.parse(row.get("day"))),
        calendar.festival(row.get("festival"), Integer.parseInt(row.get("year"))));
  }

  @Test
  void everyFestivalHasADayInSomeYear() {
    for (String name : calendar.festivals()) {
      boolean either =
          calendar.festival(name, 1940).isPresent() || calendar.festival(name, 1960).isPresent();
      assertTrue(either, name);
    }
  }

  @Test
  void aStatedGregorianYearMeansTheFestivalWithinIt() {
    assertEquals(1940, calendar.festivalYear("除夕", 1941));
    assertEquals(1941, calendar.festivalYear("中秋", 1941));
    assertEquals(List.of(LocalDate.of(1941, 1, 26)), calendar.festivalsWithin("除夕", 1941));
    for (int year = 1822; year <= 2000; year++) {
      var within = calendar.festivalsWithin("腊八", year);
      int asked = calendar.festivalYear("腊八", year);
      if (within.isEmpty()) {
        assertEquals(year, asked);
      } else {
        assertEquals(within.getLast(), calendar.festival("腊八", asked).orElseThrow());
      }
    }
  }

  @Test
  void erasCountTheirYears() {
    assertEquals(Optional.of(1874), calendar.year("同治", 13));
    assertEquals(Optional.of(1908), calendar.year("光绪", 34));
    assertEquals(Optional.empty(), calendar.year("光绪", 40));
    assertTrue(calendar.whyNot("光绪", 40).orElseThrow().zh().contains("34年"));
    assertEquals(Optional.of(1951), calendar.year("民国", 40));
    assertTrue(calendar.whyNot("民国", 40).isPresent());
    assertEquals(Optional.empty(), calendar.whyNot("民国", 38));
    assertTrue(calendar.whyNot("民国", 0).isPresent());
    assertEquals(Optional.empty(), calendar.year("民国", 0));
    assertTrue(calendar.whyNot("甲某", 1).orElseThrow().en().contains("no era"));
    assertTrue(calendar.era("宣统").orElseThrow().lunar());
    assertFalse(calendar.era("民国").orElseThrow().lunar());
  }

  @Test
  void reignsFollowWithoutAGap() {
    var reigns =
        calendar.eras().stream()
            .map(e -> calendar.era(e).orElseThrow())
            .filter(Era::lunar)
            .toList();
    for (int i = 1; i < reigns.size(); i++) {
      assertEquals(reigns.get(i - 1).lastYear() + 1, reigns.get(i).firstYear());
    }
    assertEquals(1911, reigns.getLast().lastYear());
  }

  @Test
  void saysWhyADayWasNot() {
    var noLeap = calendar.whyNot(new LunarDay(1900, 7, true, 1)).orElseThrow();
    assertEquals("农历1900年没有闰7月，闰月是闰8月", noLeap.zh());
    var none = calendar.whyNot(new LunarDay(1911 - 1, 6, true, 1)).orElseThrow();
    assertTrue(none.zh().endsWith("该年无闰月"), none.zh());
    assertTrue(calendar.whyNot(new LunarDay(1900, 13, false, 1)).isPresent());
    assertTrue(calendar.whyNot(new LunarDay(1700, 1, false, 1)).isPresent());
    assertTrue(calendar.whyNot(new LunarDay(1900, 8, true, 0)).isPresent());
  }

  @Test
  void yearsAndMonthsSpanTheirDays() {
    assertEquals(6, calendar.leapMonth(1911));
    assertEquals(0, calendar.leapMonth(1910));
    assertEquals(
        Optional.of(new MonthSpan(LocalDate.of(1911, 1, 30), LocalDate.of(1912, 2, 17))),
        calendar.year(1911));
    assertEquals(
        Optional.of(new MonthSpan(LocalDate.of(1900, 9, 24), LocalDate.of(1900, 10, 22))),
        calendar.month(1900, 8, true));
  }

  @Test
  void theCycleOfSixtyNamesYearsAndDays() {
    assertEquals("辛亥", calendar.ganzhiOfYear(1911));
    assertEquals("戊戌", calendar.ganzhiOfYear(1898));
    assertEquals(List.of(1840, 1900, 1960), calendar.lunarYearsWithGanzhi("庚子", 1821, 2001));
    assertEquals("甲子", calendar.ganzhi(LocalDate.of(1949, 10, 1)));
    assertThrows(
        IllegalArgumentException.class, () -> calendar.lunarYearsWithGanzhi("甲丑", 1821, 2001));
  }
}
