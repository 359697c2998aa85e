package rongshi.server.sparql;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;

/**
 * The terms of one result that Jena 6.0.0 does not write into CSV as they are: a blank node is
 * {@code _:b0} (SPARQL 1.1 Query Results CSV and TSV Formats, 3.2), where Jena leaves the {@code
 * _:} out, and a triple term is written as in TSV, where Jena puts a question mark. Both reach its
 * writer as names.
 */
final class CsvTerms {
  private final Map<Node, Node> blanks = new HashMap<>();

  /** A row as it is to be written. */
  Binding written(Binding row) {
    var builder = BindingFactory.builder();
    row.forEach((variable, node) -> builder.add(variable, written(node)));
    return builder.build();
  }

  private Node written(Node node) {
    if (node.isBlank()) {
      return blanks.computeIfAbsent(node, _ -> NodeFactory.createURI("_:b" + blanks.size()));
    }
    return node.isTripleTerm() ? NodeFactory.createURI(NodeFmtLib.strNT(node)) : node;
  }
}
