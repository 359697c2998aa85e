package rongshi.server.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import rongshi.ontology.Base;
import rongshi.ontology.Concepts;
import rongshi.ontology.EntityType;
import rongshi.ontology.Rs;

/** Looks statements of the default graph up; within a read transaction of the caller's. */
public final class Triples {
  private final DatasetGraph data;
  private final Base base;

  public Triples(DatasetGraph data, Base base) {
    this.data = data;
    this.base = base;
  }

  /** The node of an id. */
  public Node node(String id) {
    return NodeFactory.createURI(base.iri(id));
  }

  /** The id of a node, or its IRI where it has none. */
  public String id(Node node) {
    return base.id(node.getURI()).orElse(node.getURI());
  }

  /** Whether a node is another dataset's: neither under the base nor of the ontology. */
  boolean isForeign(Node node) {
    return node.isURI()
        && base.id(node.getURI()).isEmpty()
        && !node.getURI().startsWith(Rs.NS)
        && !node.getURI().startsWith(Concepts.NS);
  }

  /** Every subject and object of a property. */
  public void each(Property property, BiConsumer<Node, Node> use) {
    data.find(Quad.defaultGraphIRI, Node.ANY, property.asNode(), Node.ANY)
        .forEachRemaining(q -> use.accept(q.getSubject(), q.getObject()));
  }

  /** What kind of entity a node is; empty where it is none. */
  public Optional<EntityType> type(Node node) {
    return node.isURI()
        ? objects(node, RDF.type).stream()
            .filter(Node::isURI)
            .map(t -> EntityType.ofClass(t.getURI()))
            .flatMap(Optional::stream)
            .findFirst()
        : Optional.empty();
  }

  /** Whether a claim holds: no editor has set it aside, and what it says is not a denial. */
  public boolean stands(Node claim) {
    return !objects(claim, Rs.rank).contains(Rs.SetAside.asNode())
        && !objects(claim, Rs.modality).contains(Rs.Denied.asNode());
  }

  /** Objects in the order of their text. */
  public List<Node> objects(Node subject, Property property) {
    var found = new ArrayList<Node>();
    data.find(Quad.defaultGraphIRI, subject, property.asNode(), Node.ANY)
        .forEachRemaining(q -> found.add(q.getObject()));
    found.sort(java.util.Comparator.comparing(Node::toString));
    return found;
  }

  /** Subjects in the order of their IRIs. */
  public List<Node> subjects(Property property, Node object) {
    var found = new ArrayList<Node>();
    data.find(Quad.defaultGraphIRI, Node.ANY, property.asNode(), object)
        .forEachRemaining(q -> found.add(q.getSubject()));
    found.sort(java.util.Comparator.comparing(Node::toString));
    return found;
  }

  /** One of the objects, or empty. */
  public Optional<Node> one(Node subject, Property property) {
    var found = data.find(Quad.defaultGraphIRI, subject, property.asNode(), Node.ANY);
    return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
  }

  /** The text of a literal; empty where there is none. */
  public String text(Node subject, Property property) {
    return one(subject, property)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }

  /** A label in a language, or any, or the end of the IRI. */
  public String label(Node node, String language) {
    var labels = objects(node, RDFS.label);
    if (labels.isEmpty()) {
      labels = objects(node, SKOS.prefLabel);
    }
    return labels.stream()
        .filter(l -> l.getLiteralLanguage().startsWith(language))
        .findFirst()
        .or(labels.stream()::findFirst)
        .map(Node::getLiteralLexicalForm)
        .orElseGet(() -> node.getURI().replaceFirst("^.*[/#]", ""));
  }
}
