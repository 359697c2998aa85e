package rongshi.loader.mention;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is meant by a surname with a title (刘主席), by the offices the registers know. */
final class Offices {
  private final Dictionary dictionary;

  Offices(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** A holder and how well the office fits. */
  record Holder(KnownEntity person, double score, String reason) {}

  /**
   * The registered holder.
   *
   * @param words of which the office's name has one
   * @param year of the passage; 0 where unknown
   */
  Optional<Holder> holder(
      String surname, List<String> words, int year, Passage passage, Set<String> company) {
    var holders =
        dictionary.people(surname).stream()
            .map(p -> best(p, words, year, passage, company))
            .flatMap(Optional::stream)
            .sorted(
                Comparator.comparingDouble((Holder h) -> -h.score)
                    .thenComparing(h -> h.person.id()))
            .toList();
    if (holders.isEmpty()
        || (holders.size() > 1 && holders.get(0).score - holders.get(1).score < 0.04)) {
      return Optional.empty();
    }
    return Optional.of(holders.getFirst()).filter(h -> h.score >= Linker.THRESHOLD);
  }

  private static Optional<Holder> best(
      KnownEntity person, List<String> words, int year, Passage passage, Set<String> company) {
    return person.positions().stream()
        .filter(p -> words.stream().anyMatch(p.term()::contains))
        .map(p -> weigh(person, p, year, passage, company))
        .max(Comparator.comparingDouble(Holder::score));
  }

  private static Holder weigh(
      KnownEntity person,
      KnownEntity.Position position,
      int year,
      Passage passage,
      Set<String> company) {
    double score = 0.45;
    var reason = new StringBuilder("职衔：" + position.term());
    int from = position.from().map(d -> d.getYear()).orElse(0);
    int to = position.to().map(d -> d.getYear()).orElse(from + 8);
    if (year > 0 && from > 0) {
      boolean held = from <= year && year <= to;
      score += held ? 0.25 - 0.01 * (year - from) : -0.02 * Math.min(12, Math.abs(year - from));
      reason.append(held ? "；任期相合" : "；任期不合");
    }
    boolean born = person.from().map(d -> d.getYear() + 12 <= year).orElse(true);
    boolean lived = person.to().map(d -> d.getYear() >= year).orElse(true);
    if (year > 0 && !(born && lived)) {
      score -= 0.4;
    }
    if (passage.sources().stream().anyMatch(person.sources()::contains)) {
      score += 0.15;
      reason.append("；来源相同");
    }
    if (company.stream().anyMatch(person.related()::contains)) {
      score += 0.1;
      reason.append("；同文有关者");
    }
    if (passage.about().filter(a -> a.equals(person.id())).isPresent()) {
      score += 0.2;
    }
    return new Holder(person, Math.clamp(score, 0, 1), reason.toString());
  }
}
