package rongshi.server.terms;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import rongshi.ontology.Base;
import rongshi.ontology.EntityType;
import rongshi.ontology.Rs;
import rongshi.server.entity.Triples;

/** Says what IRIs are called, within the caller's read transaction; some look-ups each. */
public final class Labeller {
  /** Words that stand for what has no label of its own, the first there is. */
  private static final List<Property> WORDS =
      List.of(RDFS.label, SKOS.prefLabel, Rs.dateText, Rs.wording, Rs.exact, Rs.term, Rs.text);

  private static final List<Property> ABOUT =
      List.of(Rs.description, RDFS.comment, Rs.edtf, Rs.note);

  private static final int LONGEST = 120;

  private final Base base;
  private final Triples triples;

  public Labeller(DatasetGraph data, Base base) {
    this.base = base;
    this.triples = new Triples(data, base);
  }

  /** By IRI, in the order asked; those that nothing is said of are left out. */
  public Map<String, Labelled> of(Collection<String> iris) {
    var labels = new LinkedHashMap<String, Labelled>();
    iris.forEach(iri -> one(iri).ifPresent(l -> labels.put(iri, l)));
    return labels;
  }

  private Optional<Labelled> one(String iri) {
    Node node = NodeFactory.createURI(iri);
    var types = triples.objects(node, RDF.type);
    String label = first(WORDS, node, "zh");
    if (types.isEmpty() && label.isEmpty()) {
      return Optional.empty();
    }
    String english = first(WORDS, node, "en");
    return Optional.of(
        new Labelled(
            base.id(iri).orElse(null),
            types.stream().findFirst().map(Labeller::type).orElse(""),
            label.isEmpty() ? triples.label(node, "zh") : label,
            english.equals(label) ? "" : english,
            first(ABOUT, node, "zh"),
            degrees(node, Rs.latitude),
            degrees(node, Rs.longitude)));
  }

  private static String type(Node type) {
    return EntityType.ofClass(type.getURI())
        .map(EntityType::key)
        .orElseGet(
            () -> type.getURI().replaceFirst("^.*[/#]", "").toLowerCase(java.util.Locale.ROOT));
  }

  private String first(List<Property> properties, Node node, String language) {
    for (var property : properties) {
      var words = triples.objects(node, property).stream().filter(Node::isLiteral).toList();
      if (!words.isEmpty()) {
        return shortened(
            words.stream()
                .filter(w -> w.getLiteralLanguage().startsWith(language))
                .findFirst()
                .orElse(words.getFirst())
                .getLiteralLexicalForm());
      }
    }
    return "";
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }

  private Double degrees(Node node, Property property) {
    String text = triples.text(node, property);
    return text.isEmpty() ? null : Double.valueOf(text);
  }
}
