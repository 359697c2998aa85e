package rongshi.server.telling;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import rongshi.ontology.Base;
import rongshi.ontology.Rs;

/**
 * A path as the SPARQL query that finds it again in the claims: a row for each hop, claim and
 * source, in the order of travel, under the conditions by which the relation graph was made.
 */
public final class PathReplay {
  private static final Var HOP = Var.alloc("hop");
  private static final Var FROM = Var.alloc("from");
  private static final Var TO = Var.alloc("to");
  private static final Var SUBJECT = Var.alloc("subject");
  private static final Var PROPERTY = Var.alloc("property");
  private static final Var VALUE = Var.alloc("value");
  private static final Var CLAIM = Var.alloc("claim");
  private static final Var SOURCE = Var.alloc("source");
  private static final Var WORDING = Var.alloc("wording");
  private static final Var RANK = Var.alloc("rank");
  private static final Var MODALITY = Var.alloc("modality");

  private final Base base;

  public PathReplay(Base base) {
    this.base = base;
  }

  /** The query's text; it runs as it stands. */
  public String of(List<ToldHop> hops) {
    Query query = QueryFactory.make();
    query.setQuerySelectType();
    query.setPrefix("rs", Rs.NS);
    List.of(HOP, FROM, PROPERTY, TO, CLAIM, WORDING, SOURCE).forEach(query::addResultVar);
    var group = new ElementGroup();
    group.addElement(travelled(hops));
    group.addElement(claims());
    group.addElement(
        new ElementFilter(
            new E_OneOf(
                new ExprVar(MODALITY),
                new ExprList(
                    List.of(
                        NodeValue.makeNode(Rs.Asserted.asNode()),
                        NodeValue.makeNode(Rs.Alleged.asNode()))))));
    group.addElement(
        new ElementFilter(
            new E_NotEquals(new ExprVar(RANK), NodeValue.makeNode(Rs.SetAside.asNode()))));
    query.setQueryPattern(group);
    List.of(HOP, CLAIM, SOURCE).forEach(v -> query.addOrderBy(v, Query.ORDER_DEFAULT));
    return query.serialize();
  }

  private ElementData travelled(List<ToldHop> hops) {
    var data = new ElementData();
    List.of(HOP, FROM, TO, SUBJECT, PROPERTY, VALUE).forEach(data::add);
    for (int i = 0; i < hops.size(); i++) {
      var hop = hops.get(i);
      Node from = NodeFactory.createURI(base.iri(hop.from()));
      Node to = NodeFactory.createURI(base.iri(hop.to()));
      Node number = NodeFactory.createLiteralDT(Integer.toString(i + 1), XSDDatatype.XSDinteger);
      Node subject = hop.forward() ? from : to;
      Node value = hop.forward() ? to : from;
      data.add(row(number, from, to, subject, NodeFactory.createURI(hop.property()), value));
      if (hop.property().equals(Rs.participatedIn.getURI())) {
        // an event's participants and who took part in it are one relation
        data.add(row(number, from, to, value, Rs.participant.asNode(), subject));
      }
    }
    return data;
  }

  private static Binding row(
      Node hop, Node from, Node to, Node subject, Node property, Node value) {
    var row = BindingFactory.builder();
    row.add(HOP, hop).add(FROM, from).add(TO, to);
    row.add(SUBJECT, subject).add(PROPERTY, property).add(VALUE, value);
    return row.build();
  }

  private static ElementTriplesBlock claims() {
    var block = new ElementTriplesBlock();
    block.addTriple(Triple.create(CLAIM, Rs.subject.asNode(), SUBJECT));
    block.addTriple(Triple.create(CLAIM, Rs.property.asNode(), PROPERTY));
    block.addTriple(Triple.create(CLAIM, Rs.value.asNode(), VALUE));
    block.addTriple(Triple.create(CLAIM, Rs.source.asNode(), SOURCE));
    block.addTriple(Triple.create(CLAIM, Rs.wording.asNode(), WORDING));
    block.addTriple(Triple.create(CLAIM, Rs.rank.asNode(), RANK));
    block.addTriple(Triple.create(CLAIM, Rs.modality.asNode(), MODALITY));
    return block;
  }
}
