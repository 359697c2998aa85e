package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.li;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.TagCreator;
import j2html.tags.DomContent;
import java.util.List;

/** What stands around every page: skip link, name, search box, navigation, language, release. */
final class Frame {
  /** The sections in the order of the navigation; one whose page is not there is not named. */
  private static final List<String> SECTIONS =
      List.of(
          "search",
          "paths",
          "graph",
          "timeline",
          "map",
          "routes",
          "records",
          "sources",
          "queries",
          "workbench",
          "embed",
          "ontology");

  private final Visit visit;

  Frame(Visit visit) {
    this.visit = visit;
  }

  DomContent skip() {
    return a(visit.text("frame.skip")).withHref("#main").withClass("skip");
  }

  /**
   * @param box whether the search box stands in it
   */
  DomContent header(boolean box) {
    return TagCreator.header(
            div(
                    a(span("蓉史").attr("lang", "zh-Hans"), span("Rongshi").withClass("latin"))
                        .withHref(visit.href("/"))
                        .withClass("brand"),
                    box ? search(visit, visit.asked().text("q").orElse("")) : text(""),
                    language())
                .withClass("masthead"),
            navigation())
        .withClass("site");
  }

  private DomContent navigation() {
    String here = visit.context().path();
    return nav(ul(
            each(
                SECTIONS.stream().filter(s -> visit.site().paths().contains("/" + s)).toList(),
                s -> {
                  var link = a(visit.text("section." + s)).withHref(visit.href("/" + s));
                  boolean current = here.equals("/" + s) || here.startsWith("/" + s + "/");
                  return li(current ? link.attr("aria-current", "page") : link);
                })))
        .attr("aria-label", visit.text("frame.navigation"));
  }

  private DomContent language() {
    var other = visit.language().other();
    return a(visit.text("frame.language"))
        .withHref(visit.inLanguage(other))
        .withClass("language")
        .attr("hreflang", other.tag())
        .attr("lang", other.tag());
  }

  /** The one search box, which suggests as one types where scripts run. */
  static DomContent search(Visit visit, String typed) {
    return tag("rs-search")
        .with(
            form(
                    label(visit.text("frame.search.label")).withFor("q").withClass("unseen"),
                    input()
                        .withId("q")
                        .withType("search")
                        .withName("q")
                        .withValue(typed)
                        .withPlaceholder(visit.text("frame.search.placeholder"))
                        .attr("autocomplete", "off"),
                    visit.keptFields(),
                    button(visit.text("frame.search.button")).withType("submit"))
                .withAction("/search")
                .withMethod("get")
                .attr("role", "search"));
  }

  DomContent footer() {
    return TagCreator.footer(
            p(
                a(visit.text("frame.release", visit.release().number())).withHref("/health"),
                span(visit.text("frame.wording"))),
            p(
                a("API").withHref("/openapi.json"),
                a(visit.text("frame.link")).withHref(visit.href("/link")),
                a(visit.text("frame.conformance")).withHref(visit.href("/conformance")),
                a(visit.text("frame.keys"))
                    .withHref("#keys")
                    .withId("keys-link")
                    .attr("hidden", "hidden")))
        .withClass("site");
  }
}
