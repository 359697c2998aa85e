package rongshi.server.data;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rongshi.ontology.Base;
import rongshi.ontology.EntityType;
import rongshi.ontology.Vocabulary;
import rongshi.server.api.Asked;
import rongshi.server.entity.EntityReader;
import rongshi.server.negotiation.Accept;
import rongshi.server.problem.ProblemException;
import rongshi.server.release.OpenRelease;
import rongshi.server.release.Releases;
import rongshi.server.sparql.QueryPool;

/**
 * Registers the routes behind every IRI. {@code /id/…}, the concepts' own and those of a base with
 * another path answer 303 to the page or the data; {@code /data/…} and the ontology answer by
 * content negotiation.
 */
public final class LinkedData {
  private static final String HTML = "text/html";
  private static final String XHTML = "application/xhtml+xml";

  private static final Logger LOG = LoggerFactory.getLogger(LinkedData.class);

  private final Releases releases;
  private final Addresses addresses;
  private final QueryPool pool;
  private final LinkedPlaces places = new LinkedPlaces();

  /**
   * @param addresses how the server calls itself
   * @param pool where graphs are read beside queries
   */
  public LinkedData(Releases releases, Addresses addresses, QueryPool pool) {
    this.releases = releases;
    this.addresses = addresses;
    this.pool = pool;
  }

  /** Adds the routes; those of a base with another path than {@code /id/} too. */
  public void install(JavalinConfig config) {
    var routes = config.routes;
    routes.get("/id/<id>", c -> redirect(c, c.pathParam("id")));
    routes.get("/concept/<id>", c -> redirect(c, "concept/" + c.pathParam("id")));
    basePath().ifPresent(p -> routes.get(p + "<id>", c -> redirect(c, c.pathParam("id"))));
    routes.get("/data/<id>", c -> within(c, (r, a) -> data(r, c, c.pathParam("id"))));
    routes.before("/page/<id>", this::page);
    routes.before("/ontology", this::ontology);
    routes.get(
        "/context.jsonld",
        c ->
            Validators.answer(
                c,
                "application/ld+json",
                new Vocabulary()
                    .text("context.jsonld")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Optional.empty()));
    new Describing(releases, addresses).install(config);
    new GraphStore(releases, pool).install(config);
  }

  /** The path of the base, where entities live at another one than {@code /id/}. */
  private Optional<String> basePath() {
    try (var lease = releases.lease()) {
      String path = java.net.URI.create(lease.release().base().iri()).getRawPath();
      return Optional.ofNullable(path)
          .filter(p -> p.length() > 1 && !p.equals("/id/") && p.matches("(/[\\w.~-]+)+/"));
    }
  }

  private interface Reading {
    boolean read(OpenRelease release, Asked asked);
  }

  private void within(Context context, Reading reading) {
    var asked = new Asked(context);
    asked.within(releases, r -> reading.read(r, asked));
  }

  /** 303 to page or data; 301 where a record says that the id has moved. */
  private void redirect(Context context, String id) {
    within(
        context,
        (release, asked) -> {
          if (moved(release, context, id, "/id/")) {
            return true;
          }
          String iri = iri(release, id);
          var offered = withPage(id);
          Links.add(context, iri, id, syntaxes(id));
          String type =
              Accept.of(context.header("Accept"))
                  .choose(offered)
                  .or(() -> xhtml(context))
                  .orElseThrow(() -> Answer.notAcceptable(context, offered));
          boolean page = html(type) && context.queryParam("format") == null;
          context.header("Vary", "Accept");
          Validators.life(context, modified(release));
          redirect(context, (page ? "/page/" : "/data/") + Iris.encoded(id), 303);
          return true;
        });
  }

  private static List<String> withPage(String id) {
    return Stream.concat(Stream.of(HTML), syntaxes(id).stream().map(Syntax::mediaType)).toList();
  }

  /** A page for who takes XHTML and nothing else there is. */
  private static Optional<String> xhtml(Context context) {
    return Accept.of(context.header("Accept")).choose(List.of(XHTML));
  }

  private static boolean html(String type) {
    return type.equals(HTML) || type.equals(XHTML);
  }

