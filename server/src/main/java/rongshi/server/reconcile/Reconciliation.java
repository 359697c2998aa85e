package rongshi.server.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import rongshi.ontology.EntityType;
import rongshi.server.api.Asked;
import rongshi.server.problem.Problem;
import rongshi.server.problem.Problem.Text;
import rongshi.server.problem.ProblemException;
import rongshi.server.release.OpenRelease;
import rongshi.server.release.Releases;

/**
 * Registers the routes of the reconciliation service at {@code /reconcile}. Every answer is open to
 * other origins; a {@code callback} parameter asks for JSONP.
 */
public final class Reconciliation {
  /** Javalin reads bodies up to a million bytes. */
  private static final int LARGEST_BODY = 1_000_000;

  private static final String CALLBACK = "[A-Za-z_$][\\w$]{0,60}(\\.[A-Za-z_$][\\w$]{0,60}){0,4}";
  private static final JsonMapper JSON = new JsonMapper();

  private final Releases releases;
  private final Properties properties = new Properties();
  private final BatchAnswer batches = new BatchAnswer(properties);
  private final Extension extension = new Extension(properties);
  private final Suggest suggest = new Suggest(properties);
  private final Preview preview = new Preview(properties);

  public Reconciliation(Releases releases) {
    this.releases = releases;
  }

  /** Adds the routes. */
  public void install(JavalinConfig config) {
    var routes = config.routes;
    routes.before("/reconcile", Reconciliation::open);
    routes.before("/reconcile/*", Reconciliation::open);
    routes.get(
        "/reconcile", c -> service(c, c.queryParam("queries"), c.queryParam("extend"), true));
    routes.post("/reconcile", this::post);
    routes.get("/reconcile/suggest/{what}", c -> answer(c, (r, a) -> suggested(c, r, a)));
    routes.get("/reconcile/flyout/{what}", c -> answer(c, (r, a) -> flyout(c, r)));
    routes.get(
        "/reconcile/properties",
        c -> answer(c, (r, a) -> suggest.proposed(a.text("type"), a.integer("limit", 0, 0, 1000))));
    routes.get("/reconcile/preview", this::preview);
    routes.get("/reconcile/view", this::view);
    routes.get("/reconcile/features", c -> html(c, Features.page()));
  }

  private interface Answer {
    Object of(OpenRelease release, Asked asked);
  }

  private static void open(Context context) {
    context
        .header("Access-Control-Allow-Origin", "*")
        .header("Access-Control-Allow-Methods", "GET, POST, OPTIONS")
        .header("Access-Control-Allow-Headers", "Content-Type, Accept")
        .header("Access-Control-Max-Age", "86400")
        .header("X-Content-Type-Options", "nosniff");
  }

  private void post(Context context) {
    if (context.contentLength() > LARGEST_BODY) {
      throw new ProblemException(
          new Problem(
              "batch-too-large",
              new Text("批次过大", "batch too large"),
              413,
              new Text(
                  "请求至多 " + LARGEST_BODY + " 字节；请分批发送",
                  "a request has at most " + LARGEST_BODY + " bytes: send the batch in parts")));
    }
    service(
        context,
        Optional.ofNullable(context.formParam("queries")).orElse(context.queryParam("queries")),
        Optional.ofNullable(context.formParam("extend")).orElse(context.queryParam("extend")),
        false);
  }

  private void service(Context context, String queries, String extend, boolean manifest) {
    if (queries != null && extend != null) {
      throw QueryBatch.bad(
          "", "queries 与 extend 不可同时给出", "queries and extend cannot be given together");
    }
    if (queries != null) {
      var batch = QueryBatch.parse(queries);
      answer(context, (r, a) -> batches.of(batch, r.matcher()));
    } else if (extend != null) {
      answer(context, (r, a) -> extension.of(extend, r));
    } else if (manifest) {
      answer(context, (r, a) -> Manifest.of(here(context), r));
    } else {
      throw QueryBatch.bad(
          "",
          "请以表单（application/x-www-form-urlencoded）发送 queries 或 extend",
          "send queries or extend as a form (application/x-www-form-urlencoded)");
    }
  }

