package rongshi.server.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import rongshi.loader.source.Mapping;
import rongshi.ontology.EntityType;
import rongshi.ontology.Rs;
import rongshi.ontology.Vocabulary;

/**
 * The properties by which entities can be reconciled and extended: those of the ontology that
 * entities have. Each is known by its local name, its IRI, its labels, and the headings that
 * registers give its column. Immutable.
 */
final class Properties {
  /** What entities have although the ontology says no domain. */
  private static final Set<String> OF_ANY =
      Set.of(Rs.date.getURI(), Rs.latitude.getURI(), Rs.longitude.getURI(), Rs.note.getURI());

  /** Births and deaths as events are asked for by their dates and places. */
  private static final Set<String> NOT_ASKED = Set.of(Rs.birth.getURI(), Rs.death.getURI());

  private final List<Described> all = new ArrayList<>();
  private final Map<String, Described> byName = new HashMap<>();

  /**
   * A property.
   *
   * @param id its local name
   * @param of the type of entity that has it; empty for any
   * @param to the type of entity that is its value; empty where it is none or any
   * @param dated whether its value is a date
   */
  record Described(
      String id,
      String iri,
      String zh,
      String en,
      String comment,
      Optional<EntityType> of,
      Optional<EntityType> to,
      boolean dated) {
    String name() {
      return zh + " " + en;
    }

    boolean fits(Optional<EntityType> type) {
      return of.isEmpty() || type.isEmpty() || of.equals(type);
    }
  }

  Properties() {
    var model = new Vocabulary().terms();
    var relations = new TreeSet<String>();
    model
        .listObjectsOfProperty(Rs.relationProperty)
        .forEach(p -> relations.add(p.asResource().getURI()));
    var iris = new TreeSet<String>(relations);
    iris.addAll(OF_ANY);
    iris.add(SKOS.exactMatch.getURI());
    iris.add(SKOS.closeMatch.getURI());
    model
        .listSubjectsWithProperty(RDFS.domain)
        .filterKeep(p -> EntityType.ofClass(domain(p)).isPresent())
        .forEach(p -> iris.add(p.getURI()));
    iris.removeAll(NOT_ASKED);
    iris.forEach(iri -> all.add(described(model, iri)));
    all.sort(Comparator.comparing((Described p) -> !p.dated()).thenComparing(Described::id));
    for (var register : Mapping.bundled().registers()) {
      for (var column : register.columns()) {
        find(all, column.property())
            .ifPresent(p -> column.headings().forEach(h -> byName.putIfAbsent(key(h), p)));
      }
    }
    for (var property : all) {
      for (String name :
          List.of(property.zh(), property.en(), "rs:" + property.id(), property.iri())) {
        byName.put(key(name), property);
      }
    }
    all.forEach(p -> byName.put(key(p.id()), p));
  }

  /** The property of an id, IRI, label or heading, or empty. */
  Optional<Described> find(String name) {
    return Optional.ofNullable(byName.get(key(name)));
  }

  /** Those of a type; without one, all. */
  List<Described> of(Optional<EntityType> type) {
    return all.stream().filter(p -> p.fits(type)).toList();
  }

  /** Those of which a name begins with or holds what was typed, the former first. */
  List<Described> suggest(String typed, Optional<EntityType> type) {
    String key = key(typed);
    var begins = of(type).stream().filter(p -> names(p).stream().anyMatch(n -> n.startsWith(key)));
    var holds = of(type).stream().filter(p -> names(p).stream().anyMatch(n -> n.contains(key)));
    return java.util.stream.Stream.concat(begins, holds).distinct().toList();
  }

  private static List<String> names(Described p) {
    return List.of(key(p.id()), key(p.zh()), key(p.en()), key(p.iri()));
  }

  private static Optional<Described> find(List<Described> all, String iri) {
    return all.stream().filter(p -> p.iri().equals(iri)).findFirst();
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
  }

  private static Described described(Model model, String iri) {
    Resource property = model.getResource(iri);
    var range = property.getPropertyResourceValue(RDFS.range);
    String to = range == null ? "" : String.valueOf(range.getURI());
    return new Described(
        property.getLocalName(),
        iri,
        text(model, property, RDFS.label, "zh"),
        text(model, property, RDFS.label, "en"),
        text(model, property, RDFS.comment, "zh") + " " + text(model, property, RDFS.comment, "en"),
        EntityType.ofClass(domain(property)).filter(t -> t != EntityType.ENTITY),
        EntityType.ofClass(to).filter(t -> t != EntityType.ENTITY),
        to.equals(Rs.Date.getURI()));
  }

  private static String domain(Resource property) {
    var domain = property.getPropertyResourceValue(RDFS.domain);
    return domain == null ? "" : String.valueOf(domain.getURI());
  }

  private static String text(
      Model model, Resource of, org.apache.jena.rdf.model.Property property, String language) {
    return model
        .listStatements(of, property, (RDFNode) null)
        .filterKeep(s -> s.getLanguage().startsWith(language))
        .nextOptional()
        .map(s -> s.getString())
        .orElse("");
  }
}
