package rongshi.loader.release;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.vocabulary.RDF;
import rongshi.ontology.Rs;

/**
 * Which claims are behind a violation: the focus node itself where it is a claim, else those that
 * state the violating statement in either direction, else those that give the violating date.
 */
final class Blame {
  private static final Node TARGET =
      org.apache.jena.graph.NodeFactory.createURI("http://www.w3.org/ns/shacl#targetSubjectsOf");

  private final Graph graph;
  private final Graph shapes;

  Blame(Graph graph, Graph shapes) {
    this.graph = graph;
    this.shapes = shapes;
  }

  /** IRIs of the claims; empty where no claim is behind it. */
  Set<String> of(ReportEntry entry) {
    Node focus = entry.focusNode();
    var claims = new TreeSet<String>();
    if (is(focus, Rs.Claim.asNode())) {
      claims.add(focus.getURI());
      return claims;
    }
    Node value = entry.value() == null ? Node.ANY : entry.value();
    switch (entry.resultPath()) {
      case P_Link link -> either(focus, link.getNode(), value, claims);
      case P_Inverse inverse when inverse.getSubPath() instanceof P_Link link ->
          either(value, link.getNode(), focus, claims);
      case null -> targets(entry.source(), property -> either(focus, property, Node.ANY, claims));
      default -> {}
    }
    if (claims.isEmpty() && is(focus, Rs.Date.asNode())) {
      giving(focus, claims);
    }
    return claims;
  }

  private void either(Node subject, Node property, Node value, Set<String> claims) {
    stating(subject, property, value, claims);
    if (claims.isEmpty() && !value.equals(Node.ANY)) {
      stating(value, property, subject, claims);
    }
  }

  private void stating(Node subject, Node property, Node value, Set<String> claims) {
    if (subject.isLiteral()) {
      return;
    }
    graph
        .find(Node.ANY, Rs.subject.asNode(), subject)
        .mapWith(t -> t.getSubject())
        .filterKeep(c -> graph.contains(c, Rs.property.asNode(), property))
        .filterKeep(c -> graph.contains(c, Rs.value.asNode(), value))
        .forEach(c -> claims.add(c.getURI()));
  }

  private void giving(Node date, Set<String> claims) {
    for (Property link : java.util.List.of(Rs.value, Rs.from, Rs.to, Rs.date)) {
      graph
          .find(Node.ANY, link.asNode(), date)
          .mapWith(t -> t.getSubject())
          .filterKeep(s -> is(s, Rs.Claim.asNode()))
          .forEach(c -> claims.add(c.getURI()));
    }
  }

  private void targets(Node shape, java.util.function.Consumer<Node> taker) {
    if (shape != null) {
      shapes.find(shape, TARGET, Node.ANY).mapWith(t -> t.getObject()).forEach(taker);
    }
  }

  private boolean is(Node node, Node type) {
    return !node.isLiteral() && graph.contains(node, RDF.type.asNode(), type);
  }
}
