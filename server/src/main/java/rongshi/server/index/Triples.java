package rongshi.server.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import rongshi.ontology.Base;
import rongshi.ontology.EntityType;

/** Reads the default graph of a release, within the caller's transaction. */
final class Triples {
  private final DatasetGraph data;
  private final Base base;

  Triples(DatasetGraph data, Base base) {
    this.data = data;
    this.base = base;
  }

  /** The instances of a class, by id. */
  Map<String, Node> instances(Resource type) {
    var found = new TreeMap<String, Node>();
    data.find(Quad.defaultGraphIRI, Node.ANY, RDF.type.asNode(), type.asNode())
        .forEachRemaining(q -> found.put(id(q.getSubject()), q.getSubject()));
    return found;
  }

  void each(Property property, BiConsumer<Node, Node> use) {
    data.find(Quad.defaultGraphIRI, Node.ANY, property.asNode(), Node.ANY)
        .forEachRemaining(q -> use.accept(q.getSubject(), q.getObject()));
  }

  List<Node> all(Node subject, Property property) {
    var found = new ArrayList<Node>();
    data.find(Quad.defaultGraphIRI, subject, property.asNode(), Node.ANY)
        .forEachRemaining(q -> found.add(q.getObject()));
    return found;
  }

  List<Node> subjects(Property property, Node object) {
    var found = new ArrayList<Node>();
    data.find(Quad.defaultGraphIRI, Node.ANY, property.asNode(), object)
        .forEachRemaining(q -> found.add(q.getSubject()));
    return found;
  }

  /** The first value; null where there is none. */
  Node one(Node subject, Property property) {
    var found = data.find(Quad.defaultGraphIRI, subject, property.asNode(), Node.ANY);
    return found.hasNext() ? found.next().getObject() : null;
  }

  /** The first literal's text; empty where there is none. */
  String text(Node subject, Property property) {
    Node node = one(subject, property);
    return node != null && node.isLiteral() ? node.getLiteralLexicalForm() : "";
  }

  /** The Chinese text; empty where there is none. */
  String chinese(Node subject, Property property) {
    return all(subject, property).stream()
        .filter(n -> n.isLiteral() && n.getLiteralLanguage().startsWith("zh"))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse("");
  }

  Optional<Integer> year(Node node, Property property) {
    String day = node == null ? "" : text(node, property);
    int dash = day.indexOf('-', 1);
    return dash < 0 ? Optional.empty() : Optional.of(Integer.valueOf(day.substring(0, dash)));
  }

  /** Whether a node is something a reader meets, sources left out. */
  boolean isEntity(Node node) {
    String id = id(node);
    int slash = id.indexOf('/');
    return slash > 0
        && EntityType.ofKey(id.substring(0, slash)).filter(t -> t != EntityType.SOURCE).isPresent();
  }

  String id(Node node) {
    return base.id(node.getURI()).orElse(node.getURI());
  }
}
