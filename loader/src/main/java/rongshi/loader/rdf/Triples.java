package rongshi.loader.rdf;

import java.time.LocalDate;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import rongshi.loader.claim.Value;
import rongshi.ontology.Base;
import rongshi.ontology.Rs;
import rongshi.ontology.edtf.Edtf;

/** Puts statements about ids into a graph. */
final class Triples {
  private static final String EDTF_TYPE = "http://id.loc.gov/datatypes/edtf/EDTF";

  private final Graph graph;
  private final Base base;

  Triples(Graph graph, Base base) {
    this.graph = graph;
    this.base = base;
  }

  void type(String id, Resource type) {
    add(iri(id), RDF.type.asNode(), type.asNode());
  }

  void ref(String id, Property property, String object) {
    add(iri(id), property.asNode(), iri(object));
  }

  void term(String id, Property property, String conceptIri) {
    add(iri(id), property.asNode(), NodeFactory.createURI(conceptIri));
  }

  /** A plain string; nothing where it is blank. */
  void string(String id, Property property, String text) {
    if (!text.isBlank()) {
      add(iri(id), property.asNode(), NodeFactory.createLiteralString(text));
    }
  }

  /** A string in Simplified Chinese; nothing where it is blank. */
  void chinese(String id, Property property, String text) {
    if (!text.isBlank()) {
      add(iri(id), property.asNode(), NodeFactory.createLiteralLang(text, "zh-Hans"));
    }
  }

  void number(String id, Property property, int number) {
    add(iri(id), property.asNode(), typed(Integer.toString(number), XSDDatatype.XSDinteger));
  }

  void day(String id, Property property, LocalDate day) {
    add(iri(id), property.asNode(), typed(day.toString(), XSDDatatype.XSDdate));
  }

  void value(String id, Property property, Value value) {
    add(iri(id), property.asNode(), node(value));
  }

  /** The node of a value; a date's own statements are added with it. */
  Node node(Value value) {
    return switch (value) {
      case Value.Ref(String id) -> iri(id);
      case Value.Term(String iri) -> NodeFactory.createURI(iri);
      case Value.Link(String iri) -> NodeFactory.createURI(iri);
      case Value.Text(String text) -> NodeFactory.createLiteralString(text);
      case Value.Degrees(String decimal) -> typed(decimal, XSDDatatype.XSDdecimal);
      case Value.Dated dated -> date(dated);
    };
  }

  private Node date(Value.Dated dated) {
    String id = dated.id();
    type(id, Rs.Date);
    string(id, Rs.dateText, dated.text());
    dated.edtf().ifPresent(edtf -> edtf(id, edtf));
    if (!dated.calendar().isBlank()) {
      term(id, Rs.calendar, "https://w3id.org/rongshi/concept/calendar/" + dated.calendar());
    }
    return iri(id);
  }

  private void edtf(String id, Edtf edtf) {
    var datatype = TypeMapper.getInstance().getSafeTypeByName(EDTF_TYPE);
    add(iri(id), Rs.edtf.asNode(), NodeFactory.createLiteralDT(edtf.toString(), datatype));
    edtf.earliest().ifPresent(d -> day(id, Rs.earliest, d));
    edtf.latest().ifPresent(d -> day(id, Rs.latest, d));
  }

  private static Node typed(String lexical, XSDDatatype type) {
    return NodeFactory.createLiteralDT(lexical, type);
  }

  private Node iri(String id) {
    return NodeFactory.createURI(base.iri(id));
  }

  private void add(Node s, Node p, Node o) {
    graph.add(Triple.create(s, p, o));
  }
}
