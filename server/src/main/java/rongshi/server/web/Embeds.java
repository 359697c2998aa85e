package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.document;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.link;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.script;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.title;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.TreeMap;
import rongshi.server.api.Asked;
import rongshi.server.release.Releases;

/**
 * What other sites load: the script of the elements and its parts, their words, and a page for an
 * iframe for each element. Open to every origin, without cookies.
 */
final class Embeds {
  /** As strict as that of the pages; but any site may frame it. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src"
          + " 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

  private final Releases releases;
  private final Assets assets;

  Embeds(Releases releases, Assets assets) {
    this.releases = releases;
    this.assets = assets;
  }

  void install(JavalinConfig config) {
    var routes = config.routes;
    routes.get("/embed/words", this::words);
    routes.get("/embed/{name}", this::answer);
    routes.get("/oembed", new OEmbed(releases)::answer);
  }

  private static void open(Context context) {
    context
        .header("Access-Control-Allow-Origin", "*")
        .header("Cross-Origin-Resource-Policy", "cross-origin");
  }

  /** The messages that the elements say, as JSON. */
  private void words(Context context) {
    open(context);
    var said = new TreeMap<String, String>();
    for (String prefix :
        new String[] {"embed.", "graph.", "timeline.", "map.", "shell.type.", "shell.away"}) {
      said.putAll(Messages.in(Language.of(context)).beginning(prefix));
    }
    context.header("Cache-Control", "public, max-age=3600").json(said);
  }

  private void answer(Context context) {
    String name = context.pathParam("name");
    var kind = Embedding.Kind.of(name);
    if (kind != null) {
      frame(context, kind);
      return;
    }
    open(context);
    assets.serve(context, "embed/" + name);
    if (name.equals("v1.js")) {
      context.header("Cache-Control", "public, max-age=3600, stale-while-revalidate=86400");
    }
  }

  /** The iframe page; without scripts a link to what it would show. */
  private void frame(Context context, Embedding.Kind kind) {
    var embedding = Embedding.of(kind, context.queryParamMap());
    var language = Language.of(context);
    String name =
        new Asked(context)
            .within(releases, release -> EmbedTarget.title(release, embedding, language));
    var element = tag("rongshi-" + kind.key());
    embedding.attributes().forEach(element::attr);
    var style = assets.url("frame-page.css").orElseThrow();
    context
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .contentType("text/html;charset=utf-8")
        .result(
            document(
                html(
                        head(
                            meta().withCharset("utf-8"),
                            meta()
                                .withName("viewport")
                                .withContent("width=device-width, initial-scale=1"),
                            title(name + " · " + Messages.in(language).text("site.name")),
                            meta().withName("robots").withContent("noindex"),
                            link().withRel("canonical").withHref(EmbedTarget.page(embedding)),
                            link().withRel("icon").withHref("/favicon.svg"),
                            link().withRel("stylesheet").withHref(style),
                            script().withType("module").withSrc("/embed/v1.js")),
                        body(
                            element.with(
                                p(
                                    a(name)
                                        .withHref(EmbedTarget.page(embedding))
                                        .withTarget("_top")))))
                    .withLang(language.tag())));
  }
}
