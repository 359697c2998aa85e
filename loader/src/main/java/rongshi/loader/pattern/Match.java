package rongshi.loader.pattern;

import java.util.List;
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
   * @param endings with which the name must end, or must not where the first begins with {@code !}
   */
  public record Span(int from, int to, Optional<UnitClass> subject, List<String> endings) {
    /** Whether a name ends as it must. */
    public boolean allows(String name) {
      if (endings.isEmpty()) {
        return true;
      }
      boolean not = endings.getFirst().startsWith("!");
      return not != endings.stream().map(e -> e.replace("!", "")).anyMatch(name::endsWith);
    }
  }

  public Optional<Span> slot(String name) {
    return Optional.ofNullable(slots.get(name));
  }
}
