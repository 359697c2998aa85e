package rongshi.loader.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import rongshi.loader.calendar.ChineseCalendar;

/** A day written in any notation of the genre is read as that day. */
class RoundTripTest {
  private static final ChineseCalendar CALENDAR = ChineseCalendar.bundled();
  private static final DateReader READER = new DateReader(CALENDAR);
  private static final DateFinder FINDER = new DateFinder(CALENDAR);
  private static final String DIGITS = "〇一二三四五六七八九";

  @Provide
  Arbitrary<LocalDate> qing() {
    return days(LocalDate.of(1875, 2, 6), LocalDate.of(1912, 2, 11));
  }

  @Provide
  Arbitrary<LocalDate> republic() {
    return days(LocalDate.of(1912, 1, 1), LocalDate.of(1949, 9, 30));
  }

  @Provide
  Arbitrary<LocalDate> lunarTable() {
    return days(LocalDate.of(1830, 1, 1), LocalDate.of(2001, 12, 31));
  }

  private static Arbitrary<LocalDate> days(LocalDate from, LocalDate to) {
    return Arbitraries.longs()
        .between(from.toEpochDay(), to.toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Property
  void gregorian(@ForAll("lunarTable") LocalDate d) {
    String rest = d.getMonthValue() + "月" + d.getDayOfMonth() + "日";
    reads(d, d.getYear() + "年" + rest);
    reads(
        d,
        positional(d.getYear())
            + "年"
            + number(d.getMonthValue())
            + "月"
            + number(d.getDayOfMonth())
            + "日");
    var found = FINDER.find("甲某返，" + rest + "晚到。", new DateContext(d.getYear(), 0, 0));
    assertEquals(d.toString(), edtf(found.getFirst().reading()));
  }

  @Property
  void republican(@ForAll("republic") LocalDate d) {
    int year = d.getYear() - 1911;
    reads(d, "民国" + year + "年" + d.getMonthValue() + "月" + d.getDayOfMonth() + "日");
    String rest = "年" + number(d.getMonthValue()) + "月" + number(d.getDayOfMonth()) + "日";
    reads(d, "民国" + (year == 1 ? "元" : number(year)) + rest);
    reads(d, "中华民国" + number(year) + rest.replace("二十", "廿").replace("廿日", "二十日"));
  }

  @Property
  void reign(@ForAll("qing") LocalDate d) {
    var lunar = CALENDAR.lunar(d).orElseThrow();
    String era = lunar.year() >= 1909 ? "宣统" : "光绪";
    int n = lunar.year() - CALENDAR.era(era).orElseThrow().firstYear() + 1;
    String rest = (lunar.leap() ? "闰" : "") + month(lunar.month()) + lunarDay(lunar.day());
    reads(d, "清" + era + (n == 1 ? "元" : number(n)) + "年" + rest);
    reads(d, era + CALENDAR.ganzhiOfYear(lunar.year()) + "年" + rest);
  }

  @Property
  void ganzhiDay(@ForAll("qing") LocalDate d) {
    var lunar = CALENDAR.lunar(d).orElseThrow();
    String era = lunar.year() >= 1909 ? "宣统" : "光绪";
    int n = lunar.year() - CALENDAR.era(era).orElseThrow().firstYear() + 1;
    String month = (lunar.leap() ? "闰" : "") + month(lunar.month());
    reads(d, era + (n == 1 ? "元" : number(n)) + "年" + month + CALENDAR.ganzhi(d) + "日");
  }

  private static void reads(LocalDate day, String text) {
    assertEquals(day.toString(), edtf(READER.read(text, DateContext.none())), text);
  }

  private static String edtf(DateReading reading) {
    return switch (reading) {
      case DateReading.Read read -> read.edtf().toString();
      case DateReading.NotRead not -> not.reasonEn();
    };
  }

  private static String month(int n) {
    return n == 1 ? "正月" : n == 12 ? "腊月" : number(n) + "月";
  }

  private static String lunarDay(int n) {
    return n <= 10 ? "初" + number(n) : number(n) + "日";
  }

  private static String positional(int year) {
    var out = new StringBuilder();
    String.valueOf(year).chars().forEach(c -> out.append(DIGITS.charAt(c - '0')));
    return out.toString();
  }

  private static String number(int n) {
    String tens = n < 10 ? "" : n < 20 ? "十" : DIGITS.charAt(n / 10) + "十";
    return tens + (n % 10 == 0 ? "" : DIGITS.substring(n % 10, n % 10 + 1));
  }
}
