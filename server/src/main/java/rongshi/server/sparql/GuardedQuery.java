package rongshi.server.sparql;

import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.OpWalker;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;

/** A query made ready to run under a budget. */
final class GuardedQuery {
  private GuardedQuery() {}

  /**
   * Checks a query and prepares its execution. The caller closes the execution, in the thread and
   * the transaction it was made in.
   *
   * @throws rongshi.server.problem.ProblemException where the query is refused
   */
  static QueryExec prepare(Query query, DatasetGraph dataset, Budget budget) {
    QueryCheck.check(query, dataset, budget.limits().services());
    RowNames names = new RowNames();
    OpExecutorFactory executor = context -> new GuardedExecutor(context, budget, names);
    // Before Jena's own rewriting, which already evaluates what is constant.
    RewriteFactory optimizer =
        context -> {
          BoundedText bounded = new BoundedText(budget, names);
          return op ->
              Optimize.stdOptimizationFactory
                  .create(sound(context, op))
                  .rewrite(Transformer.transform(new BoundedGroups(bounded), bounded, op));
        };
    return QueryExec.dataset(dataset)
        .query(query)
        .set(ARQConstants.sysOpExecutorFactory, executor)
        .set(ARQConstants.sysOptimizerFactory, optimizer)
        .set(ARQConstants.registryPropertyFunctions, SearchFunctions.registry(budget))
        .set(ARQ.httpServiceAllowed, !budget.limits().services().isEmpty())
        .set(ARQ.httpQueryClient, Federation.CLIENT)
        .set(ARQ.httpQueryTimeout, budget.limits().time().toMillis())
        .overallTimeout(budget.limits().time().toMillis(), TimeUnit.MILLISECONDS)
        .build();
  }

  /**
   * Two rewritings of Jena 6.0.0 take a variable for bound that some rows leave unbound: a filter
   * is moved to both sides of a join although a VALUES row has UNDEF or a sub-query only names the
   * variable; and {@code ?a = ?b} becomes an assignment although one branch of a UNION binds
   * neither. There they are switched off.
   */
  private static Context sound(Context context, Op op) {
    var unbound = new Unbound();
    OpWalker.walk(op, unbound);
    if (!unbound.inTable && !unbound.inUnion) {
      return context;
    }
    return context
        .copy()
        .set(ARQ.optFilterImplicitJoin, false)
        .set(ARQ.optFilterPlacement, !unbound.inTable);
  }

  private static final class Unbound extends OpVisitorBase {
    private boolean inTable;
    private boolean inUnion;

    @Override
    public void visit(OpProject project) {
      inTable |= !OpVars.visibleVars(project.getSubOp()).containsAll(project.getVars());
    }

    @Override
    public void visit(OpTable table) {
      int columns = table.getTable().getVars().size();
      inTable |= Iter.anyMatch(table.getTable().rows(), row -> row.size() < columns);
    }

    @Override
    public void visit(OpUnion union) {
      inUnion = true;
    }
  }

  /** Jena's transformer rewrites what stands inside an aggregate, but not the aggregate itself. */
  private static final class BoundedGroups extends TransformCopy {
    private final BoundedText bounded;

    BoundedGroups(BoundedText bounded) {
      this.bounded = bounded;
    }

    @Override
    public Op transform(OpGroup group, Op sub) {
      return OpGroup.create(
          sub, group.getGroupVars(), group.getAggregators().stream().map(bounded::bound).toList());
    }
  }
}
