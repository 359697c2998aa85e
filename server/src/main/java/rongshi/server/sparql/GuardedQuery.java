package rongshi.server.sparql;

import java.util.concurrent.TimeUnit;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.exec.QueryExec;

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
    QueryCheck.check(query, dataset);
    OpExecutorFactory executor = context -> new GuardedExecutor(context, budget);
    // Before Jena's own rewriting, which already evaluates what is constant.
    RewriteFactory optimizer =
        context -> {
          Rewrite standard = Optimize.stdOptimizationFactory.create(context);
          BoundedText bounded = new BoundedText(budget);
          return op ->
              standard.rewrite(Transformer.transform(new BoundedGroups(bounded), bounded, op));
        };
    return QueryExec.dataset(dataset)
        .query(query)
        .set(ARQConstants.sysOpExecutorFactory, executor)
        .set(ARQConstants.sysOptimizerFactory, optimizer)
        .set(ARQ.httpServiceAllowed, false)
        .overallTimeout(budget.limits().time().toMillis(), TimeUnit.MILLISECONDS)
        .build();
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
