package rongshi.server.sparql;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;

/** Joins what a property function gives to what a query has bound. */
final class SubjectRows {
  private SubjectRows() {}

  /**
   * What is bound and, in addition, the variables wanted bound to a row; empty where the two do not
   * agree.
   *
   * @param wanted variables or terms, the first for the row's first
   */
  static Optional<Binding> bound(Binding binding, List<Node> wanted, List<Node> row) {
    BindingBuilder builder = Binding.builder(binding);
    for (int i = 0; i < wanted.size() && i < row.size(); i++) {
      Node node = wanted.get(i);
      if (!node.isVariable()) {
        if (!node.equals(row.get(i))) {
          return Optional.empty();
        }
      } else if (!builder.contains(Var.alloc(node))) {
        builder.add(Var.alloc(node), row.get(i));
      } else if (!builder.get(Var.alloc(node)).equals(row.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(builder.build());
  }
}
