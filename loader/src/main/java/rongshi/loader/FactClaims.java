package rongshi.loader;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.SKOS;
import rongshi.loader.claim.Claim;
import rongshi.loader.claim.ClaimSet;
import rongshi.loader.claim.Naming;
import rongshi.loader.claim.Value;
import rongshi.loader.date.DateReading;
import rongshi.loader.extract.EventFact;
import rongshi.loader.extract.Extraction;
import rongshi.loader.extract.Modality;
import rongshi.loader.extract.Reading;
import rongshi.loader.extract.Relation;
import rongshi.loader.mention.Referent;
import rongshi.ontology.Concepts;
import rongshi.ontology.EntityType;
import rongshi.ontology.Rs;
import rongshi.ontology.edtf.ChineseDates;

/**
 * States what passages tell: each fact becomes a claim with its passage, the words, the rule and a
 * confidence. What is denied or only planned becomes none; hearsay is marked as such. A fact whose
 * ends cannot bear its relation (a person located in a person) is not stated.
 */
final class FactClaims {
  private static final Map<String, List<Property>> LIFE =
      Map.of(
          "出生", List.of(Rs.birthDate),
          "逝世", List.of(Rs.deathDate),
          "牺牲", List.of(Rs.deathDate),
          "身亡", List.of(Rs.deathDate),
          "处决", List.of(Rs.deathDate));

  /** Where something lies is the registers' to say, where they do; prose only fills gaps. */
  private static final Set<String> LIES =
      Set.of(Rs.partOf.getURI(), Rs.locatedIn.getURI(), Rs.siteAddress.getURI());

  private final ClaimSet claims;
  private final Naming naming;
  private final Concepts concepts;
  private final double threshold;
  private final Set<String> located;
  private final Map<String, Long> stated = new TreeMap<>();