  private boolean data(OpenRelease release, Context context, String id) {
    if (moved(release, context, id, "/data/")) {
      return true;
    }
    var answer = new Answer(context, addresses.of(context));
    String iri = iri(release, id);
    Links.add(context, iri, id, syntaxes(id));
    var syntax = answer.syntax(syntaxes(id));
    if (syntax == Syntax.LINKED_PLACES) {
      var view = new EntityReader(release.data(), release.base()).entity(id).orElseThrow();
      answer.send(places.of(view), syntax, modified(release));
      return true;
    }
    Node node = Iris.node(release.base(), id);
    var number = ReleaseId.of(id);
    if (number.isPresent()) {
      var graph = DatasetGraphFactory.create();
      new Describing(releases, addresses).describe(context, number.get(), graph.getDefaultGraph());
      answer.write(graph, node, syntax, modified(release));
    } else {
      answer.write(description(release).of(node), node, syntax, modified(release));
    }
    return true;
  }

  /** Says of a page where its data is; what is wrong with a request the page itself tells. */
  private void page(Context context) {
    try {
      within(context, (r, a) -> page(r, context, context.pathParam("id")));
    } catch (ProblemException told) {
      LOG.debug("{}: {}", context.path(), told.getMessage());
    }
  }

  private boolean page(OpenRelease release, Context context, String id) {
    if (moved(release, context, id, "/page/")) {
      context.skipRemainingHandlers();
    } else if (known(release, id)) {
      Links.add(context, Iris.node(release.base(), id).getURI(), id, syntaxes(id));
    }
    return true;
  }

  private static boolean moved(OpenRelease release, Context context, String id, String under) {
    var target = description(release).movedTo(Iris.node(release.base(), id));
    var now = target.filter(Node::isURI).flatMap(t -> Iris.id(release.base(), t.getURI()));
    now.ifPresent(n -> redirect(context, under + Iris.encoded(n), 301));
    return now.isPresent();
  }

  /** A redirection within the release asked for; a release's own page is of that release. */
  private static void redirect(Context context, String path, int status) {
    String query = context.queryString();
    var number = ReleaseId.of(path.replaceFirst("^/page/", ""));
    String own = number.map(n -> "release=" + n).orElse("");
    String kept = query == null || query.isBlank() ? own : query;
    context.status(status).header("Location", kept.isEmpty() ? path : path + "?" + kept);
  }

  private String iri(OpenRelease release, String id) {
    if (!known(release, id)) {
      throw Asked.notFound("没有编号为「" + id + "」的条目", "there is nothing by the id “" + id + "”");
    }
    return Iris.node(release.base(), id).getURI();
  }

  private boolean known(OpenRelease release, String id) {
    var number = ReleaseId.of(id);
    return number.isPresent()
        ? Describing.has(releases, number.get())
        : description(release).knows(Iris.node(release.base(), id));
  }

  private static List<Syntax> syntaxes(String id) {
    return Syntax.of(
        id.startsWith(EntityType.PLACE.key() + "/") || id.startsWith(EntityType.SITE.key() + "/"));
  }

  private static Description description(OpenRelease release) {
    return new Description(release.data(), release.base(), release.number());
  }

  static Optional<Instant> modified(OpenRelease release) {
    return Optional.of(Instant.parse(release.manifest().created()));
  }

  /** The ontology's terms are one document; who prefers HTML gets the page. */
  private void ontology(Context context) {
    var types =
        Stream.concat(Syntax.of(false).stream().map(Syntax::mediaType), Stream.of(HTML)).toList();
    String type =
        Accept.of(context.header("Accept"))
            .choose(types)
            .or(() -> xhtml(context))
            .orElseThrow(() -> Answer.notAcceptable(context, types));
    context.header("Vary", "Accept");
    if (context.queryParam("format") != null || !html(type)) {
      var answer = new Answer(context, addresses.of(context));
      var graph = DatasetGraphFactory.wrap(new Vocabulary().vocabulary().getGraph());
      var root = Iris.node(new Base("https://w3id.org/rongshi/"), "ontology");
      answer.write(graph, root, answer.syntax(Syntax.of(false)), Optional.empty());
      context.skipRemainingHandlers();
    }
  }
}
