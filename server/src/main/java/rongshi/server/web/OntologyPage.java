package rongshi.server.web;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.p;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;
import rongshi.ontology.Rs;
import rongshi.ontology.Vocabulary;

/** The ontology for reading. */
final class OntologyPage implements Page {
  @Override
  public String path() {
    return "/ontology";
  }

  /** Turtle, unless HTML is asked for. */
  @Override
  public boolean asData(Context context) {
    if (String.valueOf(context.header("Accept")).contains("text/html")) {
      return false;
    }
    context
        .contentType("text/turtle;charset=utf-8")
        .result(new Vocabulary().text("vocabulary.ttl"));
    return true;
  }

  @Override
  public Layout show(Visit visit) {
    Model model = new Vocabulary().vocabulary();
    List<Resource> terms =
        model
            .listSubjectsWithProperty(RDFS.label)
            .filterKeep(r -> r.getURI().startsWith(Rs.NS))
            .toList()
            .stream()
            .sorted(Comparator.comparing(Resource::getLocalName, String.CASE_INSENSITIVE_ORDER))
            .toList();
    String title = visit.text("ontology.title");
    return Layout.page(visit, title)
        .alternate("text/turtle", "/ontology")
        .add(
            h1(title),
            p(visit.text("ontology.namespace", Rs.NS)).withClass("lead"),
            div(table(
                    thead(
                        tr(
                            each(
                                List.of("term", "label", "comment"),
                                c -> th(visit.text("ontology." + c)).attr("scope", "col")))),
                    tbody(each(terms, t -> row(visit, model, t)))))
                .withClass("scroll")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", title));
  }

  private static DomContent row(Visit visit, Model model, Resource term) {
    return tr(
            th("rs:" + term.getLocalName()).attr("scope", "row"),
            td(said(visit, model, term, RDFS.label)),
            td(said(visit, model, term, RDFS.comment)))
        .withId(term.getLocalName());
  }

  private static String said(Visit visit, Model model, Resource term, Property property) {
    return visit.pick(text(model, term, property, "zh-Hans"), text(model, term, property, "en"));
  }

  private static String text(Model model, Resource term, Property property, String language) {
    return model
        .listStatements(term, property, null, language)
        .nextOptional()
        .map(s -> s.getString())
        .orElse("");
  }
}
