package rongshi.server.sparql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.system.Txn;
import rongshi.server.problem.ProblemException;

/** Runs SELECT queries for other parts of the server, under the same guards as the endpoint. */
public final class QueryRunner {
  private final QueryPool pool;

  /** A runner that shares the query threads of the endpoint. */
  public QueryRunner(QueryPool pool) {
    this.pool = pool;
  }

  /**
   * The answer to a SELECT.
   *
   * @param variables without question marks, in the order of the SELECT clause
   * @param rows one map a row; an unbound variable is absent
   */
  public record Rows(List<String> variables, List<Map<String, Node>> rows) {
    public Rows {
      variables = List.copyOf(variables);
      rows = List.copyOf(rows);
    }
  }

  /**
   * Runs a query with some of its variables replaced by terms. The dataset is read in a transaction
   * of its own on a query thread; the caller needs none. The whole answer is held in memory.
   *
   * @param substitution terms by variable name, without question mark
   * @throws ProblemException where the query is refused, is no SELECT, exceeds a limit, fails, or
   *     no thread is free
   */
  public Rows run(
      DatasetGraph dataset, Query query, Map<String, Node> substitution, Limits limits) {
    if (!query.isSelectType()) {
      throw Refusals.request(400, "此处只能运行 SELECT 查询。", "Only SELECT queries can run here.");
    }
    try {
      return pool.call(() -> evaluate(dataset, bind(query, substitution), limits));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusals.of(e, limits);
    } catch (Exception e) {
      throw Refusals.of(e, limits);
    }
  }

  /**
   * The same for a query's text.
   *
   * @throws ProblemException where it is malformed too
   */
  public Rows run(DatasetGraph dataset, String text, Limits limits) {
    return run(dataset, QueryCheck.parse(text, limits), Map.of(), limits);
  }

  private static Query bind(Query query, Map<String, Node> substitution) {
    if (substitution.isEmpty()) {
      return query;
    }
    Map<Var, Node> terms = new HashMap<>();
    substitution.forEach((name, term) -> terms.put(Var.alloc(name), term));
    return QueryTransformOps.replaceVars(query, terms);
  }

  private static Rows evaluate(DatasetGraph dataset, Query query, Limits limits) {
    Budget budget = new Budget(limits);
    return Txn.calculateRead(
        dataset,
        () -> {
          try (QueryExec execution = GuardedQuery.prepare(query, dataset, budget)) {
            RowSet answer = execution.select();
            List<Map<String, Node>> rows = new ArrayList<>();
            while (answer.hasNext()) {
              budget.resultRow();
              rows.add(row(answer.next()));
            }
            budget.checkTime();
            return new Rows(answer.getResultVars().stream().map(Var::getVarName).toList(), rows);
          }
        });
  }

  private static Map<String, Node> row(Binding binding) {
    Map<String, Node> row = new HashMap<>();
    binding.forEach((variable, term) -> row.put(variable.getVarName(), term));
    return Map.copyOf(row);
  }
}
