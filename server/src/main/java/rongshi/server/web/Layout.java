package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.button;
import static j2html.TagCreator.document;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.form;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.input;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.title;

import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What every page has: head, search box, links, and the release at its foot. */
final class Layout {
  private Layout() {}

  /** Writes a page; nothing on it may come from another host or run as script. */
  static void write(Context context, String heading, int release, DomContent... content) {
    context
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri"
                + " 'none'; frame-ancestors *")
        .header("X-Content-Type-Options", "nosniff")
        .contentType("text/html;charset=utf-8")
        .result(
            document(
                html(
                        head(
                            meta().withCharset("utf-8"),
                            meta()
                                .withName("viewport")
                                .withContent("width=device-width, initial-scale=1"),
                            title(heading + " · 蓉史 Rongshi"),
                            link().withRel("stylesheet").withHref("/style.css")),
                        body(banner(), main(content), foot(release)))
                    .withLang("zh-Hans")));
  }

  private static DomContent banner() {
    return header(
        a("蓉史 Rongshi").withHref("/").withClass("brand"),
        search(""),
        nav(
            a("关联 Paths").withHref("/paths"),
            a("查询 Queries").withHref("/queries"),
            a("SPARQL").withHref("/workbench"),
            a("本体 Ontology").withHref("/ontology")));
  }

  /** The one search box. */
  static DomContent search(String text) {
    return form(
            input()
                .withType("search")
                .withName("q")
                .withValue(text)
                .withPlaceholder("人物、事件、地点、机构、著作……")
                .attr("aria-label", "检索 search"),
            button("检索 Search").withType("submit"))
        .withAction("/search")
        .withMethod("get")
        .attr("role", "search");
  }

  private static DomContent foot(int release) {
    return footer(
        span("数据版次 data release " + release),
        text(" · 页面文字为记录自己的措辞，非来源引文 the sentences are the records' own, not quotations · "),
        a("API").withHref("/openapi.json"));
  }

  /** A link to the page of an id. */
  static DomContent to(String id, String name) {
    return a(name).withHref("/page/" + encoded(id));
  }

  /** An id in a URL: its slashes stay. */
  static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("%2F", "/").replace("+", "%20");
  }
}
