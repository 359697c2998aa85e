package rongshi.server.sparql;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.Unstable;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * The blank nodes that {@code BNODE(name)} has made for the row in hand: one name is one node in
 * all expressions of a row, and another in the next (SPARQL 1.1, 17.4.2.9). Jena 6.0.0 gives each
 * expression of a SELECT its own, and keeps those of all rows. Belongs to one query's thread.
 */
final class RowNames {
  /** A row has no more names than expressions; where no row begins (a FILTER) nobody sees them. */
  private static final int MOST = 1000;

  private final Map<String, Node> nodes = new HashMap<>();

  /** Another row begins. */
  void begin() {
    nodes.clear();
  }

  /** The function, of the expression that gives the name. */
  Expr bnode(Expr name) {
    return new Named(name);
  }

  private Node node(String name) {
    if (nodes.size() >= MOST) {
      nodes.clear();
    }
    return nodes.computeIfAbsent(name, _ -> NodeFactory.createBlankNode());
  }

  private final class Named extends ExprFunction1 implements Unstable {
    Named(Expr name) {
      super(name, "bnode");
    }

    @Override
    public NodeValue evalSpecial(Binding row, FunctionEnv env) {
      NodeValue name = expr.eval(row, env);
      if (!name.isString()) {
        throw new ExprEvalException("Not a string: " + name);
      }
      return NodeValue.makeNode(node(name.getString()));
    }

    /** Jena would take the node of a constant name for a constant. */
    @Override
    public NodeValue eval(NodeValue name) {
      throw new ExprEvalException("BNODE is of a row");
    }

    @Override
    public Expr copy(Expr name) {
      return new Named(name);
    }
  }
}
