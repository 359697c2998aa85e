package rongshi.server.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import rongshi.ontology.Base;
import rongshi.ontology.Rs;

/**
 * What a release says of a node: its statements, the claims about it and of it, their dates, for a
 * record what was read out of it, for a claim its provenance as PROV-O; and, each in its own graph,
 * what external datasets say of it. To be read within a read transaction.
 */
final class Description {
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final List<Property> INCOMING =
      List.of(Rs.subject, Rs.value, Rs.record, Rs.passage, Rs.member);

  /** Of what points to a node no more is written; SPARQL gives the rest. */
  static final int MOST_INCOMING = 5_000;

  private final DatasetGraph data;
  private final Base base;
  private final Node release;

  /**
   * @param release the number of the release, for provenance
   */
  Description(DatasetGraph data, Base base, int release) {
    this.data = data;
    this.base = base;
    this.release = NodeFactory.createURI(base.iri("release/" + release));
  }

  /** Whether anything is said of a node as a subject. */
  boolean knows(Node node) {
    return data.contains(Quad.defaultGraphIRI, node, Node.ANY, Node.ANY);
  }

  /** Where a record says that a node's IRI has moved to; moves are followed to their end. */
  Optional<Node> movedTo(Node node) {
    var seen = new ArrayList<Node>();
    Node at = node;
    while (!seen.contains(at)) {
      seen.add(at);
      var next = data.find(Quad.defaultGraphIRI, at, Rs.movedTo.asNode(), Node.ANY);
      if (!next.hasNext()) {
        return seen.size() > 1 ? Optional.of(at) : Optional.empty();
      }
      at = next.next().getObject();
    }
    // a circle leads nowhere
    return Optional.empty();
  }

  /** The description. */
  DatasetGraph of(Node node) {
    var out = DatasetGraphFactory.create();
    Graph graph = out.getDefaultGraph();
    copy(node, graph);
    for (var link : INCOMING) {
      incoming(node, link, graph);
    }
    graph
        .find(Node.ANY, Node.ANY, Node.ANY)
        .filterKeep(
            t -> t.getObject().isURI() && t.getObject().getURI().startsWith(base.iri("date/")))
        .mapWith(Triple::getObject)
        .toSet()
        .forEach(d -> copy(d, graph));
    if (graph.contains(node, RDF.type.asNode(), Rs.Claim.asNode())) {
      provenance(node, graph);
    }
    data.find(Node.ANY, node, Node.ANY, Node.ANY)
        .forEachRemaining(
            q -> {
              if (!q.isDefaultGraph()) {
                out.add(q);
              }
            });
    return out;
  }

  private void incoming(Node node, Property link, Graph graph) {
    var found = data.find(Quad.defaultGraphIRI, Node.ANY, link.asNode(), node);
    for (int i = 0; i < MOST_INCOMING && found.hasNext(); i++) {
      copy(found.next().getSubject(), graph);
    }
  }

  private void copy(Node subject, Graph graph) {
    data.find(Quad.defaultGraphIRI, subject, Node.ANY, Node.ANY)
        .forEachRemaining(q -> graph.add(q.asTriple()));
  }

  /** The claim as PROV-O says it, beside the ontology's own words. */
  private void provenance(Node claim, Graph graph) {
    var load = NodeFactory.createURI(release.getURI() + "#load");
    add(graph, claim, RDF.type.asNode(), prov("Entity"));
    add(graph, claim, prov("wasGeneratedBy"), load);
    graph.find(claim, Rs.record.asNode(), Node.ANY).toList().forEach(t -> derived(t, graph));
    graph.find(claim, Rs.passage.asNode(), Node.ANY).toList().forEach(t -> derived(t, graph));
    var sources = graph.find(claim, Rs.source.asNode(), Node.ANY).toList();
    if (sources.size() == 1) {
      derived(sources.getFirst(), graph);
    } else {
      // a joint citation says that one of them, not each, stands behind the claim
      sources.forEach(t -> add(graph, claim, prov("wasInfluencedBy"), t.getObject()));
    }
  }

  private static void derived(Triple link, Graph graph) {
    add(graph, link.getSubject(), prov("wasDerivedFrom"), link.getObject());
  }

  private static Node prov(String name) {
    return NodeFactory.createURI(PROV + name);
  }

  private static void add(Graph graph, Node s, Node p, Node o) {
    graph.add(Triple.create(s, p, o));
  }
}
