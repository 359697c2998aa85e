package rongshi.loader.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The solar terms of {@code solar-terms.tsv}: for each term the day it fell on, by Gregorian year.
 */
record SolarTerms(Map<String, Map<Integer, LocalDate>> days) {

  static SolarTerms bundled() {
    var days = new HashMap<String, Map<Integer, LocalDate>>();
    for (var row : Rows.of("solar-terms.tsv")) {
      int year = Integer.parseInt(row.get("year"));
      row.forEach(
          (term, day) -> {
            if (!term.equals("year")) {
              days.computeIfAbsent(term, t -> new HashMap<>())
                  .put(year, LocalDate.parse(year + "-" + day));
            }
          });
    }
    return new SolarTerms(Map.copyOf(days));
  }

  Optional<LocalDate> day(String term, int year) {
    return Optional.ofNullable(days.getOrDefault(term, Map.of()).get(year));
  }
}
