package rongshi.server.api;

import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import rongshi.loader.Load;
import rongshi.loader.Progress;
import rongshi.loader.release.StoreLayout;
import rongshi.ontology.Base;
import rongshi.ontology.Concepts;
import rongshi.queries.QueryLibrary;
import rongshi.server.data.Addresses;
import rongshi.server.data.DumpsPart;
import rongshi.server.data.LinkedData;
import rongshi.server.data.Methods;
import rongshi.server.data.StatisticsPart;
import rongshi.server.graph.RelationGraphPart;
import rongshi.server.index.TextIndexPart;
import rongshi.server.mcp.McpEndpoint;
import rongshi.server.paths.Gate;
import rongshi.server.reconcile.Reconciliation;
import rongshi.server.release.Releases;
import rongshi.server.sparql.DatasetLease;
import rongshi.server.sparql.Limits;
import rongshi.server.sparql.QueryPool;
import rongshi.server.sparql.QueryRunner;
import rongshi.server.sparql.SparqlEndpoint;
import rongshi.server.web.Web;

/** A few people who never were, loaded and served with every route on a free port. */
public final class ServedRecords implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final StoreLayout store;
  private final Releases releases;
  private final QueryPool pool = new QueryPool(Limits.standard());
  private final Javalin javalin;
  private final Set<String> registered = new TreeSet<>();
  private final Set<String> pages = new TreeSet<>();

  ServedRecords(Path folder) throws Exception {
    this(folder, Map.of());
  }

  /**
   * @param more further records: file name to content
   */
  public ServedRecords(Path folder, Map<String, String> more) throws Exception {
    store = new StoreLayout(folder.resolve("store"));
    Path records = Files.createDirectories(folder.resolve("records"));
    Files.writeString(
        records.resolve("people.csv"),
        """
        name,aliases,sex,birth_date,sources
        甲某,化名:假某,女,1900年,Z001
        乙某,,男,1901年,Z001
        丙某,,女,1902年,Z002
        丁某,,男,1903年,Z002
        """);
    Files.writeString(
        records.resolve("relations.csv"),
        """
        subject,relation,object,object_type,date,source
        甲某,师生,乙某,person,1920年,Z001
        甲某,同案,丙某,person,1931年5月,Z001;Z002
        乙某,同案,丙某,person,1931年,Z002
        丙某,介绍人,丁某,person,1928年,Z002
        """);
    Files.writeString(
        records.resolve("events.csv"),
        """
        name,date,participants,sources
        无有之会,1921年3月,甲某;丁某,Z002
        """);
    Files.writeString(
        records.resolve("sources.csv"),
        """
        id,title,publisher,url,kind,note
        Z001,虚构之页,无此报社,http://example.org/z001,newspaper,1979年谈话
        Z002,虚构之书,,http://example.org/z002,memoir,2001-02-03;无此书
        """);
    for (var file : more.entrySet()) {
      Files.writeString(records.resolve(file.getKey()), file.getValue());
    }
    load(records);
    releases = new Releases(store);
    var library = QueryLibrary.bundled();
    var answers = new LibraryAnswer(library, new QueryRunner(pool), Limits.standard());
    var assistants =
        new McpEndpoint(
            releases,
            answers,
            new PathAnswer(Concepts.bundled()),
            new QueryRunner(pool),
            Limits.standard(),
            Set.of());
    javalin =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  SparqlEndpoint.install(config, this::dataset, pool, Limits.standard());
                  new Api(releases, answers, Concepts.bundled()).install(config);
                  new Reconciliation(releases).install(config);
                  new LinkedData(releases, Addresses.OF_THE_REQUEST, pool).install(config);
                  var web = new Web(releases, library, answers, Concepts.bundled());
                  web.install(config);
                  assistants.install(config);
                  Methods.install(config);
                  web.paths().forEach(p -> pages.add(p.replace('<', '{').replace('>', '}')));
                  config.unsafe.internalRouter.allHttpHandlers().stream()
                      .map(parsed -> parsed.endpoint)
                      .filter(endpoint -> HandlerType.GET.equals(endpoint.method))
                      .forEach(e -> registered.add(e.path.replace('<', '{').replace('>', '}')));
                })
            .start(0);
  }

  private void load(Path records) throws Exception {
    var parts =
        List.of(
            new TextIndexPart(Base.DEFAULT),
            new RelationGraphPart(Base.DEFAULT),
            new StatisticsPart(Base.DEFAULT),
            new DumpsPart(Base.DEFAULT));
    new Load(store.root(), Base.DEFAULT, parts, Progress.SILENT).run(List.of(records));
  }

  private DatasetLease dataset() {
    var lease = releases.lease();
    return new DatasetLease() {
      @Override
      public org.apache.jena.sparql.core.DatasetGraph dataset() {
        return lease.release().data();
      }

      @Override
      public void close() {
        lease.close();
      }
    };
  }

  public int port() {
    return javalin.port();
  }

  StoreLayout store() {
    return store;
  }

  /** The paths that answer GET, with parameters in braces. */
  Set<String> registered() {
    return registered;
  }

  /** Those of them that are pages. */
  Set<String> pages() {
    return pages;
  }

  HttpResponse<String> get(String path, String accept) {
    return send("GET", path, accept);
  }

  HttpResponse<String> send(String method, String path, String accept) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + javalin.port() + path))
            .header("Accept", accept)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What searches of the served graph wait at. */
  Gate gate() {
    try (var lease = releases.lease()) {
      return lease.release().gate();
    }
  }

  /** A path with its parameters filled in and a query string. */
  static String address(String template, Map<String, String> inPath, Map<String, String> query) {
    String path = template;
    for (var e : inPath.entrySet()) {
      path = path.replace("{" + e.getKey() + "}", encoded(e.getValue()));
    }
    var text = new StringBuilder(path);
    query.forEach(
        (name, value) ->
            text.append(text.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(encoded(value)));
    return text.toString();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }

  @Override
  public void close() throws IOException {
    client.close();
    javalin.stop();
    pool.close();
    releases.close();
  }
}
