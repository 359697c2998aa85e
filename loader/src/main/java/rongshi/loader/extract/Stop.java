package rongshi.loader.extract;

import java.util.List;
import rongshi.loader.sentence.UnitClass;

/** Why a rule that matched says nothing. */
public sealed interface Stop {
  /** Words that the rule forbids are in the clause. */
  record Unless(String words) implements Stop {}

  /** Nobody was found whom the clause speaks of. */
  record NoSubject(String slot, UnitClass type) implements Stop {}

  /**
   * A name does not end as the slot asks.
   *
   * @param endings those that will do, or will not where the first begins with {@code !}
   */
  record Ending(String slot, List<String> names, List<String> endings) implements Stop {
    public Ending {
      names = List.copyOf(names);
      endings = List.copyOf(endings);
    }
  }

  /** Both ends of the relation are the same. */
  record SameEnds(String name) implements Stop {}

  /** More than one bearer, and not as many names. */
  record Uneven(int names, int bearers) implements Stop {}

  /** Another rule says the same at least as surely. */
  record Surer(String rule) implements Stop {}
}
