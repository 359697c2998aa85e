package rongshi.server.sparql;

import java.util.BitSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * Counts the groups of a GROUP BY as its rows pass: one held row for each key not seen before. Keys
 * are told apart by a 24-bit hash (2 MB), so the count falls a little short when there are millions
 * of groups.
 */
final class GroupKeys {
  private static final int BITS = 24;

  private final VarExprList keys;
  private final ExecutionContext context;
  private final Budget budget;
  private final BitSet seen = new BitSet(1 << BITS);

  GroupKeys(VarExprList keys, ExecutionContext context, Budget budget) {
    this.keys = keys;
    this.context = context;
    this.budget = budget;
  }

  Binding note(Binding row) {
    int hash = 1;
    for (Var key : keys.getVars()) {
      Node value = keys.get(key, row, context);
      hash = hash * 31 + (value == null ? 0 : value.hashCode());
    }
    int slot = (hash * 0x9E3779B9) >>> (Integer.SIZE - BITS);
    if (!seen.get(slot)) {
      seen.set(slot);
      budget.holdRow();
    }
    return row;
  }
}
