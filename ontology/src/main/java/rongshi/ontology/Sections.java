package rongshi.ontology;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import rongshi.ontology.RelationType.Words;

/**
 * How the page of an entity is ordered: its sections, which properties stand in each, and what
 * stands before their values. Immutable.
 */
public final class Sections {
  private static final String OTHER = Concepts.NS + "section/other";

  private final Map<String, Place> byProperty = new HashMap<>();
  private final Section other;

  /** A section; {@code position} orders the sections. */
  public record Section(String slug, int position, Words heading) {}

  /**
   * Where claims of a property stand.
   *
   * @param position within the section
   * @param forward what stands before the values on the page of the subject; empty where unknown
   * @param backward what stands before the subjects on the page of the value; empty where unknown
   */
  public record Place(Section section, int position, Words forward, Words backward) {}

  /** Reads the ontology that comes with the program. */
  public static Sections bundled() {
    return Bundled.ALL;
  }

  /** Read when first asked for, once: it never changes. */
  private static final class Bundled {
    static final Sections ALL = new Sections(new Vocabulary().terms());
  }

  /** Reads those of a model, which needs a section {@code other}. */
  public Sections(Model model) {
    other = section(model.getResource(OTHER));
    model
        .listSubjectsWithProperty(Rs.section)
        .forEach(
            property ->
                byProperty.put(
                    property.getURI(),
                    new Place(
                        section(property.getPropertyResourceValue(Rs.section)),
                        position(property),
                        forward(property),
                        words(property, Rs.headingBackward))));
  }

  /** Where claims of a property stand; in the section for what has none, under no heading. */
  public Place of(String property) {
    var none = new Words("", "");
    return byProperty.getOrDefault(property, new Place(other, Integer.MAX_VALUE, none, none));
  }

  private static Words forward(Resource property) {
    var heading = words(property, Rs.headingForward);
    return heading.zh().isEmpty() ? words(property, RDFS.label) : heading;
  }

  private static Section section(Resource concept) {
    return new Section(
        concept.getURI().substring(Concepts.NS.length() + "section/".length()),
        position(concept),
        words(concept, SKOS.prefLabel));
  }

  private static int position(Resource resource) {
    return resource.getRequiredProperty(Rs.position).getInt();
  }

  private static Words words(Resource resource, Property property) {
    return new Words(text(resource, property, "zh"), text(resource, property, "en"));
  }

  private static String text(Resource resource, Property property, String language) {
    return resource
        .listProperties(property)
        .mapWith(s -> s.getObject())
        .filterKeep(RDFNode::isLiteral)
        .filterKeep(o -> o.asLiteral().getLanguage().startsWith(language))
        .nextOptional()
        .map(o -> o.asLiteral().getString())
        .orElse("");
  }
}
