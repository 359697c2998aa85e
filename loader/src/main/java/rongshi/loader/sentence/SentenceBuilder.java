package rongshi.loader.sentence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers the units of one sentence. */
final class SentenceBuilder {
  private final StringBuilder code = new StringBuilder();
  private final List<Unit> units = new ArrayList<>();
  private final Map<UnitClass, Integer> counts = new EnumMap<>(UnitClass.class);
  private final boolean bracket;

  SentenceBuilder(boolean bracket) {
    this.bracket = bracket;
  }

  int size() {
    return units.size();
  }

  Optional<Unit> last() {
    return units.isEmpty() ? Optional.empty() : Optional.of(units.getLast());
  }

  void add(char c, Unit.Plain unit) {
    code.append(c);
    units.add(unit);
  }

  /** Adds a unit that is more than a character; one too many of a class becomes a plain one. */
  void add(Unit unit) {
    var kind = kind(unit);
    int n = kind.map(k -> counts.merge(k, 1, Integer::sum) - 1).orElse(UnitClass.LIMIT);
    code.append(n < UnitClass.LIMIT ? kind.get().code(n) : '\ufffd');
    units.add(unit);
  }

  Optional<Sentence> build() {
    return units.isEmpty()
        ? Optional.empty()
        : Optional.of(new Sentence(code.toString(), units, bracket));
  }

  private static Optional<UnitClass> kind(Unit unit) {
    return switch (unit) {
      case Unit.Name n -> Optional.of(UnitClass.of(n.mention().type()));
      case Unit.Date d -> Optional.of(UnitClass.DATE);
      case Unit.Title t -> Optional.of(t.seat() ? UnitClass.SEAT : UnitClass.TITLE);
      case Unit.Pronoun p ->
          p.referents().isEmpty()
              ? Optional.empty()
              : Optional.of(UnitClass.of(p.referents().getFirst().type()));
      case Unit.Plain p -> Optional.empty();
    };
  }
}
