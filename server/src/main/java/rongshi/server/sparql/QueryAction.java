package rongshi.server.sparql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.Responses;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;

/**
 * Fuseki's query operation on the dataset published when the request came, under a budget. Every
 * failure goes to the {@link HeldResponse} as a problem.
 */
final class QueryAction extends SPARQL_QueryDataset {
  private final Supplier<DatasetLease> current;
  private final Limits limits;

  QueryAction(Supplier<DatasetLease> current, Limits limits) {
    this.current = current;
    this.limits = limits;
  }

  @Override
  protected void executeBody(HttpAction action) {
    try (InputStream body = action.getRequestInputStream()) {
      int longest = limits.queryLength() * 4;
      byte[] text = body.readNBytes(longest + 1);
      if (text.length > longest) {
        throw Refusals.queryTooLong(limits.queryLength());
      }
      execute(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString(), action);
    } catch (CharacterCodingException e) {
      HeldResponse.of(action.getRequest())
          .fail(
              Refusals.request(
                  400,
                  "查询文本不是 UTF-8。",
                  "The text of the query is not UTF-8 (SPARQL 1.1 Protocol, 2.1.3)."));
    } catch (IOException | RuntimeException e) {
      HeldResponse.of(action.getRequest()).fail(Refusals.of(e, limits));
    }
  }

  @Override
  protected void execute(String text, HttpAction action) {
    HeldResponse response = HeldResponse.of(action.getRequest());
    try (DatasetLease lease = current.get()) {
      DatasetGraph dataset = lease.dataset();
      Txn.executeRead(dataset, () -> answer(text, dataset, action, response));
    } catch (RuntimeException | Error e) {
      response.fail(Refusals.of(e, limits));
    }
  }

  private void answer(String text, DatasetGraph dataset, HttpAction action, HeldResponse response) {
    Query query = QueryCheck.parse(text, limits, action.getRequest().getRequestURL().toString());
    ResultFormat.choose(query, action.getRequest());
    takeGraphs(action, query);
    Budget budget = new Budget(limits);
    if (query.isDescribeType()) {
      write(Description.of(query, dataset, budget), action);
      return;
    }
    try (QueryExec execution = GuardedQuery.prepare(query, dataset, budget)) {
      switch (query.queryType()) {
        case ASK -> Responses.doResponseBoolean(action, ask(execution, budget));
        case CONSTRUCT -> write(construct(query, execution, budget), action);
        case SELECT ->
            Responses.doResponseResultSet(
                action,
                watched(
                    execution.select(), budget, response, ResultFormat.isCsv(action.getRequest())),
                query.getPrologue());
        default -> throw Refusals.request(400, "不支持此种查询。", "This kind of query is not supported.");
      }
    }
  }

  /**
   * The graphs named by the protocol, where there are any, take the place of those in the query.
   */
  private static void takeGraphs(HttpAction action, Query query) {
    List<String> defaults = values(action, HttpNames.paramDefaultGraphURI);
    List<String> named = values(action, HttpNames.paramNamedGraphURI);
    if (!defaults.isEmpty() || !named.isEmpty()) {
      query.getGraphURIs().clear();
      query.getNamedGraphURIs().clear();
      defaults.forEach(query::addGraphURI);
      named.forEach(query::addNamedGraphURI);
    }
  }

  private static List<String> values(HttpAction action, String parameter) {
    String[] values = action.getRequestParameterValues(parameter);
    return values == null ? List.of() : List.of(values);
  }

  private static boolean ask(QueryExec execution, Budget budget) {
    boolean answer = execution.ask();
    budget.checkTime();
    return answer;
  }

  private static void write(Graph graph, HttpAction action) {
    ResultFormat.check(graph, action.getRequest());
    Responses.doResponseGraph(action, graph);
  }

  private static Graph construct(Query query, QueryExec execution, Budget budget) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
    execution
        .constructTriples()
        .forEachRemaining(
            triple -> {
              budget.resultRow();
              budget.holdRow();
              graph.add(triple);
            });
    budget.checkTime();
    return graph;
  }

  /**
   * Fuseki ends a cancelled result with a comment; this row set tells the response of the failure
   * first.
   */
  private RowSet watched(RowSet rows, Budget budget, HeldResponse response, boolean csv) {
    var terms = new CsvTerms();
    Iterator<Binding> watched =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            try {
              boolean more = rows.hasNext();
              budget.checkTime();
              return more;
            } catch (RuntimeException | Error e) {
              response.fail(Refusals.of(e, limits));
              throw e;
            }
          }

          @Override
          public Binding next() {
            try {
              budget.resultRow();
              return csv ? terms.written(rows.next()) : rows.next();
            } catch (RuntimeException | Error e) {
              response.fail(Refusals.of(e, limits));
              throw e;
            }
          }
        };
    return RowSetStream.create(rows.getResultVars(), watched);
  }
}
