package rongshi.server.sparql;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;

/** A real server on a free port whose endpoint answers from one dataset. */
final class EndpointUnderTest implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final QueryPool pool;
  private final Javalin server;

  EndpointUnderTest(DatasetGraph dataset, Limits limits) {
    this(() -> lease(dataset, () -> {}), limits);
  }

  EndpointUnderTest(Supplier<DatasetLease> current, Limits limits) {
    pool = new QueryPool(limits);
    server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  SparqlEndpoint.install(config, current, pool, limits);
                  config.routes.get("/ping", context -> context.result("pong"));
                })
            .start(0);
  }

  static DatasetLease lease(DatasetGraph dataset, Runnable closed) {
    return new DatasetLease() {
      @Override
      public DatasetGraph dataset() {
        return dataset;
      }

      @Override
      public void close() {
        closed.run();
      }
    };
  }

  QueryPool pool() {
    return pool;
  }

  URI address(String path) {
    return URI.create("http://localhost:" + server.port() + path);
  }

  /** A query by GET, answered as JSON unless a header says otherwise. */
  HttpResponse<String> get(String query, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address("/sparql?query=" + encode(query)));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> post(String contentType, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address("/sparql")).POST(BodyPublishers.ofString(body));
    request.header("Content-Type", contentType);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request.build(), handler);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop();
    pool.close();
    client.close();
  }
}
