package rongshi.loader.claim;

import java.util.List;

/**
 * Claims that differ, side by side.
 *
 * @param kind IRI of {@code rs:Rival}, {@code rs:Precision}, {@code rs:CalendarDifference}, {@code
 *     rs:DifferentQuestion} or {@code rs:Slip}; said of the whole group
 * @param subject an entity's id
 * @param property the property's IRI
 * @param word the records' word for the property (遇害日期)
 * @param members the claims' ids
 * @param note what the records say of the difference; may be empty
 */
public record Disagreement(
    String kind, String subject, String property, String word, List<String> members, String note) {
  public Disagreement {
    members = members.stream().sorted().distinct().toList();
  }

  /** Stable: it depends on what is disagreed about. */
  public String id() {
    return "disagreement/" + Digest.hex(12, subject, property, word, kind);
  }
}
