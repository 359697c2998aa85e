package rongshi.server.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rongshi.loader.calendar.ChineseCalendar;

class DayNamesTest {
  private final DayNames names = new DayNames(ChineseCalendar.bundled());

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "1911-10-10, 农历辛亥年八月十九, 宣统三年",
        "1911-12-31, 农历辛亥年十一月十二, 宣统三年",
        "1912-01-01, 农历辛亥年十一月十三, 民国元年",
        "1912-02-18, 农历壬子年正月初一, 民国元年",
        "1925-05-30, 农历乙丑年闰四月初九, 民国十四年",
        "1941-12-31, 农历辛巳年十一月十四, 民国三十年",
        "1949-09-30, 农历己丑年八月初九, 民国三十八年",
        "1949-10-01, 农历己丑年八月初十, ''",
        "2001-01-24, 农历辛巳年正月初一, ''"
      })
  void namesADay(String day, String lunar, String era) {
    var told = names.of(LocalDate.parse(day)).orElseThrow();
    assertEquals(lunar, told.lunar());
    assertEquals(era, told.era());
  }

  @Test
  void theFoundingOfThePeoplesRepublicWasADayJiazi() {
    assertEquals("甲子", names.of(LocalDate.of(1949, 10, 1)).orElseThrow().day());
  }

  @Test
  void beyondTheTablesThereIsNoName() {
    assertTrue(names.of(LocalDate.of(2025, 1, 1)).isEmpty());
  }
}
