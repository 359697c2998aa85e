package rongshi.server.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import rongshi.ontology.Base;
import rongshi.ontology.Concepts;
import rongshi.ontology.Rs;
import rongshi.server.entity.Triples;

/** The terms of a release: those of the ontology and those of an office's own words. */
public final class Terms {
  /** The prefixes queries are written with. */
  public static final Map<String, String> PREFIXES =
      Map.of(
          "rs", Rs.NS,
          "rdf", RDF.getURI(),
          "rdfs", RDFS.getURI(),
          "skos", SKOS.getURI(),
          "owl", OWL.getURI(),
          "xsd", "http://www.w3.org/2001/XMLSchema#",
          "edtf", "http://id.loc.gov/datatypes/edtf/");

  /** Properties of other vocabularies that the data use. */
  private static final List<Property> OTHERS =
      List.of(RDF.type, RDFS.label, RDFS.comment, SKOS.altLabel, SKOS.prefLabel, SKOS.inScheme);

  private static final List<Resource> PROPERTIES =
      List.of(OWL.ObjectProperty, OWL.DatatypeProperty, RDF.Property, Rs.ReportedProperty);

  private final DatasetGraph data;
  private final Triples triples;

  public Terms(DatasetGraph data, Base base) {
    this.data = data;
    this.triples = new Triples(data, base);
  }

  /** All of them by kind and IRI, within the caller's read transaction; a look-up or two each. */
  public List<Term> all() {
    var terms = new ArrayList<Term>();
    PREFIXES.forEach(
        (name, iri) -> terms.add(new Term("prefix", iri, name + ":", "", "", "", "", "", true)));
    instances(List.of(OWL.Class))
        .values()
        .forEach(c -> terms.add(term("class", c, used(Node.ANY, RDF.type.asNode(), c))));
    var properties = instances(PROPERTIES);
    OTHERS.forEach(p -> properties.put(p.getURI(), p.asNode()));
    properties.values().forEach(p -> terms.add(term("property", p, used(Node.ANY, p, Node.ANY))));
    instances(List.of(SKOS.Concept))
        .values()
        .forEach(c -> terms.add(term("concept", c, used(Node.ANY, Node.ANY, c))));
    terms.sort(Comparator.comparing(Term::kind).thenComparing(Term::iri));
    return terms;
  }

  private void each(Map<String, Node> found, Resource type) {
    data.find(Quad.defaultGraphIRI, Node.ANY, RDF.type.asNode(), type.asNode())
        .forEachRemaining(
            q -> {
              if (q.getSubject().isURI()) {
                found.put(q.getSubject().getURI(), q.getSubject());
              }
            });
  }

  private boolean used(Node subject, Node property, Node object) {
    return data.find(Quad.defaultGraphIRI, subject, property, object).hasNext();
  }

  private Term term(String kind, Node node, boolean used) {
    String iri = node.getURI();
    String scheme =
        kind.equals("concept") && iri.startsWith(Concepts.NS)
            ? iri.substring(Concepts.NS.length()).replaceFirst("/.*", "")
            : "";
    return new Term(
        kind,
        iri,
        name(iri),
        triples.label(node, "zh"),
        triples.label(node, "en"),
        comment(node, "zh"),
        comment(node, "en"),
        scheme,
        used);
  }

  private String comment(Node node, String language) {
    return triples.objects(node, RDFS.comment).stream()
        .filter(c -> c.getLiteralLanguage().startsWith(language))
        .findFirst()
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }

  /** A prefixed name (SPARQL 1.1, 19.8 rule 137) where the local part needs no escape. */
  static String name(String iri) {
    var prefixes = new TreeSet<>(PREFIXES.keySet());
    for (String prefix : prefixes) {
      String namespace = PREFIXES.get(prefix);
      if (iri.startsWith(namespace)
          && iri.substring(namespace.length()).matches("[\\p{L}_][\\p{L}\\p{N}_-]*")) {
        return prefix + ":" + iri.substring(namespace.length());
      }
    }
    return "<" + iri + ">";
  }

  private Map<String, Node> instances(List<Resource> types) {
    var found = new TreeMap<String, Node>();
    types.forEach(t -> each(found, t));
    return found;
  }
}
