package rongshi.server.api;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rongshi.ontology.Concepts;
import rongshi.server.entity.EntityReader;
import rongshi.server.problem.Problem;
import rongshi.server.problem.Problem.Text;
import rongshi.server.problem.ProblemException;
import rongshi.server.release.Releases;
import rongshi.server.search.BadQueryException;

/** Registers the JSON routes. */
public final class Api {
  private static final Logger LOG = LoggerFactory.getLogger(Api.class);

  /** A thousand characters of a question are nine thousand bytes of an address. */
  private static final int REQUEST_BYTES = 64 << 10;

  private static final long MOST_DISCARDED = 16L << 20;

  /**
   * What a view for reading has beside names is no RDF of the entity: claims stand there by
   * property and in words. {@code /data/…} has them as they are.
   */
  private static final Map<String, Object> VIEW = view();

  private final Releases releases;
  private final LibraryAnswer library;
  private final PathAnswer paths;
  private final GraphAnswer graph;
  private final CircleAnswer circle;
  private final StandingAnswer standing;
  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  public Api(Releases releases, LibraryAnswer library, Concepts concepts) {
    this.releases = releases;
    this.library = library;
    this.paths = new PathAnswer(concepts);
    this.graph = new GraphAnswer(concepts);
    this.circle = new CircleAnswer(concepts);
    this.standing = new StandingAnswer(concepts);
  }

  /** Adds the routes, problem answers, CORS and metrics. */
  public void install(JavalinConfig config) {
    config.requestLogger.http(
        (context, ms) ->
            Timer.builder("rongshi.http")
                .tag("status", Integer.toString(context.statusCode()))
                .register(metrics)
                .record((long) (ms * 1000), TimeUnit.MICROSECONDS));
    config.jetty.modifyHttpConfiguration(http -> http.setRequestHeaderSize(REQUEST_BYTES));
    config.jetty.modifyServer(server -> server.setErrorHandler(new Unread()));
    var routes = config.routes;
    routes.get("/api/search", c -> c.json(in(c, (r, a) -> r.search().search(a.search(20)))));
    routes.get("/api/suggest", this::suggest);
    new Views(releases).install(routes);
    routes.get("/api/paths", c -> c.json(in(c, paths::paths)));
    routes.get("/api/connections", c -> c.json(in(c, circle::connections)));
    routes.get("/api/between", c -> c.json(in(c, circle::between)));
    routes.get("/api/cite/<id>", this::cite);
    routes.get("/api/graph", c -> c.json(in(c, graph::among)));
    routes.get("/api/queries", c -> c.json(library.list()));
    routes.get("/api/queries/{name}", this::query);
    routes.get("/api/entities/<id>/neighbours", this::neighbours);
    routes.get("/api/entities/<id>/related", this::related);
    routes.get(
        "/api/entities/<id>/standing",
        c -> c.json(in(c, (r, a) -> standing.standing(r, c.pathParam("id"), a))));
    routes.get("/api/entities/<id>", this::entity);
    routes.get("/health", this::health);
    routes.get(
        "/metrics", c -> c.contentType("text/plain; version=0.0.4").result(metrics.scrape()));
    routes.get(
        "/openapi.json", c -> c.contentType("application/json").result(new OpenApi().text()));
    routes.exception(HttpResponseException.class, (e, c) -> problem(c, refused(e.getStatus(), c)));
    routes.exception(ProblemException.class, (e, c) -> problem(c, e));
    routes.exception(
        BadQueryException.class, (e, c) -> problem(c, Asked.bad(e.zh(), e.en()).problem()));
  }

  /** What Javalin itself refuses: no such path, another method, an unreadable request. */
  private static Problem refused(int status, Context context) {
    String asked = context.method() + " " + context.path();
    return switch (status) {
      case 404 -> Asked.notFound("没有此路径：" + asked, "there is nothing at " + asked).problem();
      case 405 ->
          new Problem(
              "method-not-allowed",
              new Text("不支持的方法", "method not allowed"),
              405,
              new Text("此路径不支持此方法：" + asked, "this path does not take this method: " + asked));
      default ->
          new Problem(
              "bad-request",
              new Text("请求有误", "bad request"),
              status,
              new Text("请求无法读取：" + asked, "the request cannot be read: " + asked));
    };
  }

