package rongshi.loader.mention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.SKOS;
import rongshi.loader.claim.Claim;
import rongshi.loader.claim.ClaimSet;
import rongshi.loader.claim.Value;
import rongshi.loader.mention.KnownEntity.OtherName;
import rongshi.ontology.Concepts;
import rongshi.ontology.Rs;

/** Every entity that the registers of a load know. Immutable. */
public final class KnownEntities {
  private static final List<Property> KINDS =
      List.of(Rs.eventType, Rs.organisationType, Rs.placeType, Rs.siteCategory, Rs.workType);

  private final Map<String, KnownEntity> byId;

  private KnownEntities(Map<String, KnownEntity> byId) {
    this.byId = Collections.unmodifiableMap(byId);
  }

  /** The entities that claims speak of. */
  public static KnownEntities of(ClaimSet set, Concepts concepts) {
    var claims = new HashMap<String, List<Claim>>();
    var related = new HashMap<String, Set<String>>();
    for (var claim : set.claims()) {
      claims.computeIfAbsent(claim.subject(), k -> new ArrayList<>()).add(claim);
      if (claim.value() instanceof Value.Ref(String other)) {
        related.computeIfAbsent(claim.subject(), k -> new HashSet<>()).add(other);
        related.computeIfAbsent(other, k -> new HashSet<>()).add(claim.subject());
      }
    }
    var byId = new TreeMap<String, KnownEntity>();
    for (var entity : set.entities()) {
      var said = claims.getOrDefault(entity.id(), List.of());
      byId.put(entity.id(), known(entity, said, related, concepts));
    }
    return new KnownEntities(byId);
  }

  /** All, by id. */
  public Collection<KnownEntity> all() {
    return byId.values();
  }

  public Optional<KnownEntity> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  private static KnownEntity known(
      ClaimSet.Entity entity,
      List<Claim> claims,
      Map<String, Set<String>> related,
      Concepts concepts) {
    var sources = new HashSet<String>();
    claims.forEach(c -> sources.addAll(c.origin().sources()));
    return new KnownEntity(
        entity.id(),
        entity.type(),
        entity.label(),
        otherNames(entity, claims, concepts),
        kind(claims, concepts),
        dates(claims, Rs.birthDate, Rs.foundedDate, Rs.date)
            .flatMap(d -> d.edtf().get().earliest()),
        dates(claims, Rs.deathDate, Rs.dissolvedDate, Rs.date)
            .flatMap(d -> d.edtf().get().latest()),
        related.getOrDefault(entity.id(), Set.of()),
        sources);
  }

  private static List<OtherName> otherNames(
      ClaimSet.Entity entity, List<Claim> claims, Concepts concepts) {
    var kinds = new LinkedHashMap<String, String>();
    entity.otherNames().forEach(n -> kinds.put(n, ""));
    for (var claim : claims) {
      if (claim.property().equals(SKOS.altLabel.getURI())
          && claim.value() instanceof Value.Text(String name)) {
        kinds.put(name, label(claim.qualifiers().get(Rs.nameKind.getURI()), concepts));
      }
    }
    return kinds.entrySet().stream().map(e -> new OtherName(e.getKey(), e.getValue())).toList();
  }

  private static String kind(List<Claim> claims, Concepts concepts) {
    return claims.stream()
        .filter(c -> KINDS.stream().anyMatch(k -> k.getURI().equals(c.property())))
        .map(c -> c.value() instanceof Value.Text(String t) ? t : label(c.value(), concepts))
        .findFirst()
        .orElse("");
  }

  private static String label(Value value, Concepts concepts) {
    return value instanceof Value.Term(String iri)
        ? concepts.byIri(iri).map(Concepts.Concept::zh).orElse("")
        : "";
  }

  private static Optional<Value.Dated> dates(List<Claim> claims, Property... properties) {
    return claims.stream()
        .filter(c -> List.of(properties).stream().anyMatch(p -> p.getURI().equals(c.property())))
        .filter(c -> !c.rank().equals(Rs.SetAside))
        .map(Claim::value)
        .filter(v -> v instanceof Value.Dated d && d.edtf().isPresent())
        .map(Value.Dated.class::cast)
        .findFirst();
  }
}
