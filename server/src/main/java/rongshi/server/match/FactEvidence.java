package rongshi.server.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rongshi.server.index.Traits;
import rongshi.server.index.Traits.Fact;
import rongshi.server.match.Condition.Wanted;

/**
 * Holds places, bodies, people, concepts and words of a record of others against an entity's. How
 * much an agreement says depends on how rare it is: to have been a member of a body of hundreds
 * tells little.
 */
final class FactEvidence {
  private static final double PLACE = 0.5;
  private static final double RELATION = 0.5;

  /** Where somebody is from, is born or lives is told by one for the other. */
  private static final Set<String> ORIGINS = Set.of("birthPlace", "nativePlace", "residedAt");

  private static final Set<String> WHERE =
      Set.of("place", "locatedIn", "partOf", "nowIn", "siteAddress");

  /** Ways of belonging to a body that registers write one for the other. */
  private static final Set<String> BELONGING =
      Set.of(
          "memberOf", "affiliation", "positionAt", "studiedAt", "participatedIn", "^participant");

  private static final Set<String> PLACES =
      Set.of("birthPlace", "nativePlace", "deathPlace", "killedAt", "buriedAt", "residedAt");

  private static final Set<String> SAID = Set.of("occupation", "note", "description", "status");

  private final Words words = new Words();
  private final Rarity rarity;

  FactEvidence(Rarity rarity) {
    this.rarity = rarity;
  }

  /** The best of what the values do; empty where they say neither yes nor no. */
  Optional<Evidence> of(String property, List<Wanted> anyOf, Candidate candidate) {
    var all = new ArrayList<Evidence>();
    for (var wanted : anyOf) {
      one(property, wanted, candidate.traits()).ifPresent(all::add);
    }
    return all.stream().max(java.util.Comparator.comparingDouble(e -> e.support() - e.against()));
  }

  private Optional<Evidence> one(String property, Wanted wanted, Traits traits) {
    return switch (wanted) {
      case Condition.External(String iri) -> external(iri, traits);
      case Condition.Entity(String id) -> entity(property, id, traits);
      case Condition.Words(String text) -> text(property, text, traits);
      case Condition.Period period -> Optional.empty();
    };
  }

  private static Optional<Evidence> external(String iri, Traits traits) {
    return traits.links().stream()
        .filter(l -> l.iri().equals(iri))
        .findFirst()
        .map(
            l ->
                switch (l.decision()) {
                  case "exact" -> Evidence.agrees("link", 1, "已裁定同一", "decided to be the same");
                  case "close" -> Evidence.agrees("link", 0.5, "已裁定相近", "decided to be close");
                  default -> Evidence.differs("link", 1, "已裁定不同", "decided to be different");
                });
  }

  private Optional<Evidence> entity(String property, String id, Traits traits) {
    for (var fact : family(property, traits)) {
      if (fact.id().equals(id)) {
        return Optional.of(linked(property, fact, RELATION));
      }
    }
    return traits.facts().stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .map(f -> linked(property, f, RELATION * 0.6))
        .or(() -> unlike(property, traits));
  }

  private Optional<Evidence> text(String property, String text, Traits traits) {
    if (property.equals("sex") || property.equals("ethnicity")) {
      return concept(property, text, traits);
    }
    if (SAID.contains(property)) {
      return said(property, text, traits);
    }
    if (PLACES.contains(property) || WHERE.contains(property)) {
      return place(property, text, traits);
    }
    for (var fact : family(property, traits)) {
      if (fact.words().stream().anyMatch(w -> Words.alike(text, w))) {
        return Optional.of(linked(property, fact, RELATION));
      }
    }
    return traits.facts().stream()
        .filter(f -> !f.id().isEmpty() && f.words().stream().anyMatch(w -> Words.alike(text, w)))
        .findFirst()
        .map(f -> linked(property, f, RELATION * 0.6));
  }

  private Evidence linked(String property, Fact fact, double weight) {
    String name = fact.words().isEmpty() ? fact.id() : fact.words().getFirst();
    boolean place = PLACES.contains(property) || WHERE.contains(property);
    return Evidence.agrees(
        place ? "place" : "relation",
        weight * rarity.of(fact.id()),
        "同与「" + name + "」相关",
        "both have to do with " + name);
  }

  private Optional<Evidence> place(String property, String text, Traits traits) {
    var facts = family(property, traits);
    for (var fact : facts) {
      var near = fact.words().subList(0, fact.words().size() - fact.wide());
      for (String place : near) {
        if (words.names(text, place)) {
          return Optional.of(
              Evidence.agrees(
                  "place", PLACE * rarity.ofPlace(place), "地点同为" + place, "the place is " + place));
        }
      }
    }
    for (var fact : facts) {
      for (String place :
          fact.words().subList(fact.words().size() - fact.wide(), fact.words().size())) {
        if (words.names(text, place)) {
          return Optional.of(Evidence.agrees("place", 0.1, "同在" + place, "both in " + place));
        }
      }
    }
    return facts.isEmpty() || LatinName.isLatin(text) ? Optional.empty() : unlike(property, traits);
  }

  private Optional<Evidence> unlike(String property, Traits traits) {
    boolean place = PLACES.contains(property) || WHERE.contains(property);
    return place && !family(property, traits).isEmpty()
        ? Optional.of(Evidence.differs("place", 0.2, "地点不同", "the places have no name in common"))
        : Optional.empty();
  }

  private static Optional<Evidence> concept(String property, String text, Traits traits) {
    var own = family(property, traits);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    boolean agrees =
        own.stream().anyMatch(f -> f.words().stream().anyMatch(w -> w.equalsIgnoreCase(text)));
    boolean known = text.length() == 1 || text.matches("(?i)male|female|m|f|.*族");
    if (agrees || !known) {
      return agrees
          ? Optional.of(Evidence.agrees(property, 0.03, "属性相同", "the same " + property))
          : Optional.empty();
    }
    return Optional.of(Evidence.differs(property, 0.7, "属性不同", "another " + property));
  }

  private static Optional<Evidence> said(String property, String text, Traits traits) {
    double overlap =
        family(property, traits).stream()
            .flatMap(f -> f.words().stream())
            .mapToDouble(
                w ->
                    Words.alike(text, w)
                        ? 1
                        : Words.overlap(
                            rongshi.loader.text.NameKey.of(text),
                            rongshi.loader.text.NameKey.of(w)))
            .max()
            .orElse(0);
    return overlap >= 0.4
        ? Optional.of(Evidence.agrees(property, 0.15 * overlap, "身份相近", "a like " + property))
        : Optional.empty();
  }

  /** Facts of a property, and of those that registers write for it. */
  private static List<Fact> family(String property, Traits traits) {
    Set<String> all =
        ORIGINS.contains(property)
            ? ORIGINS
            : WHERE.contains(property)
                ? WHERE
                : BELONGING.contains(property) ? BELONGING : Set.of(property, "^" + property);
    boolean dying = property.equals("deathPlace") || property.equals("killedAt");
    return traits.facts().stream()
        .filter(
            f ->
                all.contains(f.property())
                    || (dying
                        && (f.property().equals("deathPlace") || f.property().equals("killedAt"))))
        .toList();
  }
}
