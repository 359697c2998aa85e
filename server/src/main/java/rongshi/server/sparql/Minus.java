package rongshi.server.sparql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;

/**
 * MINUS of SPARQL 1.1, 18.5: a left row goes where a right row is compatible with it and shares a
 * variable. That of Jena 6.0.0 is wrong where a right row leaves variables unbound (OPTIONAL,
 * UNION, VALUES with UNDEF).
 *
 * <p>The right side is held; the left side streams. A left row is looked up by those of its
 * variables that every right row binds, and what is found is checked for the rest. Cost: linear in
 * both sides, with one index for each set of variables that left rows bring; where right rows have
 * no variable in common, all of them are looked at for each left row.
 */
final class Minus {
  private final List<Binding> right;
  private final Set<Var> always;
  private final Map<List<Var>, Map<List<Node>, List<Binding>>> indexes = new HashMap<>();

  private Minus(List<Binding> right) {
    this.right = right;
    this.always = boundInAll(right);
  }

  /** The rows of the left side that stay, in their order; reads the right side to its end. */
  static QueryIterator rows(QueryIterator left, QueryIterator right, ExecutionContext context) {
    var held = new ArrayList<Binding>();
    try {
      right.forEachRemaining(held::add);
    } finally {
      right.close();
    }
    var minus = new Minus(held);
    var staying = Iter.filter(left, row -> !minus.takesAway(row));
    return QueryIterPlainWrapper.create(Iter.onClose(staying, left::close), context);
  }

  private boolean takesAway(Binding row) {
    return candidates(row).stream()
        .anyMatch(r -> Iter.anyMatch(row.vars(), r::contains) && Algebra.compatible(row, r));
  }

  private static Set<Var> boundInAll(List<Binding> rows) {
    var bound = new HashSet<Var>();
    if (!rows.isEmpty()) {
      rows.getFirst().vars().forEachRemaining(bound::add);
      rows.forEach(row -> bound.removeIf(v -> !row.contains(v)));
    }
    return bound;
  }

  private List<Binding> candidates(Binding row) {
    var key = always.stream().filter(row::contains).toList();
    return key.isEmpty()
        ? right
        : indexes.computeIfAbsent(key, this::index).getOrDefault(nodes(row, key), List.of());
  }

  private Map<List<Node>, List<Binding>> index(List<Var> key) {
    var index = new HashMap<List<Node>, List<Binding>>();
    for (Binding row : right) {
      index.computeIfAbsent(nodes(row, key), k -> new ArrayList<>()).add(row);
    }
    return index;
  }

  private static List<Node> nodes(Binding row, List<Var> key) {
    return key.stream().map(row::get).toList();
  }
}
