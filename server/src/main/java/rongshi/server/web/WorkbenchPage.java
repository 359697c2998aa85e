package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;
import static j2html.TagCreator.textarea;

/** The SPARQL workbench. */
final class WorkbenchPage implements Page {
  private static final String SAMPLE =
      """
      SELECT ?person ?name WHERE {
        ?person a <https://w3id.org/rongshi/ontology#Person> ;
          <http://www.w3.org/2000/01/rdf-schema#label> ?name .
      } LIMIT 20\
      """;

  @Override
  public String path() {
    return "/workbench";
  }

  @Override
  public Layout show(Visit visit) {
    return Layout.page(visit, "SPARQL")
        .add(
            h1("SPARQL"),
            p(
                    text(visit.text("workbench.about")),
                    a(visit.text("section.queries")).withHref(visit.href("/queries")))
                .withClass("lead"),
            form(
                    textarea(visit.asked().text("query").orElse(SAMPLE))
                        .withName("query")
                        .withRows("14")
                        .withCols("90")
                        .attr("aria-label", visit.text("workbench.query")),
                    p(button(visit.text("queries.run")).withType("submit")))
                .withAction("/sparql")
                .withMethod("get"));
  }
}
