package rongshi.server.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import rongshi.loader.Load;
import rongshi.loader.Progress;
import rongshi.loader.release.StoreLayout;
import rongshi.ontology.Base;
import rongshi.ontology.Concepts;
import rongshi.queries.QueryLibrary;
import rongshi.server.api.Api;
import rongshi.server.api.LibraryAnswer;
import rongshi.server.graph.RelationGraphPart;
import rongshi.server.index.TextIndexPart;
import rongshi.server.release.Releases;
import rongshi.server.sparql.Limits;
import rongshi.server.sparql.QueryPool;
import rongshi.server.sparql.QueryRunner;

/** The invented people of the trap set, served on a free port as a client meets them. */
final class ServedTraps implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final QueryPool pool = new QueryPool(Limits.standard());
  private final Releases releases;
  private final Javalin javalin;

  ServedTraps(Path folder, Path... more) throws Exception {
    var store = new StoreLayout(folder.resolve("store"));
    var parts = List.of(new TextIndexPart(Base.DEFAULT), new RelationGraphPart(Base.DEFAULT));
    var records = new java.util.ArrayList<Path>(List.of(more));
    records.add(
        Path.of(ServedTraps.class.getResource("/rongshi/server/link/traps/records").toURI()));
    new Load(store.root(), Base.DEFAULT, parts, Progress.SILENT).run(records);
    releases = new Releases(store);
    var answers =
        new LibraryAnswer(QueryLibrary.bundled(), new QueryRunner(pool), Limits.standard());
    javalin =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  new Api(releases, answers, Concepts.bundled()).install(config);
                  new Reconciliation(releases).install(config);
                  rongshi.server.data.Methods.install(config);
                })
            .start(0);
  }

  String here() {
    return "http://127.0.0.1:" + javalin.port() + "/reconcile";
  }

  /** GET of a path below the service, or of a whole address. */
  HttpResponse<String> get(String path) throws Exception {
    String address = path.startsWith("http") ? path : here() + path;
    return send(HttpRequest.newBuilder(URI.create(address)).build());
  }

  /** POST of one form element. */
  HttpResponse<String> post(String element, String text) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(here()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(element + "=" + encoded(text)))
            .build());
  }

  HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  JsonNode json(HttpResponse<String> response) throws Exception {
    return JSON.readTree(response.body());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void close() throws java.io.IOException {
    client.close();
    javalin.stop();
    pool.close();
    releases.close();
  }
}
