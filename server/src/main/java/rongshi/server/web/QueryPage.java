package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rongshi.ontology.Concepts;
import rongshi.queries.LibraryQuery;
import rongshi.queries.Parameter;
import rongshi.server.api.LibraryAnswer;
import rongshi.server.problem.ProblemException;

/** A question of the library: its parameters as a form, its rows, its SPARQL. */
final class QueryPage implements Page {
  private final LibraryAnswer answers;
  private final Concepts concepts;

  QueryPage(LibraryAnswer answers, Concepts concepts) {
    this.answers = answers;
    this.concepts = concepts;
  }

  @Override
  public String path() {
    return "/queries/{name}";
  }

  @Override
  public Layout show(Visit visit) {
    String name = visit.context().pathParam("name");
    var query = answers.find(name);
    var given = named(visit, query);
    String title = visit.pick(query.title().zh(), query.title().en());
    String question = visit.pick(query.question().zh(), query.question().en());
    return Layout.page(visit, title)
        .description(question)
        .script("query")
        .add(
            p(a(visit.text("queries.title")).withHref(visit.href("/queries"))).withClass("hint"),
            h1(title),
            p(question).withClass("lead"),
            new QueryForm(visit, query, given, concepts).of())
        .add(answer(visit, query, given))
        .add(
            details(
                summary(visit.text("queries.sparql")), pre(query.text()).attr("tabindex", "0")));
  }

  /** Names in the place of ids are looked up, as a person writes them. */
  private static Map<String, String> named(Visit visit, LibraryQuery query) {
    var given = new LinkedHashMap<>(visit.asked().others(Set.of("release", "lang")));
    query.parameters().stream()
        .filter(x -> x.type() == Parameter.Type.ENTITY)
        .map(Parameter::name)
        .filter(x -> !given.getOrDefault(x, "/").contains("/"))
        .forEach(
            x ->
                visit.release().search().suggest(given.get(x), Optional.empty(), 1).stream()
                    .findFirst()
                    .ifPresent(hit -> given.put(x, hit.id())));
    return given;
  }

  /** The rows, or why there are none; the form above stays to be set right. */
  @SuppressWarnings("unchecked")
  private DomContent[] answer(Visit visit, LibraryQuery query, Map<String, String> given) {
    try {
      var rows = (List<List<Object>>) answers.run(visit.release(), query.name(), given).get("rows");
      String bound = WorkbenchPage.bound(visit.release(), query, given);
      var values = new LinkedHashMap<String, List<String>>();
      given.forEach((k, v) -> values.put(k, List.of(v)));
      return new DomContent[] {
        div(
                p(visit.text("queries.rows", visit.number(rows.size())))
                    .withClass("total")
                    .attr("role", "status"),
                a(visit.text("queries.workbench")).withHref(WorkbenchPage.address(visit, bound)),
                div(
                        text(visit.text("search.download") + " "),
                        a("CSV")
                            .withHref(
                                "/sparql?output=csv&query="
                                    + Visit.encoded(bound).replace("/", "%2F"))
                            .attr("download", "rongshi-" + query.name() + ".csv"),
                        a("JSON").withHref(visit.href("/api/queries/" + query.name(), values)))
                    .withClass("downloads"))
            .withClass("bar"),
        rows.isEmpty()
            ? p(visit.text("queries.none")).withClass("nothing")
            : QueryRows.of(visit, query, rows)
      };
    } catch (ProblemException e) {
      var why = e.problem().detail();
      return new DomContent[] {
        div(p(visit.pick(why.zh(), why.en()))).withClass("notice").attr("role", "alert")
      };
    }
  }
}
