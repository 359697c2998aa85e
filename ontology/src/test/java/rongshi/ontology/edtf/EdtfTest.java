package rongshi.ontology.edtf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EdtfTest {
  static List<String> valid() throws IOException {
    return lines("valid.tsv");
  }

  static List<String> invalid() throws IOException {
    return lines("invalid.txt");
  }

  @ParameterizedTest
  @MethodSource("valid")
  void readsPrintsAndBounds(String line) {
    var fields = line.split("\t");
    var edtf = Edtf.parse(fields[0]);
    assertEquals(fields[0], edtf.toString());
    assertEquals(fields[1], edtf.earliest().map(LocalDate::toString).orElse(".."));
    assertEquals(fields[2], edtf.latest().map(LocalDate::toString).orElse(".."));
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void refusesWithAReason(String text) {
    var failure = assertThrows(EdtfFormatException.class, () -> Edtf.parse(text));
    assertTrue(failure.getMessage().contains(text), failure.getMessage());
  }

  @Test
  void knowsQualifiers() {
    assertTrue(Edtf.parse("1940~").isApproximate());
    assertFalse(Edtf.parse("1940?").isApproximate());
    assertTrue(Edtf.parse("1938/1940%").isUncertain());
    assertEquals("1940-03~", Edtf.month(1940, 3).approximate().toString());
  }

  /** Laws on seeded random dates; a failure names its seed. */
  @Test
  void lawsHoldForAnyTwoDates() {
    for (int seed = 0; seed < 20_000; seed++) {
      var random = new Random(seed);
      var a = any(random);
      var b = any(random);
      String about = seed + ": " + a + " and " + b;
      assertEquals(a, Edtf.parse(a.toString()), about);
      if (a.earliest().isPresent() && a.latest().isPresent()) {
        assertFalse(a.latest().get().isBefore(a.earliest().get()), about);
      }
      assertEquals(a.overlaps(b), b.overlaps(a), about);
      assertEquals(a.before(b), b.after(a), about);
      assertFalse(a.before(b) && b.before(a), about);
      assertTrue(a.overlaps(a), about);
    }
  }

  private static Edtf any(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> date(random);
      case 1 -> Edtf.interval(java.util.Optional.empty(), java.util.Optional.of(date(random)));
      case 2 -> Edtf.interval(java.util.Optional.of(date(random)), java.util.Optional.empty());
      case 3 -> {
        var a = date(random);
        var b = date(random);
        boolean ordered = !b.last().isBefore(a.first());
        yield Edtf.interval(
            java.util.Optional.of(ordered ? a : b), java.util.Optional.of(ordered ? b : a));
      }
      case 4 -> {
        var members = new ArrayList<EdtfDate>();
        for (int i = random.nextInt(3); i >= 0; i--) {
          members.add(date(random));
        }
        yield Edtf.oneOf(members);
      }
      default -> date(random).approximate();
    };
  }

  private static EdtfDate date(Random random) {
    int year = random.nextInt(5) == 0 ? random.nextInt(10_000) : 1840 + random.nextInt(190);
    return switch (random.nextInt(4)) {
      case 0 -> Edtf.year(year);
      case 1 -> Edtf.month(year, 1 + random.nextInt(12));
      case 2 -> Edtf.month(year, 21 + random.nextInt(4));
      default -> Edtf.day(LocalDate.ofYearDay(year, 1 + random.nextInt(365)));
    };
  }

  private static List<String> lines(String resource) throws IOException {
    try (var in = EdtfTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#") && !l.isBlank())
          .toList();
    }
  }
}
