package rongshi.loader.pattern;

import java.util.Map;
import java.util.Optional;
import rongshi.loader.sentence.Sentence;
import rongshi.loader.sentence.UnitClass;

/**
 * Where a rule matched a sentence.
 *
 * @param from its first unit
 * @param to the unit after its last
 */
public record Match(Rule rule, Sentence sentence, int from, int to, Map<String, Span> slots) {
  public Match {
    slots = Map.copyOf(slots);
  }

  /**
   * The units a slot holds.
   *
   * @param subject the type of subject meant, for a slot that stands for one; then the span is
   *     empty
   */
  public record Span(int from, int to, Optional<UnitClass> subject) {}

  public Optional<Span> slot(String name) {
    return Optional.ofNullable(slots.get(name));
  }
}
