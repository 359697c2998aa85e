package rongshi.loader.sentence;

import java.util.List;
import java.util.Optional;
import rongshi.loader.mention.Referent;

/**
 * A sentence in units.
 *
 * @param code one code unit for each unit: itself for a plain character, else one of a {@link
 *     UnitClass}
 * @param bracket whether it stood in brackets; then its first unit is what the bracket follows
 */
public record Sentence(String code, List<Unit> units, boolean bracket) {
  public Sentence {
    units = List.copyOf(units);
    if (code.length() != units.size()) {
      throw new IllegalArgumentException("a sentence has as many codes as units");
    }
  }

  /** Where the clause begins that holds a unit: after the last comma, semicolon or colon. */
  public int clauseStart(int unit) {
    for (int i = Math.min(unit, code.length()) - 1; i >= 0; i--) {
      if (Clauses.isBoundary(code.charAt(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Where the clause ends that holds a unit. */
  public int clauseEnd(int unit) {
    for (int i = unit; i < code.length(); i++) {
      if (Clauses.isBoundary(code.charAt(i))) {
        return i;
      }
    }
    return code.length();
  }

  /** The passage's first UTF-16 unit of a range of units. */
  public int startOf(int unit) {
    return units.get(unit).start();
  }

  /** The passage's unit after the last of a range that ends before {@code unit}. */
  public int endOf(int unit) {
    return units.get(unit - 1).end();
  }

  /** What the units of a range refer to, in order, each once. */
  public List<Referent> referents(int from, int to) {
    return units.subList(from, to).stream()
        .flatMap(u -> u.referents().stream())
        .distinct()
        .toList();
  }

  /** The date nearest before a unit. */
  public Optional<Unit.Date> dateBefore(int unit) {
    for (int i = Math.min(unit, units.size()) - 1; i >= 0; i--) {
      if (units.get(i) instanceof Unit.Date date) {
        return Optional.of(date);
      }
    }
    return Optional.empty();
  }
}
