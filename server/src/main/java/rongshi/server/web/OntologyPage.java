package rongshi.server.web;

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
final class OntologyPage {
  private OntologyPage() {}

  static void write(Context context, int release) {
    Model model = new Vocabulary().vocabulary();
    List<Resource> terms =
        model
            .listSubjectsWithProperty(RDFS.label)
            .filterKeep(r -> r.getURI().startsWith(Rs.NS))
            .toList()
            .stream()
            .sorted(Comparator.comparing(Resource::getLocalName, String.CASE_INSENSITIVE_ORDER))
            .toList();
    Layout.write(
        context,
        "本体",
        release,
        h1("蓉史本体 Rongshi ontology"),
        p("命名空间 namespace: " + Rs.NS + " · Turtle: curl -H 'Accept: text/turtle' …/ontology"),
        table(
            thead(tr(th("rs:"), th("中文"), th("English"), th("说明"), th("Comment"))),
            tbody(each(terms, t -> row(model, t)))));
  }

  private static DomContent row(Model model, Resource term) {
    return tr(
            td(term.getLocalName()),
            td(text(model, term, RDFS.label, "zh-Hans")),
            td(text(model, term, RDFS.label, "en")),
            td(text(model, term, RDFS.comment, "zh-Hans")),
            td(text(model, term, RDFS.comment, "en")))
        .withId(term.getLocalName());
  }

  private static String text(Model model, Resource term, Property property, String language) {
    return model
        .listStatements(term, property, null, language)
        .nextOptional()
        .map(s -> s.getString())
        .orElse("");
  }
}
