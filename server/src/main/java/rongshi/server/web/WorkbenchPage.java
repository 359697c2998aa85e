package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.label;
import static j2html.TagCreator.li;
import static j2html.TagCreator.option;
import static j2html.TagCreator.p;
import static j2html.TagCreator.select;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.text;
import static j2html.TagCreator.textarea;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.List;
import java.util.Map;
import rongshi.queries.LibraryQuery;
import rongshi.queries.QueryLibrary;
import rongshi.server.release.OpenRelease;

/**
 * The SPARQL workbench: a form that sends a query to the endpoint, which scripts make an editor
 * with results beside it. {@code ?query=} puts a query in.
 */
final class WorkbenchPage implements Page {
  private static final String SAMPLE =
      """
      PREFIX rs: <https://w3id.org/rongshi/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      SELECT ?event ?name ?earliest ?latest WHERE {
        ?event a rs:Event ;
          rdfs:label ?name ;
          rs:earliest ?earliest ;
          rs:latest ?latest .
      }
      ORDER BY ?earliest
      LIMIT 50\
      """;

  private static final List<String> FORMATS = List.of("json", "csv", "tsv", "xml");

  private final QueryLibrary library;

  WorkbenchPage(QueryLibrary library) {
    this.library = library;
  }

  @Override
  public String path() {
    return "/workbench";
  }

  @Override
  public Layout show(Visit visit) {
    return Layout.page(visit, visit.text("workbench.title"))
        .description(visit.text("workbench.lead"))
        .script("workbench")
        .words("timeline.")
        .words("map.")
        .words("search.download")
        .add(
            h1(visit.text("workbench.title")),
            p(
                    text(visit.text("workbench.lead")),
                    a(visit.text("section.ontology")).withHref(visit.href("/ontology")))
                .withClass("lead"),
            tag("rs-workbench")
                .with(plain(visit))
                .condAttr(visit.asked().text("query").isPresent(), "asked", ""),
            h2(visit.text("workbench.examples")),
            ul(each(library.all(), q -> li(example(visit, q)))).withClass("examples"));
  }

  private static DomContent plain(Visit visit) {
    return form(
            textarea(visit.asked().text("query").orElse(SAMPLE))
                .withName("query")
                .withRows("13")
                .withCols("90")
                .attr("spellcheck", "false")
                .attr("aria-label", visit.text("workbench.query")),
            p(
                    label(
                        text(visit.text("workbench.format") + " "),
                        select(each(FORMATS, f -> option(f).withValue(f))).withName("output")),
                    button(visit.text("workbench.run")).withType("submit"))
                .withClass("run-with"))
        .withAction("/sparql")
        .withMethod("get");
  }

  private static DomContent example(Visit visit, LibraryQuery query) {
    return a(visit.pick(query.title().zh(), query.title().en()))
        .withHref(address(visit, bound(visit.release(), query, Map.of())))
        .withTitle(visit.pick(query.question().zh(), query.question().en()));
  }

  /** A query of the library with its parameters put in, as it can be run by itself. */
  static String bound(OpenRelease release, LibraryQuery query, Map<String, String> given) {
    return BoundText.of(query, given, release.base());
  }

  static String address(Visit visit, String query) {
    return visit.href("/workbench?query=" + Visit.encoded(query).replace("/", "%2F"));
  }
}
