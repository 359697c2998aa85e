package rongshi.loader.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rongshi.loader.date.DateReading;
import rongshi.loader.mention.KnownEntities;
import rongshi.loader.mention.KnownEntity;
import rongshi.loader.mention.MentionType;
import rongshi.loader.mention.Passage;
import rongshi.loader.mention.Referent;
import rongshi.ontology.EntityType;
import rongshi.ontology.edtf.Edtf;

/**
 * Finds the registered event that a passage tells: the same type, a time that overlaps, and the
 * same place or one of the same people.
 */
final class KnownEvents {
  private static final Set<String> TAKEN_PART = Set.of("战役", "起义", "轰炸");
  private static final long LONGEST = 400;

  private final Map<LocalDate, List<KnownEntity>> byStart;

  KnownEvents(KnownEntities known) {
    this.byStart =
        known.all().stream()
            .filter(e -> e.type() == EntityType.EVENT)
            .filter(e -> e.from().isPresent() && e.to().isPresent())
            .filter(e -> e.from().get().plusDays(LONGEST).isAfter(e.to().get()))
            .collect(Collectors.groupingBy(e -> e.from().get(), TreeMap::new, Collectors.toList()));
  }

  /** The facts with the names of registered events, and who took part in them. */
  Facts join(Facts facts, Passage passage) {
    var relations = new ArrayList<>(facts.relations());
    var events = new ArrayList<EventFact>();
    for (var event : facts.events()) {
      var known = find(event, passage);
      events.add(known.map(k -> event.named(k)).orElse(event));
      if (known.isPresent() && TAKEN_PART.contains(event.type())) {
        for (var p : event.participants()) {
          if (p.who().type() == MentionType.PERSON) {
            relations.add(
                new Relation(
                    p.who(),
                    "participated_in",
                    known.get(),
                    event.date(),
                    Map.of(),
                    event.reading()));
          }
        }
      }
    }
    return new Facts(relations, events);
  }

  private Optional<Referent> find(EventFact event, Passage passage) {
    Optional<Edtf> edtf = event.date().map(DateReading.Read::edtf);
    if (edtf.isEmpty() && !passage.isBiography()) {
      edtf = Optional.of(Edtf.year(passage.context().year()));
    }
    var from = edtf.flatMap(Edtf::earliest);
    var to = edtf.flatMap(Edtf::latest);
    if (from.isEmpty() || to.isEmpty() || from.get().plusDays(LONGEST).isBefore(to.get())) {
      return Optional.empty();
    }
    var near =
        ((TreeMap<LocalDate, List<KnownEntity>>) byStart)
            .subMap(from.get().minusDays(LONGEST), true, to.get(), true).values().stream()
                .flatMap(List::stream)
                .filter(e -> !e.to().get().isBefore(from.get()))
                .filter(e -> e.kind().equals(event.type()))
                .filter(e -> shares(e, event))
                .sorted(
                    Comparator.comparingLong(
                            (KnownEntity e) -> e.from().get().until(e.to().get()).toTotalMonths())
                        .thenComparing(KnownEntity::id))
                .toList();
    return near.stream()
        .findFirst()
        .map(e -> new Referent(MentionType.EVENT, e.name(), Optional.of(e.id())));
  }

  private static boolean shares(KnownEntity known, EventFact event) {
    boolean place =
        event
            .place()
            .map(
                p ->
                    p.id().map(known.related()::contains).orElse(false)
                        || known.name().contains(p.name()))
            .orElse(false);
    boolean people =
        event.participants().stream()
            .anyMatch(p -> p.who().id().map(known.related()::contains).orElse(false));
    return (place && (people || !others(known, event))) || (people && event.date().isPresent());
  }

  /** Whether both name people, none of them the same: two risings of one month and town. */
  private static boolean others(KnownEntity known, EventFact event) {
    boolean named =
        event.participants().stream().anyMatch(p -> p.who().type() == MentionType.PERSON);
    boolean day =
        event.date().map(d -> d.edtf().earliest().equals(d.edtf().latest())).orElse(false);
    return !day && named && known.related().stream().anyMatch(r -> r.startsWith("person/"));
  }
}
