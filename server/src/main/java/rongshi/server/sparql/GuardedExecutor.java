package rongshi.server.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterAssign;
import org.apache.jena.sparql.engine.iterator.QueryIterConvert;
import org.apache.jena.sparql.engine.iterator.QueryIterDistinct;
import org.apache.jena.sparql.engine.iterator.QueryIterFilterExpr;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * TDB2's executor, which is Jena's own on any other dataset, with the operators that hold rows or
 * follow paths charged to a budget.
 */
final class GuardedExecutor extends OpExecutorTDB2 {
  private final Budget budget;
  private final RowNames names;

  GuardedExecutor(ExecutionContext context, Budget budget, RowNames names) {
    super(context);
    this.budget = budget;
    this.names = names;
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    Graph counted = new CountedGraph(execCxt.getActiveGraph(), budget);
    return new QueryIterPath(
        path.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execCxt, counted));
  }

  /**
   * TDB2 hands a filtered pattern to an executor of its own, where a path inside EXISTS would run
   * uncounted.
   */
  @Override
  protected QueryIterator execute(OpFilter filter, QueryIterator input) {
    if (!input.hasNext()) {
      return none(input);
    }
    if (filter.getExprs().getList().stream().noneMatch(GuardedExecutor::holdsPattern)) {
      return super.execute(filter, input);
    }
    QueryIterator rows = exec(filter.getSubOp(), input);
    for (Expr expr : filter.getExprs()) {
      rows = new QueryIterFilterExpr(rows, expr, execCxt);
    }
    return rows;
  }

  @Override
  protected QueryIterator execute(OpBGP pattern, QueryIterator input) {
    return input.hasNext() ? super.execute(pattern, input) : none(input);
  }

  @Override
  protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
    return input.hasNext() ? super.execute(pattern, input) : none(input);
  }

  /**
   * TDB2 looks at the first row to order a pattern, and in Jena 6.0.0 fails where there is none.
   */
  private QueryIterator none(QueryIterator input) {
    input.close();
    return QueryIterNullIterator.create(execCxt);
  }

  private static boolean holdsPattern(Expr expr) {
    boolean[] found = {false};
    Walker.walk(
        expr,
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionOp pattern) {
            found[0] = true;
          }
        });
    return found[0];
  }

  @Override
  protected QueryIterator execute(OpExtend extend, QueryIterator input) {
    QueryIterator rows =
        new QueryIterConvert(
            exec(extend.getSubOp(), input),
            row -> {
              names.begin();
              return row;
            },
            execCxt);
    return new QueryIterAssign(rows, extend.getVarExprList(), execCxt, true);
  }

  @Override
  protected QueryIterator execute(OpOrder order, QueryIterator input) {
    return new QueryIterSort(held(exec(order.getSubOp(), input)), order.getConditions(), execCxt);
  }

  @Override
  protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
    return held(new QueryIterDistinct(exec(distinct.getSubOp(), input), null, execCxt));
  }

  @Override
  protected QueryIterator execute(OpGroup group, QueryIterator input) {
    QueryIterator rows = exec(group.getSubOp(), input);
    if (!group.getGroupVars().isEmpty()) {
      GroupKeys keys = new GroupKeys(group.getGroupVars(), execCxt, budget);
      rows = new QueryIterConvert(rows, keys::note, execCxt);
    }
    // COUNT(DISTINCT *) keeps whole rows.
    if (group.getAggregators().stream()
        .anyMatch(aggregated -> aggregated.getAggregator() instanceof AggCountDistinct)) {
      rows = held(rows);
    }
    return new QueryIterGroup(rows, group.getGroupVars(), group.getAggregators(), execCxt);
  }

  @Override
  protected QueryIterator execute(OpJoin join, QueryIterator input) {
    return Join.join(held(exec(join.getLeft(), input)), held(fromRoot(join.getRight())), execCxt);
  }

  @Override
  protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
    return Join.leftJoin(
        held(exec(join.getLeft(), input)),
        held(fromRoot(join.getRight())),
        join.getExprs(),
        execCxt);
  }

  @Override
  protected QueryIterator execute(OpMinus minus, QueryIterator input) {
    return Minus.rows(exec(minus.getLeft(), input), held(fromRoot(minus.getRight())), execCxt);
  }

  private QueryIterator fromRoot(Op op) {
    return exec(op, createRootQueryIterator(execCxt));
  }

  private QueryIterator held(QueryIterator rows) {
    return new QueryIterConvert(
        rows,
        row -> {
          budget.holdRow();
          return row;
        },
        execCxt);
  }
}