  private Object suggested(Context context, OpenRelease release, Asked asked) {
    String prefix = asked.text("prefix").orElse("");
    int cursor = asked.integer("cursor", 0, 0, 10_000);
    var type = asked.text("type").flatMap(Types::find);
    return switch (context.pathParam("what")) {
      case "entity" -> suggest.entities(release, prefix, type, cursor);
      case "type" -> suggest.types(prefix, cursor);
      case "property" -> suggest.properties(prefix, type, cursor);
      default -> throw nothing(context);
    };
  }

  private Object flyout(Context context, OpenRelease release) {
    String id = id(context);
    Optional<String> html =
        switch (context.pathParam("what")) {
          case "entity" -> release.matcher().candidate(own(release, id)).map(preview::flyout);
          case "type" -> Types.find(id).map(Reconciliation::described);
          case "property" -> properties.find(id).map(p -> Preview.flyout(p.name(), p.comment()));
          default -> throw nothing(context);
        };
    return Map.of(
        "id",
        id,
        "html",
        html.orElseThrow(
            () -> Asked.notFound("没有编号「" + id + "」", "there is nothing with the id “" + id + "”")));
  }

  private static String described(EntityType type) {
    return Preview.flyout(type.zh() + " " + type.en(), type.type().getURI());
  }

  private void preview(Context context) {
    String id = id(context);
    new Asked(context)
        .within(
            releases,
            r -> {
              var found = r.matcher().candidate(own(r, id));
              context.status(found.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND);
              html(
                  context,
                  found
                      .map(c -> preview.whole(c, "/page/" + encoded(c.id())))
                      .orElseGet(() -> Preview.missing(id)));
              return r;
            });
  }

  /** Clients write an id as one component, with its slash escaped; here it becomes an address. */
  private void view(Context context) {
    String id = id(context);
    new Asked(context)
        .within(
            releases,
            r -> {
              context.redirect("/id/" + encoded(own(r, id)), HttpStatus.SEE_OTHER);
              return r;
            });
  }

  private static String own(OpenRelease release, String id) {
    return release.base().id(id).orElse(id);
  }

  private static String id(Context context) {
    return Optional.ofNullable(context.queryParam("id"))
        .filter(i -> !i.isBlank())
        .orElseThrow(() -> QueryBatch.bad("/id", "缺少 id", "the id is missing"));
  }

  private static ProblemException nothing(Context context) {
    return Asked.notFound("没有此路径：" + context.path(), "there is nothing at " + context.path());
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("%2F", "/").replace("+", "%20");
  }

  private static void html(Context context, String document) {
    context
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors *")
        .contentType("text/html;charset=utf-8")
        .result(document);
  }

  private void answer(Context context, Answer answer) {
    var asked = new Asked(context);
    Object body = asked.within(releases, r -> answer.of(r, asked));
    String callback = context.queryParam("callback");
    try {
      byte[] json = JSON.writeValueAsBytes(body);
      if (callback == null) {
        context.contentType("application/json").result(json);
      } else if (callback.matches(CALLBACK)) {
        String script = "/**/" + callback + "(" + new String(json, StandardCharsets.UTF_8) + ");";
        context
            .contentType("application/javascript;charset=utf-8")
            .result(script.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"));
      } else {
        throw QueryBatch.bad("/callback", "callback 应为函数名", "callback is the name of a function");
      }
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The service's own address as the client sees it. */
  private static String here(Context context) {
    String forwarded = context.header("X-Forwarded-Proto");
    String scheme = "https".equals(forwarded) ? "https" : context.scheme();
    String host = String.valueOf(context.host());
    return scheme + "://" + (host.matches("[\\w.:\\[\\]-]+") ? host : "localhost") + "/reconcile";
  }
}
