package rongshi.loader.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rongshi.ontology.EntityType;

/**
 * Which of the names found in a sentence stand: the longer of two that cross; within a name those
 * that a reader would look up too: a body or a street in a body's name, the larger place in an
 * address.
 */
final class Spans {
  private static final List<String> PROVINCES = List.of("省", "国");
  private static final Set<String> UNITS =
      new HashSet<>(Lexicon.words("administrative-endings.txt"));

  private final Dictionary dictionary;

  Spans(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** What stands, from left to right, an outer name before those within. */
  List<Found> choose(Page page, List<Found> found) {
    var all = new ArrayList<>(found);
    chains(found, all);
    all.sort(
        Comparator.comparingInt((Found f) -> f.start() - f.end())
            .thenComparing(f -> f.forms().isEmpty())
            .thenComparingInt(Found::start)
            .thenComparingDouble(f -> -f.score()));
    var kept = new ArrayList<Found>();
    for (var f : all) {
      if (kept.stream().noneMatch(k -> k.meets(f) && !(k.covers(f) && within(page, k, f)))) {
        kept.add(f);
      }
    }
    for (var outer : List.copyOf(kept)) {
      inner(page, outer, kept);
    }
    kept.sort(Comparator.comparingInt(Found::start).thenComparingInt(f -> -f.end()));
    return kept;
  }

  /** 大邑安仁 beside 大邑: a county and a place in it, written as one. */
  private void chains(List<Found> found, List<Found> all) {
    var places =
        found.stream()
            .filter(Spans::isPlace)
            .sorted(Comparator.comparingInt(Found::start))
            .toList();
    for (int i = 0; i + 1 < places.size(); i++) {
      var first = places.get(i);
      int last = i;
      while (last + 1 < places.size()
          && places.get(last + 1).start() == places.get(last).end()
          && holds(places.get(last), places.get(last + 1))) {
        last++;
      }
      var end = places.get(last);
      if (last > i && (last > i + 1 || !isCity(first))) {
        all.add(
            new Found(
                first.start(), end.end(), MentionType.PLACE, end.forms(), end.name(), 0.7, "地名连书"));
        i = last;
      }
    }
  }

  private boolean holds(Found outer, Found inner) {
    boolean part =
        inner.forms().stream()
            .anyMatch(
                i ->
                    outer.forms().stream()
                        .anyMatch(o -> i.entity().related().contains(o.entity().id())));
    return (part || isUnit(outer))
        && inner.end() - inner.start() > 1
        && outer.end() - outer.start() > 1;
  }

  private boolean within(Page page, Found outer, Found inner) {
    if (outer.start() == inner.start() && outer.end() == inner.end()) {
      return false;
    }
    var type = typeOf(page, outer);
    if (type == MentionType.PLACE) {
      boolean last = inner.end() == outer.end();
      return typeOf(page, inner) == MentionType.PLACE && !last && !isProvince(inner);
    }
    if (type == MentionType.ORGANISATION) {
      var own = typeOf(page, inner);
      if (inner.forms().isEmpty() && own == MentionType.ORGANISATION) {
        return false;
      }
      return inner.start() - outer.start() <= 3
          && (own == MentionType.ORGANISATION || (own == MentionType.PLACE && !isUnit(inner)));
    }
    return false;
  }

  /**
   * Registered names that a longer registered name begins with, which the segmenter did not part.
   */
  private void inner(Page page, Found outer, List<Found> kept) {
    if (typeOf(page, outer) != MentionType.ORGANISATION) {
      return;
    }
    int skip = page.has(outer.start(), "中共") ? 2 : 0;
    int start = outer.start() + skip;
    for (int end = outer.end() - 2; end >= start + 2; end--) {
      var entry = dictionary.of(page.folded(start, end));
      if (entry != null && entry.named() && !entry.weak()) {
        var f =
            Found.known(
                start,
                end,
                entry.forms.stream()
                    .filter(x -> x.kind().score() >= 0.5 && x.kind() != Form.Kind.TITLE)
                    .toList());
        boolean there = kept.stream().anyMatch(k -> k.start() == f.start() && k.end() == f.end());
        boolean same =
            outer.forms().stream()
                .anyMatch(
                    o -> f.forms().stream().anyMatch(x -> x.entity().id().equals(o.entity().id())));
        if (!f.forms().isEmpty()
            && !there
            && !same
            && within(page, outer, f)
            && !f.forms().stream().allMatch(x -> x.entity().type() == EntityType.PERSON)) {
          kept.add(f);
        }
        return;
      }
    }
  }

  static MentionType typeOf(Page page, Found f) {
    if (f.forms().isEmpty()) {
      return f.type();
    }
    var best =
        f.forms().stream().max(Comparator.comparingDouble(x -> x.kind().score())).orElseThrow();
    return Linker.type(best.entity(), page.words(f.start(), f.end()));
  }

  private static boolean isPlace(Found f) {
    return f.forms().isEmpty()
        ? f.type() == MentionType.PLACE
        : f.forms().stream()
            .anyMatch(
                x -> x.entity().type() == EntityType.PLACE || x.entity().type() == EntityType.SITE);
  }

  private static String nameOf(Found f) {
    return f.forms().isEmpty() ? f.name() : f.forms().getFirst().entity().name();
  }

  private static boolean isProvince(Found f) {
    return PROVINCES.stream().anyMatch(nameOf(f)::endsWith);
  }

  private static boolean isCity(Found f) {
    String name = nameOf(f);
    return !isProvince(f) && !name.endsWith("县");
  }

  /** Whether a place is a unit of administration, or a city, and not a street or a temple. */
  private boolean isUnit(Found f) {
    String name = nameOf(f);
    var gazetteer = dictionary.of(rongshi.loader.text.Folding.fold(name));
    boolean ending =
        UNITS.stream().anyMatch(name::endsWith)
            || (gazetteer != null && !gazetteer.place.isEmpty());
    return ending
        || (f.forms().isEmpty() && f.type() == MentionType.PLACE && f.reason().equals("地名表"))
        || f.forms().stream()
            .map(Form::entity)
            .anyMatch(
                e ->
                    e.type() == EntityType.PLACE
                        && List.of("省", "市", "县", "州", "府", "城市", "直辖市", "地区").contains(e.kind()));
  }
}
