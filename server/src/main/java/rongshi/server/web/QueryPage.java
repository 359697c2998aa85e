package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rongshi.queries.LibraryQuery;
import rongshi.server.api.LibraryAnswer;

/** A question of the library: its parameters as a form, its rows, its SPARQL. */
final class QueryPage implements Page {
  private final LibraryAnswer answers;

  QueryPage(LibraryAnswer answers) {
    this.answers = answers;
  }

  @Override
  public String path() {
    return "/queries/{name}";
  }

  @Override
  @SuppressWarnings("unchecked")
  public Layout show(Visit visit) {
    String name = visit.context().pathParam("name");
    var query = answers.find(name);
    var given = visit.asked().others(Set.of("release", "lang"));
    var rows = (List<List<Object>>) answers.run(visit.release(), name, given).get("rows");
    var here = new Parameters(visit.context().queryParamMap());
    String title = visit.pick(query.title().zh(), query.title().en());
    String question = visit.pick(query.question().zh(), query.question().en());
    return Layout.page(visit, title)
        .description(question)
        .add(
            h1(title),
            p(question).withClass("lead"),
            parameters(visit, query, given),
            p(
                text(visit.text("queries.rows", visit.number(rows.size())) + " · "),
                a("JSON").withHref(visit.href("/api/queries/" + name, here.values()))),
            rows(visit, query, rows),
            details(
                summary(visit.text("queries.sparql")), pre(query.text()).attr("tabindex", "0")));
  }

  private static DomContent parameters(Visit visit, LibraryQuery query, Map<String, String> given) {
    return form(
            each(
                query.parameters(),
                x ->
                    label(
                        text(visit.pick(x.label().zh(), x.label().en())),
                        input()
                            .withName(x.name())
                            .withValue(given.getOrDefault(x.name(), x.example())))),
            visit.keptFields(),
            button(visit.text("queries.run")).withType("submit"))
        .withMethod("get")
        .withClass("fields");
  }

  private static DomContent rows(Visit visit, LibraryQuery query, List<List<Object>> rows) {
    return div(table(
            thead(
                tr(
                    each(
                        query.columns().values(),
                        c -> th(visit.pick(c.zh(), c.en())).attr("scope", "col")))),
            tbody(
                each(
                    rows,
                    row -> tr(each(row, cell -> td(cell == null ? "" : String.valueOf(cell))))))))
        .withClass("scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", visit.text("queries.result"));
  }
}
