package rongshi.loader.rdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDFS;
import rongshi.loader.claim.Claim;
import rongshi.loader.claim.ClaimSet;
import rongshi.loader.claim.Value;
import rongshi.ontology.Base;
import rongshi.ontology.Concepts;
import rongshi.ontology.EntityType;
import rongshi.ontology.Rs;

/**
 * Writes what an event carries once although several claims speak of it: the envelope of its
 * claimed dates; and the births and deaths of people, which are events of their own.
 */
public final class EventWriter {
  private final Triples out;
  private final Concepts concepts;

  public EventWriter(Graph graph, Base base, Concepts concepts) {
    this.out = new Triples(graph, base);
    this.concepts = concepts;
  }

  /** Writes envelopes, births and deaths. */
  public void write(ClaimSet set) {
    Map<String, List<Claim>> groups = set.bySubjectAndProperty();
    for (var entity : set.entities()) {
      if (entity.type() == EntityType.EVENT) {
        envelope(entity.id(), claims(groups, entity.id(), Rs.date));
      } else if (entity.type() == EntityType.PERSON) {
        life(groups, entity, Rs.birth, "出生", Rs.birthDate, Rs.birthPlace);
        life(groups, entity, Rs.death, "逝世", Rs.deathDate, Rs.deathPlace);
      }
    }
  }

  private void life(
      Map<String, List<Claim>> groups,
      ClaimSet.Entity person,
      Property link,
      String kind,
      Property date,
      Property place) {
    var dates = claims(groups, person.id(), date);
    var places = claims(groups, person.id(), place);
    if (dates.isEmpty() && places.isEmpty()) {
      return;
    }
    String key = person.id().substring(person.id().indexOf('/') + 1);
    String id = EntityType.EVENT.key() + "/" + key + kind;
    out.type(id, Rs.Event);
    out.chinese(id, ResourceFactory.createProperty(RDFS.label.getURI()), person.label() + kind);
    concepts.find("event-type", kind).ifPresent(c -> out.term(id, Rs.eventType, c.iri()));
    out.ref(id, Rs.participant, person.id());
    out.ref(person.id(), link, id);
    envelope(id, dates);
    best(places).forEach(c -> out.value(id, Rs.place, c.value()));
  }

  /** From the earliest first day to the latest last day of what is claimed and was read. */
  private void envelope(String id, List<Claim> dates) {
    var firsts = new ArrayList<LocalDate>();
    var lasts = new ArrayList<LocalDate>();
    for (var claim : dates) {
      if (claim.value() instanceof Value.Dated dated && !claim.rank().equals(Rs.SetAside)) {
        dated.edtf().flatMap(e -> e.earliest()).ifPresent(firsts::add);
        dated.edtf().flatMap(e -> e.latest()).ifPresent(lasts::add);
      }
    }
    first(firsts).ifPresent(d -> out.day(id, Rs.earliest, d));
    last(lasts).ifPresent(d -> out.day(id, Rs.latest, d));
  }

  private static List<Claim> best(List<Claim> claims) {
    var preferred = claims.stream().filter(c -> c.rank().equals(Rs.Preferred)).toList();
    return preferred.isEmpty() ? claims : preferred;
  }

  private static Optional<LocalDate> first(List<LocalDate> days) {
    return days.stream().min(LocalDate::compareTo);
  }

  private static Optional<LocalDate> last(List<LocalDate> days) {
    return days.stream().max(LocalDate::compareTo);
  }

  private static List<Claim> claims(Map<String, List<Claim>> groups, String id, Property property) {
    return groups.getOrDefault(id + "\n" + property.getURI(), List.of());
  }
}