  /** Writes a problem. */
  public static void problem(Context context, Problem problem) {
    if (problem.status() == 503) {
      context.header("Retry-After", "1");
    }
    if (problem.status() == 413) {
      discardBody(context);
    }
    context.status(problem.status()).contentType(Problem.CONTENT_TYPE).result(problem.toJson());
  }

  /**
   * Reads on without keeping anything, up to a limit: who is still sending when the connection is
   * closed never sees why.
   */
  private static void discardBody(Context context) {
    try {
      long discarded = context.bodyInputStream().skip(MOST_DISCARDED);
      LOG.debug("discarded {} bytes", discarded);
    } catch (IOException e) {
      LOG.debug("gone while sending", e);
    }
  }

  private static void problem(Context context, ProblemException failure) {
    if (failure.problem().status() >= 500 && failure.problem().status() != 503) {
      LOG.error("{} {}", context.method(), context.path(), failure);
    }
    problem(context, failure.problem());
  }

  private static Map<String, Object> view() {
    var terms = new LinkedHashMap<String, Object>();
    terms.put("id", "https://schema.org/identifier");
    List.of("type", "iri", "claims", "differing", "incoming", "passages")
        .forEach(t -> terms.put(t, null));
    return terms;
  }

  private interface Answer<T> {
    T of(rongshi.server.release.OpenRelease release, Asked asked);
  }

  private <T> T in(Context context, Answer<T> answer) {
    var asked = new Asked(context);
    return asked.within(releases, r -> answer.of(r, asked));
  }

  private void suggest(Context context) {
    context.json(
        in(
            context,
            (r, a) ->
                Map.of(
                    "hits",
                    r.search()
                        .suggest(
                            a.text("q").orElse(""), a.type(), a.integer("limit", 10, 1, 50)))));
  }

  private void query(Context context) {
    String name = context.pathParam("name");
    context.json(
        in(context, (r, a) -> library.run(r, name, a.others(Set.of("release", "lang", "format")))));
  }

  private void neighbours(Context context) {
    context.json(in(context, (r, a) -> graph.neighbours(r, context.pathParam("id"), a)));
  }

  private void related(Context context) {
    String id = context.pathParam("id");
    context.json(
        in(
            context,
            (r, a) ->
                r.search()
                    .related(id, a.type(), a.integer("limit", 10, 1, 50))
                    .orElseThrow(() -> Asked.noEntity(id))));
  }

  private void cite(Context context) {
    in(
        context,
        (r, a) -> {
          CiteAnswer.answer(r, context.pathParam("id"), a, context);
          return true;
        });
  }

  private void entity(Context context) {
    String id = context.pathParam("id");
    var view =
        in(
            context,
            (r, a) ->
                new EntityReader(r.data(), r.base())
                    .entity(id)
                    .orElseThrow(() -> Asked.noEntity(id)));
    var answer = new LinkedHashMap<String, Object>();
    answer.put("@context", List.of("/context.jsonld", VIEW));
    answer.put("@id", view.iri());
    answer.put("@type", view.type());
    answer.put("id", view.id());
    answer.put("iri", view.iri());
    answer.put("type", view.type());
    answer.put("name", view.name());
    answer.put("aliases", view.aliases());
    answer.put("description", view.description());
    answer.put("claims", view.claims());
    answer.put("differing", view.differing());
    answer.put("incoming", view.incoming());
    answer.put("passages", view.passages());
    context.json(answer);
    context.contentType("application/ld+json");
  }

  private void health(Context context) {
    try (var lease = releases.lease()) {
      context.json(
          Map.of(
              "status", "ok",
              "release", lease.release().number(),
              "dumpSha256", lease.release().manifest().dumpSha256()));
    }
  }

  /** A problem for what nobody foresaw: no trace leaves the server. */
  public static Problem unforeseen() {
    return new Problem(
        "internal",
        new Text("服务器出错", "internal error"),
        500,
        new Text("请求未能完成，错误已记入服务器日志", "the request failed; the error is in the server's log"));
  }
}
