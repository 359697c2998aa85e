package rongshi.server.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rongshi.ontology.edtf.Edtf;

/** What is drawn of a date says no more than the date. */
class BarTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1937-07-07             | 1937-07-07 1937-07-07 known known
          1937                   | 1937-01-01 1937-12-31 known known
          1928-24                | 1928-12-01 1929-02-28 known known
          194X                   | 1940-01-01 1949-12-31 known known
          1937-01/1938           | 1937-01-01 1938-12-31 known known core 1937-01-31 1938-01-01
          1938-11-08/1944-12-19  | 1938-11-08 1944-12-19 known known core 1938-11-08 1944-12-19
          1937/1937-05           | 1937-01-01 1937-05-31 known known
          1935-12-09/..          | 1935-12-09 - known open core 1935-12-09 -
          ../1950-02-24          | - 1950-02-24 open known core - 1950-02-24
          1900/                  | 1900-01-01 - known unknown core 1900-12-31 -
          [1941-23,1940-10]      | 1941-09-01 1941-11-30 known known; 1940-10-01 1940-10-31 known known
          [1947-08-21..1947-08-31,1947-09] | 1947-08-21 1947-08-31 known known core 1947-08-21 1947-08-31; 1947-09-01 1947-09-30 known known
          """)
  void anEdtfIsDrawnAs(String edtf, String expected) {
    String drawn =
        Bar.of(Edtf.parse(edtf), false).stream()
            .map(BarTest::said)
            .collect(Collectors.joining("; "));
    assertEquals(expected, drawn);
  }

  private static String said(Bar bar) {
    String sides =
        day(bar.earliest()) + " " + day(bar.latest()) + " " + bar.start() + " " + bar.end();
    return bar.coreFrom() == null && bar.coreTo() == null
        ? sides
        : sides + " core " + day(bar.coreFrom()) + " " + day(bar.coreTo());
  }

  private static String day(String day) {
    return day == null ? "-" : day;
  }

  /** The core lies within the envelope, and is never turned around. */
  @Property
  void aCoreLiesWithin(
      @ForAll @IntRange(min = 1800, max = 1999) int from,
      @ForAll @IntRange(max = 50) int years,
      @ForAll @IntRange(min = 1, max = 12) int month) {
    var bar =
        Bar.of(Edtf.parse(String.format("%d/%d-%02d", from, from + years, month)), false)
            .getFirst();
    if (bar.coreFrom() != null) {
      assertTrue(bar.earliest().compareTo(bar.coreFrom()) <= 0, bar.toString());
      assertTrue(bar.coreFrom().compareTo(bar.coreTo()) <= 0, bar.toString());
      assertTrue(bar.coreTo().compareTo(bar.latest()) <= 0, bar.toString());
    } else {
      assertEquals(0, years, "only years that overlap cover nothing for certain");
    }
  }
}
