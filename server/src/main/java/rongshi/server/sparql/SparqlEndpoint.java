package rongshi.server.sparql;

import io.javalin.config.JavalinConfig;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.function.Supplier;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.fuseki.servlets.FusekiFilter;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.system.streammgr.StreamManager;
import org.apache.jena.sparql.core.DatasetGraphZero;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;

/** Puts the SPARQL endpoint at {@code /sparql} of a Javalin server. */
public final class SparqlEndpoint {
  private static final String PATH = "/sparql";

  /**
   * A character of a query is up to nine bytes of a form: three of UTF-8, each written with a
   * percent sign.
   */
  private static final int FORM_BYTES_PER_CHARACTER = 9;

  private SparqlEndpoint() {}

  /**
   * Registers the endpoint; call it while Javalin is configured. Jena is closed to files and
   * addresses in the whole process: nothing outside the dataset can be read by a query.
   *
   * @param current leases the dataset published now; called once a query, on a query thread. It may
   *     throw {@link rongshi.server.problem.ProblemException} where there is none yet
   * @param pool the query threads, shared with {@link QueryRunner}; the caller closes it
   */
  public static void install(
      JavalinConfig config, Supplier<DatasetLease> current, QueryPool pool, Limits limits) {
    StreamManager.setGlobal(new StreamManager());
    // each query says for itself whether it may
    ARQ.getContext().set(ARQ.httpServiceAllowed, false);
    config.jetty.modifyServletContextHandler(context -> register(context, current, pool, limits));
  }

  private static void register(
      ServletContextHandler context,
      Supplier<DatasetLease> current,
      QueryPool pool,
      Limits limits) {
    OperationRegistry operations = OperationRegistry.createEmpty();
    operations.register(Operation.Query, new QueryAction(current, limits));
    // Fuseki wants a dataset here; the action asks for the one published at each request.
    DataService service =
        DataService.newBuilder(DatasetGraphZero.create()).addEndpoint(Operation.Query).build();
    service.setEndpointProcessors(operations);
    service.goActive();
    DataAccessPointRegistry datasets = new DataAccessPointRegistry();
    datasets.register(new DataAccessPoint(PATH, service));
    OperationRegistry.set(context.getServletContext(), operations);
    DataAccessPointRegistry.set(context.getServletContext(), datasets);

    context.setMaxFormContentSize(limits.queryLength() * FORM_BYTES_PER_CHARACTER);
    EnumSet<DispatcherType> requests = EnumSet.of(DispatcherType.REQUEST);
    context.addFilter(new FilterHolder(new SparqlFilter(current, pool, limits)), PATH, requests);
    context.addFilter(new FilterHolder(new FusekiFilter()), PATH, requests);
  }
}