  /**
   * @param threshold the confidence below which nothing is stated
   */
  FactClaims(ClaimSet claims, Naming naming, Concepts concepts, double threshold) {
    this.claims = claims;
    this.naming = naming;
    this.concepts = concepts;
    this.threshold = threshold;
    this.located =
        claims.claims().stream()
            .filter(c -> LIES.contains(c.property()))
            .map(Claim::subject)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** How many claims were stated, by rule. */
  Map<String, Long> stated() {
    return stated;
  }

  /** States what a passage tells. */
  void add(Extraction read, String record) {
    for (var relation : read.relations()) {
      if (usable(relation.reading())) {
        relation(relation, read, record);
      }
    }
    for (var event : read.events()) {
      if (usable(event.reading())) {
        event(event, read, record);
      }
    }
  }

  private boolean usable(Reading reading) {
    return reading.confidence() >= threshold
        && (reading.modality() == Modality.ASSERTED || reading.modality() == Modality.ALLEGED);
  }

  private void relation(Relation relation, Extraction read, String record) {
    if (relation.relation().equals("alias_of")) {
      alias(relation, read, record);
      return;
    }
    boolean placed =
        relation.relation().equals("located_in")
            && relation.subject().id().map(located::contains).orElse(false);
    if (placed) {
      return;
    }
    var type = concepts.relationByKey(relation.relation());
    if (type.isEmpty()
        || !concepts.fits(type.get(), type(relation.subject()), type(relation.object()))) {
      return;
    }
    var claim =
        claim(
            id(relation.subject()),
            type.get().property(),
            new Value.Ref(id(relation.object())),
            relation.reading(),
            read,
            record);
    if (relation.qualifiers().containsKey("title")) {
      claim = claim.with(Rs.term, new Value.Text(relation.qualifiers().get("title")));
    }
    state(dated(claim, relation.date()), relation.reading());
  }

  private void alias(Relation relation, Extraction read, String record) {
    String bearer = id(relation.object());
    String name = relation.subject().name();
    boolean others =
        naming
            .registered(name, List.of(type(relation.object())), read.passage().sources())
            .filter(other -> !other.equals(bearer))
            .isPresent();
    if (others) {
      return;
    }
    var claim =
        claim(
            bearer, SKOS.altLabel.getURI(), new Value.Text(name), relation.reading(), read, record);
    var kind =
        Optional.ofNullable(relation.qualifiers().get("kind"))
            .flatMap(k -> concepts.find("name-kind", k));
    claims.otherName(bearer, name);
    state(
        kind.isPresent() ? claim.with(Rs.nameKind, new Value.Term(kind.get().iri())) : claim,
        relation.reading());
  }

  private void event(EventFact event, Extraction read, String record) {
    if (LIFE.containsKey(event.type())) {
      life(event, read, record);
    } else if (event.type().equals("成立")) {
      founding(event, read, record);
    }
    event.name().flatMap(Referent::id).ifPresent(id -> participants(id, event, read, record));
  }

  private void life(EventFact event, Extraction read, String record) {
    boolean birth = event.type().equals("出生");
    for (var p : event.participants()) {
      boolean meant = p.role().equals(birth ? "出生者" : "死者");
      if (meant && event.date().isPresent() && type(p.who()) == EntityType.PERSON) {
        for (var property : LIFE.get(event.type())) {
          var value = value(event.date().get());
          state(
              claim(id(p.who()), property.getURI(), value, event.reading(), read, record),
              event.reading());
        }
      }
    }
  }

  private void founding(EventFact event, Extraction read, String record) {
    for (var p : event.participants()) {
      if (p.role().equals("成立机构")
          && event.date().isPresent()
          && type(p.who()) == EntityType.ORGANISATION) {
        var value = value(event.date().get());
        state(
            claim(id(p.who()), Rs.foundedDate.getURI(), value, event.reading(), read, record),
            event.reading());
      }
    }
  }

  private void participants(String id, EventFact event, Extraction read, String record) {
    for (var p : event.participants()) {
      var claim =
          claim(
              id,
              Rs.participant.getURI(),
              new Value.Ref(id(p.who())),
              event.reading(),
              read,
              record);
      var role = concepts.find("role", p.role()).or(() -> concepts.find("role", "参与者"));
      if (role.isPresent()) {
        claim = claim.with(Rs.role, new Value.Term(role.get().iri()));
      }
      state(claim.with(Rs.term, new Value.Text(p.role())), event.reading());
    }
  }

  private void state(Claim claim, Reading reading) {
    var out =
        reading.modality() == Modality.ASSERTED
            ? claim
            : claim.with(Rs.modality, new Value.Term(reading.modality().term().getURI()));
    claims.add(out);
    stated.merge(reading.rule(), 1L, Long::sum);
  }

  private Claim claim(
      String subject,
      String property,
      Value value,
      Reading reading,
      Extraction read,
      String record) {
    var passage = read.passage();
    var origin = new Claim.Origin(record, reading.wording(passage.text()), passage.sources());
    var qualifiers = new TreeMap<String, Value>();
    qualifiers.put(Rs.passage.getURI(), new Value.Ref(passage.id()));
    qualifiers.put(Rs.rule.getURI(), new Value.Text(reading.rule()));
    qualifiers.put(Rs.confidence.getURI(), new Value.Degrees(decimal(reading.confidence())));
    return new Claim(subject, property, value, origin, qualifiers, Rs.Normal);
  }

  private static Claim dated(Claim claim, Optional<DateReading.Read> date) {
    return date.map(d -> claim.with(Rs.date, value(d))).orElse(claim);
  }

  /** The words of the date; where they leave out the year, what they mean stands behind. */
  private static Value.Dated value(DateReading.Read date) {
    String meant = ChineseDates.of(date.edtf());
    boolean whole = meant.length() >= 4 && date.text().contains(meant.substring(0, 4));
    String text = whole ? date.text() : date.text() + "〔" + meant + "〕";
    return new Value.Dated(text, Optional.of(date.edtf()), date.calendar());
  }

  private static String decimal(double confidence) {
    return java.math.BigDecimal.valueOf(confidence)
        .setScale(2, java.math.RoundingMode.HALF_UP)
        .toString();
  }

  private String id(Referent referent) {
    return referent.id().orElseGet(() -> naming.make(type(referent), referent.name()));
  }

  private static EntityType type(Referent referent) {
    return referent
        .id()
        .flatMap(id -> EntityType.ofKey(id.substring(0, id.indexOf('/'))))
        .orElse(referent.type().entity());
  }
}
