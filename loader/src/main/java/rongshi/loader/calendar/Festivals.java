package rongshi.loader.calendar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The festivals of {@code festivals.tsv}: by name and alias, the rules that held one after another.
 */
record Festivals(Map<String, List<Rule>> byName) {

  /** When a festival is, for the years from {@code from} to {@code to}. */
  record Rule(When when, int from, int to) {}

  /** What a festival hangs on. */
  sealed interface When {
    /** A day of the lunar year; day 0 is the month's last. */
    record Lunar(int month, int day) implements When {}

    /** A day of the Gregorian year. */
    record Solar(int month, int day) implements When {}

    /** Days after a solar term. */
    record Term(String term, int days) implements When {}
  }

  Festivals {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  static Festivals bundled() {
    var byName = new LinkedHashMap<String, List<Rule>>();
    for (var row : Rows.of("festivals.tsv")) {
      var rule = new Rule(when(row), year(row, "from", 0), year(row, "to", Integer.MAX_VALUE));
      for (String name : Rows.names(row)) {
        byName.computeIfAbsent(name, n -> new ArrayList<>()).add(rule);
      }
    }
    return new Festivals(byName);
  }

  /** The rule of a festival for a year. */
  Optional<When> when(String name, int year) {
    return byName.getOrDefault(name, List.of()).stream()
        .filter(rule -> year >= rule.from() && year <= rule.to())
        .map(Rule::when)
        .findFirst();
  }

  private static When when(Map<String, String> row) {
    int day = Integer.parseInt(row.get("day"));
    String month = row.get("month");
    return switch (row.get("kind")) {
      case "lunar" -> new When.Lunar(Integer.parseInt(month), day);
      case "solar" -> new When.Solar(Integer.parseInt(month), day);
      case "term" -> new When.Term(month, day);
      default -> throw new IllegalArgumentException("festival of unknown kind: " + row);
    };
  }

  private static int year(Map<String, String> row, String column, int unless) {
    return row.get(column).isEmpty() ? unless : Integer.parseInt(row.get(column));
  }
}
