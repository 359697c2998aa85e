package rongshi.server.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeFunctions;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.library.triple.TripleTermOps;

/** Functions that are an error where Jena 6.0.0 gives a value that no recommendation knows. */
final class StrictFunctions {
  private StrictFunctions() {}

  /**
   * {@code +} of numbers, dates and durations. Two strings are an error, as the operator table has
   * it (SPARQL 1.1, 17.3): Jena would join them, uncounted.
   */
  static final class Sum extends ExprFunction2 {
    Sum(Expr left, Expr right) {
      super(left, right, "add", "+");
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
      if (left.isString() || right.isString()) {
        throw new ExprEvalException("+ joins no strings");
      }
      return NodeValueOps.additionNV(left, right);
    }

    @Override
    public Expr copy(Expr left, Expr right) {
      return new Sum(left, right);
    }
  }

  /** STR of a literal or an IRI (SPARQL 1.1, 17.4.2.5), not of a triple term. */
  static final class Str extends ExprFunction1 {
    Str(Expr term) {
      super(term, "str");
    }

    @Override
    public NodeValue eval(NodeValue term) {
      if (term.isTripleTerm()) {
        throw new ExprEvalException("STR of a triple term");
      }
      return NodeFunctions.str(term);
    }

    @Override
    public Expr copy(Expr term) {
      return new Str(term);
    }
  }

  /**
   * TRIPLE makes triples only: their subject is no literal and no triple term (RDF 1.2 Concepts).
   */
  static final class Triple extends ExprFunction3 {
    Triple(Expr subject, Expr predicate, Expr object) {
      super(subject, predicate, object, "triple");
    }

    @Override
    public NodeValue eval(NodeValue subject, NodeValue predicate, NodeValue object) {
      Node begin = subject.asNode();
      if (!begin.isURI() && !begin.isBlank()) {
        throw new ExprEvalException("a triple begins with an IRI or a blank node");
      }
      return TripleTermOps.fnTriple(subject, predicate, object);
    }

    @Override
    public Expr copy(Expr subject, Expr predicate, Expr object) {
      return new Triple(subject, predicate, object);
    }
  }
}
