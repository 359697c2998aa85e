package rongshi.ontology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The concept schemes, ready for looking words up. Immutable; reading takes some ten milliseconds.
 */
public final class Concepts {
  /** The namespace of concepts: scheme and slug follow. */
  public static final String NS = "https://w3id.org/rongshi/concept/";

  private final Map<String, Concept> byIri = new HashMap<>();
  private final Map<String, Concept> byWord = new HashMap<>();
  private final List<RelationType> relations = new ArrayList<>();
  private final Map<String, RelationType> relationByProperty = new HashMap<>();
  private final Map<String, String> domains = new HashMap<>();
  private final Map<String, String> ranges = new HashMap<>();
  private final Map<String, RelationWord> relationByTerm = new HashMap<>();

  /**
   * A concept.
   *
   * @param scheme the scheme's slug, e.g. {@code event-type}
   * @param slug its own, e.g. {@code bombing}
   */
  public record Concept(String iri, String scheme, String slug, String zh, String en) {}

  /**
   * What a word of a register of relations means.
   *
   * @param swapped whether "甲的 word 是乙" is stored from 乙 to 甲
   */
  public record RelationWord(RelationType type, boolean swapped) {}

  /** Reads the concepts that come with the ontology. */
  public static Concepts bundled() {
    return Bundled.ALL;
  }

  /** Read when first asked for, once: they never change. */
  private static final class Bundled {
    static final Concepts ALL = new Concepts(new Vocabulary().terms());
  }

  /** Reads the concepts of a model. */
  public Concepts(Model model) {
    model.listResourcesWithProperty(RDF.type, SKOS.Concept).forEach(this::concept);
    model.listResourcesWithProperty(RDF.type, Rs.RelationType).forEach(this::concept);
    model.listResourcesWithProperty(RDF.type, Rs.RelationType).toList().stream()
        .sorted(java.util.Comparator.comparing(Resource::getURI))
        .forEach(this::relation);
  }

  /** The concepts of a scheme, by their Chinese labels. */
  public List<Concept> inScheme(String scheme) {
    return byIri.values().stream()
        .filter(c -> c.scheme().equals(scheme))
        .sorted(java.util.Comparator.comparing(Concept::zh))
        .toList();
  }

  /** The concept of a scheme whose preferred or other label is this word. */
  public Optional<Concept> find(String scheme, String word) {
    return Optional.ofNullable(byWord.get(scheme + "\n" + word.strip()));
  }

  /** Every preferred or other label of a scheme's concepts, in any language, in its order. */
  public SortedMap<String, Concept> words(String scheme) {
    var words = new TreeMap<String, Concept>();
    byWord.forEach(
        (word, concept) -> {
          if (concept.scheme().equals(scheme)) {
            words.put(word.substring(scheme.length() + 1), concept);
          }
        });
    return words;
  }

  public Optional<Concept> byIri(String iri) {
    return Optional.ofNullable(byIri.get(iri));
  }

  /** Every relation type, in the order of their IRIs. */
  public List<RelationType> relationTypes() {
    return List.copyOf(relations);
  }

  public Optional<RelationType> relationByProperty(String iri) {
    return Optional.ofNullable(relationByProperty.get(iri));
  }

  /** The relation type whose property is called so in the words of patterns: {@code killed_at}. */
  public Optional<RelationType> relationByKey(String key) {
    var parts = key.split("_", -1);
    var name = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      if (!parts[i].isEmpty()) {
        name.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
      }
    }
    return relationByProperty(Rs.NS + name);
  }

  /** Whether a relation is said from one kind of entity to another, by domain and range. */
  public boolean fits(RelationType relation, EntityType from, EntityType to) {
    return admits(domains.get(relation.property()), from)
        && admits(ranges.get(relation.property()), to);
  }

  private static boolean admits(String type, EntityType entity) {
    return type == null || type.equals(Rs.Entity.getURI()) || type.equals(entity.type().getURI());
  }

  /** What a word of a register of relations means, or empty where no relation type has it. */
  public Optional<RelationWord> relationByTerm(String word) {
    return Optional.ofNullable(relationByTerm.get(word));
  }

  private void concept(Resource resource) {
    String scheme =
        resource.getRequiredProperty(SKOS.inScheme).getResource().getURI().substring(NS.length());
    String slug = resource.getURI().replaceFirst("^.*[/#]", "");
    var concept =
        new Concept(
            resource.getURI(),
            scheme,
            slug,
            text(resource, SKOS.prefLabel, "zh"),
            text(resource, SKOS.prefLabel, "en"));
    byIri.put(concept.iri(), concept);
    for (Property label : List.of(SKOS.altLabel, SKOS.prefLabel)) {
      resource
          .listProperties(label)
          .forEach(s -> byWord.put(scheme + "\n" + s.getString(), concept));
    }
  }

  private void relation(Resource resource) {
    var type =
        new RelationType(
            resource.getURI(),
            resource.getRequiredProperty(Rs.relationProperty).getResource().getURI(),
            words(resource, SKOS.prefLabel),
            words(resource, Rs.readingForward),
            words(resource, Rs.readingBackward),
            resource.hasLiteral(Rs.symmetric, true));
    relations.add(type);
    var property = resource.getRequiredProperty(Rs.relationProperty).getResource();
    ofClass(property, RDFS.domain).ifPresent(c -> domains.put(type.property(), c));
    ofClass(property, RDFS.range).ifPresent(c -> ranges.put(type.property(), c));
    relationByProperty.put(type.property(), type);
    resource
        .listProperties(Rs.recordTerm)
        .forEach(s -> relationByTerm.put(s.getString(), new RelationWord(type, false)));
    resource
        .listProperties(Rs.inverseRecordTerm)
        .forEach(s -> relationByTerm.put(s.getString(), new RelationWord(type, true)));
  }

  private static Optional<String> ofClass(Resource property, Property link) {
    return Optional.ofNullable(property.getPropertyResourceValue(link)).map(Resource::getURI);
  }

  private static RelationType.Words words(Resource resource, Property property) {
    return new RelationType.Words(text(resource, property, "zh"), text(resource, property, "en"));
  }

  private static String text(Resource resource, Property property, String language) {
    return resource
        .listProperties(property)
        .filterKeep(s -> s.getLanguage().startsWith(language))
        .nextOptional()
        .map(s -> s.getString())
        .orElse("");
  }
}
