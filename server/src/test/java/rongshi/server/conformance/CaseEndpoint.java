package rongshi.server.conformance;

import io.javalin.Javalin;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import rongshi.server.sparql.DatasetLease;
import rongshi.server.sparql.Limits;
import rongshi.server.sparql.QueryPool;
import rongshi.server.sparql.SparqlEndpoint;

/** A server whose endpoint answers from the data of the case in hand. */
final class CaseEndpoint implements AutoCloseable {
  private final Limits limits = Limits.standard();
  private final QueryPool pool = new QueryPool(limits);
  private final Javalin server;
  private final Client client;
  private DatasetGraph current = DatasetGraphFactory.create();

  CaseEndpoint() {
    server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  SparqlEndpoint.install(config, this::lease, pool, limits);
                })
            .start(0);
    client = new Client(server.port());
  }

  /** From now on it answers from this. */
  void hold(DatasetGraph data) {
    current = data;
  }

  HttpResponse<byte[]> ask(String query, String accept) {
    return client.send(
        "POST",
        "/sparql",
        Map.of("Content-Type", "application/sparql-query", "Accept", accept),
        query.getBytes(StandardCharsets.UTF_8));
  }

  private DatasetLease lease() {
    return new DatasetLease() {
      @Override
      public DatasetGraph dataset() {
        return current;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void close() {
    client.close();
    server.stop();
    pool.close();
  }
}
