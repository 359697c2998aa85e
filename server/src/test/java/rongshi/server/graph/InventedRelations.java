package rongshi.server.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDF;
import rongshi.ontology.Base;
import rongshi.ontology.Rs;

/** Claims between people and bodies that never were (甲某, 乙社), as a release has them. */
public final class InventedRelations {
  private final Base base = Base.DEFAULT;
  private final DatasetGraph data = DatasetGraphFactory.create();
  private int claims;

  /** Adds a sourced claim without a date. */
  public InventedRelations claim(String subject, Property property, String value) {
    return claim(subject, property, value, Optional.empty());
  }

  /**
   * Adds a sourced claim.
   *
   * @param subject an id, {@code person/甲某}
   * @param year when it is attested
   */
  public InventedRelations claim(
      String subject, Property property, String value, Optional<Integer> year) {
    Node claim = iri("claim/" + ++claims);
    entity(subject);
    entity(value);
    add(claim, RDF.type, Rs.Claim.asNode());
    add(claim, Rs.subject, iri(subject));
    add(claim, Rs.property, property.asNode());
    add(claim, Rs.value, iri(value));
    add(claim, Rs.rank, Rs.Normal.asNode());
    add(claim, Rs.modality, Rs.Asserted.asNode());
    add(claim, Rs.source, iri("source/Z001"));
    year.ifPresent(
        y -> {
          Node date = iri("date/" + y);
          add(claim, Rs.date, date);
          add(date, Rs.earliest, NodeFactory.createLiteralString(y + "-01-01"));
          add(date, Rs.latest, NodeFactory.createLiteralString(y + "-12-31"));
        });
    return this;
  }

  /** The id of the claim added last. */
  public String last() {
    return "claim/" + claims;
  }

  /** Builds the part in a folder and opens it. */
  public RelationGraph graph(Path folder) throws IOException {
    new RelationGraphPart(base).build(data, folder);
    return RelationGraph.open(folder);
  }

  /** The claims as statements. */
  public DatasetGraph data() {
    return data;
  }

  private void entity(String id) {
    Resource type = id.startsWith("person/") ? Rs.Person : Rs.Organisation;
    add(iri(id), RDF.type, type.asNode());
  }

  private void add(Node subject, Property property, Node object) {
    Graph graph = data.getDefaultGraph();
    graph.add(subject, property.asNode(), object);
  }

  private Node iri(String id) {
    return NodeFactory.createURI(base.iri(id));
  }
}
