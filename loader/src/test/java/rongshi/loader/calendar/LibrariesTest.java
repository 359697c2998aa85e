package rongshi.loader.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import com.nlf.calendar.Solar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The tables against two calculators, day by day: they differ exactly where it is written down. */
class LibrariesTest {
  private static final LocalDate FIRST = LocalDate.of(1821, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2001, 12, 31);

  /** The names 6tail gives to terms outside the year it was asked for. */
  private static final Map<String, String> TERMS =
      Map.of(
          "DA_XUE",
          "大雪",
          "DONG_ZHI",
          "冬至",
          "XIAO_HAN",
          "小寒",
          "DA_HAN",
          "大寒",
          "LI_CHUN",
          "立春",
          "YU_SHUI",
          "雨水",
          "JING_ZHE",
          "惊蛰");

  private final ChineseCalendar calendar = ChineseCalendar.bundled();

  @Test
  void lunarDaysDifferWhereWrittenDown() {
    var found = new ArrayList<>(differences("6tail", LibrariesTest::sixTail));
    found.addAll(differences("icu4j", icu()));
    assertEquals(written("lunar-days.tsv", "library", "first", "last", "table", "says"), found);
  }

  @Test
  void solarTermsDifferWhereWrittenDown() {
    var computed = new TreeMap<LocalDate, String>();
    for (int year = FIRST.getYear(); year <= LAST.getYear(); year++) {
      for (var e : new Solar(year, 6, 1).getLunar().getJieQiTable().entrySet()) {
        var at = e.getValue();
        var day = LocalDate.of(at.getYear(), at.getMonth(), at.getDay());
        computed.put(day, TERMS.getOrDefault(e.getKey(), e.getKey()));
      }
    }
    var found = new ArrayList<String>();
    computed.forEach(
        (day, term) -> {
          if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            return;
          }
          var printed = calendar.solarTerm(term, day.getYear()).orElseThrow();
          if (!printed.equals(day)) {
            found.add(term + "\t" + printed + "\t" + day);
          }
        });
    assertEquals(written("solar-terms.tsv", "term", "table", "6tail"), found);
    assertEquals(24, calendar.solarTerms().size());
  }

  @Test
  void theCycleOfSixtyIsTheSame() {
    for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      var lunar = solar(day).getLunar();
      assertEquals(lunar.getDayInGanZhi(), calendar.ganzhi(day), day::toString);
      assertEquals(lunar.getYearInGanZhi(), calendar.ganzhiOfYear(lunar.getYear()), day::toString);
    }
  }

  /** The stretches of days in which both sides name one month each, but not the same days. */
  private List<String> differences(String library, Function<LocalDate, LunarDay> other) {
    var stretches = new ArrayList<String>();
    LocalDate begins = null;
    String months = "";
    for (var day = FIRST; !day.isAfter(LAST.plusDays(1)); day = day.plusDays(1)) {
      var ours = calendar.lunar(day).orElseThrow();
      var theirs = other.apply(day);
      String now = ours.equals(theirs) ? "" : month(ours) + "\t" + month(theirs);
      if (!now.equals(months)) {
        if (!months.isEmpty()) {
          stretches.add(library + "\t" + begins + "\t" + day.minusDays(1) + "\t" + months);
        }
        begins = day;
        months = now;
      }
    }
    return stretches;
  }

  private static String month(LunarDay day) {
    return day.year() + "年" + (day.leap() ? "闰" : "") + day.month() + "月";
  }

  private static LunarDay sixTail(LocalDate day) {
    var lunar = solar(day).getLunar();
    return new LunarDay(
        lunar.getYear(), Math.abs(lunar.getMonth()), lunar.getMonth() < 0, lunar.getDay());
  }

  private static Solar solar(LocalDate day) {
    return new Solar(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  private static Function<LocalDate, LunarDay> icu() {
    var icu =
        new com.ibm.icu.util.ChineseCalendar(
            TimeZone.getTimeZone("GMT"), ULocale.SIMPLIFIED_CHINESE);
    return day -> {
      icu.setTimeInMillis(day.toEpochDay() * 86_400_000L);
      return new LunarDay(
          icu.get(com.ibm.icu.util.ChineseCalendar.EXTENDED_YEAR),
          icu.get(com.ibm.icu.util.ChineseCalendar.MONTH) + 1,
          icu.get(com.ibm.icu.util.ChineseCalendar.IS_LEAP_MONTH) == 1,
          icu.get(com.ibm.icu.util.ChineseCalendar.DAY_OF_MONTH));
    };
  }

  private static List<String> written(String file, String... columns) {
    return Rows.of("/rongshi/loader/calendar/disagreements/" + file).stream()
        .map(row -> String.join("\t", List.of(columns).stream().map(row::get).toList()))
        .toList();
  }
}
