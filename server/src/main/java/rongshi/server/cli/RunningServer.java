package rongshi.server.cli;

import io.javalin.Javalin;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.core.DatasetGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rongshi.loader.release.StoreLayout;
import rongshi.ontology.Concepts;
import rongshi.queries.QueryLibrary;
import rongshi.server.api.Api;
import rongshi.server.api.LibraryAnswer;
import rongshi.server.api.PathAnswer;
import rongshi.server.data.Addresses;
import rongshi.server.data.LinkedData;
import rongshi.server.data.Methods;
import rongshi.server.mcp.McpEndpoint;
import rongshi.server.reconcile.Reconciliation;
import rongshi.server.release.Releases;
import rongshi.server.sparql.DatasetLease;
import rongshi.server.sparql.Limits;
import rongshi.server.sparql.QueryPool;
import rongshi.server.sparql.QueryRunner;
import rongshi.server.sparql.SparqlEndpoint;
import rongshi.server.web.MapTiles;
import rongshi.server.web.Web;

/** A server on a store: it follows new releases and says in the store where it answers. */
final class RunningServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);

  private final StoreLayout store;
  private final Releases releases;
  private final QueryPool pool;
  private final Javalin javalin;
  private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);

  private RunningServer(StoreLayout store, Releases releases, QueryPool pool, Javalin javalin) {
    this.store = store;
    this.releases = releases;
    this.pool = pool;
    this.javalin = javalin;
  }

  /**
   * @param port 0 for any free one
   */
  static RunningServer start(StoreLayout store, int port) throws IOException {
    return start(store, port, Addresses.OF_THE_REQUEST, Limits.standard(), Optional.empty());
  }

  /**
   * @param port 0 for any free one
   * @param addresses how the server calls itself
   * @param limits of queries
   * @param tiles what maps are drawn on
   */
  static RunningServer start(
      StoreLayout store, int port, Addresses addresses, Limits limits, Optional<MapTiles> tiles)
      throws IOException {
    var reading = CompletableFuture.supplyAsync(QueryLibrary::bundled);
    var labelling = CompletableFuture.supplyAsync(Concepts::bundled);
    var pool = new QueryPool(limits);
    var releases = new Releases(store);
    var concepts = labelling.join();
    var library = reading.join();
    var runner = new QueryRunner(pool);
    var answers = new LibraryAnswer(library, runner, limits);
    var assistants =
        new McpEndpoint(
            releases, answers, new PathAnswer(concepts), runner, limits, addresses.hosts());
    var javalin =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  SparqlEndpoint.install(config, () -> lease(releases), pool, limits);
                  new Api(releases, answers, concepts).install(config);
                  new Reconciliation(releases).install(config);
                  new LinkedData(releases, addresses, pool).install(config);
                  new Web(releases, library, answers, concepts, tiles).install(config);
                  assistants.install(config);
                  Methods.install(config);
                  config.routes.exception(
                      Exception.class,
                      (e, c) -> {
                        LOG.error("{} {}", c.method(), c.path(), e);
                        Api.problem(c, Api.unforeseen());
                      });
                })
            .start(port);
    var server = new RunningServer(store, releases, pool, javalin);
    server.announce();
    var watching = server.watch.scheduleWithFixedDelay(server::refresh, 1, 1, TimeUnit.SECONDS);
    LOG.debug("watching for new releases: {}", watching);
    return server;
  }

  int port() {
    return javalin.port();
  }

  void await() throws InterruptedException {
    closed.await();
  }

  private void refresh() {
    try {
      releases.refresh();
    } catch (IOException | RuntimeException e) {
      LOG.warn("a new release could not be opened; the old one goes on", e);
    }
  }

  private void announce() throws IOException {
    Files.writeString(
        store.serverAddress(),
        new com.fasterxml.jackson.databind.ObjectMapper()
            .writeValueAsString(
                Map.of("url", "http://127.0.0.1:" + port(), "pid", ProcessHandle.current().pid())));
  }

  private static DatasetLease lease(Releases releases) {
    var lease = releases.lease();
    return new DatasetLease() {
      @Override
      public DatasetGraph dataset() {
        return lease.release().data();
      }

      @Override
      public void close() {
        lease.close();
      }
    };
  }

  @Override
  public void close() {
    if (closed.getCount() == 0) {
      return;
    }
    try {
      watch.shutdownNow();
      javalin.stop();
      pool.close();
      releases.close();
      Files.deleteIfExists(store.serverAddress());
    } catch (IOException e) {
      LOG.warn("the server did not close cleanly", e);
    } finally {
      closed.countDown();
    }
  }
}
