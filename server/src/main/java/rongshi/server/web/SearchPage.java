package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.List;
import java.util.stream.Stream;
import rongshi.server.api.GraphAnswer;
import rongshi.server.search.Answer;
import rongshi.server.search.SearchQuery;
import rongshi.server.search.SearchResult;

/**
 * The search page: how the query was understood, the graph's own answer, facets, and the one result
 * set in several views. Every state has an address.
 */
final class SearchPage implements Page {
  private static final int ON_A_PAGE = 30;
  private static final int FURTHEST = 10_000;

  private final List<ResultView> views;

  /** Its views are in the order of the tabs; a new view is a line here. */
  SearchPage(GraphAnswer graph) {
    views =
        List.of(
            new ListView(),
            new TableView(),
            new TimelineView(),
            new MapView(),
            new NetworkView(graph));
  }

  @Override
  public String path() {
    return "/search";
  }

  @Override
  public Layout show(Visit visit) {
    var query = visit.asked().search(ON_A_PAGE);
    var result = visit.release().search().search(query);
    var here = new Parameters(visit.context().queryParamMap());
    var conditions = new SearchConditions(visit, here, result);
    var view =
        views.stream()
            .filter(v -> v.key().equals(here.first("view")))
            .findFirst()
            .orElse(views.getFirst());
    String title =
        query.text().isBlank()
            ? visit.text("section.search")
            : visit.text("search.title", query.text());
    var layout = Layout.page(visit, title);
    view.scripts().forEach(layout::script);
    if (EmbedTarget.VIEWS.containsKey(view.key())) {
      layout.oembed();
    }
    return layout
        .alternate("application/json", visit.href("/api/search", here.values()))
        .add(
            h1(title),
            conditions.chips(),
            result.answer() == null ? text("") : answer(visit, result.answer()),
            div(
                    conditions.facets(),
                    section(
                            bar(visit, here, view, query, result),
                            iff(!result.hits().isEmpty(), view.of(visit, result)),
                            conditions.hints(),
                            view.whole() ? text("") : pager(visit, here, query, result.total()))
                        .attr("aria-label", visit.text("search.results")))
                .withClass("columns"));
  }

  /** Number of hits, views, order, downloads. */
  private DomContent bar(
      Visit visit, Parameters here, ResultView view, SearchQuery query, SearchResult result) {
    return div(
            p(visit.text("search.total", visit.number(result.total())))
                .withClass("total")
                .attr("role", "status"),
            nav(each(views, v -> tab(visit, here, v, v.equals(view))))
                .withClass("tabs")
                .attr("aria-label", visit.text("search.views")),
            div(
                    span(visit.text("search.order")),
                    each(
                        List.of("relevance", "date", "name"),
                        s ->
                            choice(
                                visit,
                                "search.order." + s,
                                here.with("sort", s),
                                s.equals(query.sort()))))
                .withClass("order"),
            div(
                    span(visit.text("search.download")),
                    a("CSV").withHref(visit.href("/search.csv", here.without("view").values())),
                    a("JSON").withHref(visit.href("/api/search", here.without("view").values())),
                    view.whole() ? text("") : Behind.link(visit, visit.behind(query).found()))
                .withClass("downloads"))
        .withClass("bar");
  }

  private static DomContent tab(Visit visit, Parameters here, ResultView view, boolean current) {
    return choice(visit, "search.view." + view.key(), here.with("view", view.key()), current);
  }

  private static DomContent choice(Visit visit, String message, Parameters to, boolean current) {
    var link = a(visit.text(message)).withHref(visit.href("/search", to.values()));
    return current ? link.attr("aria-current", "true") : link;
  }

  private static DomContent answer(Visit visit, Answer answer) {
    return section(
            h2(visit.text("search.answer")),
            p(answer.question()).attr("lang", "zh-Hans"),
            ul(
                each(
                    answer.values(),
                    v ->
                        li(
                            v.id() == null ? text(v.name()) : visit.to(v.id(), v.name()),
                            each(
                                v.claims(),
                                c ->
                                    span(
                                            text(" "),
                                            visit.to(c.id(), "「" + c.wording() + "」"),
                                            each(
                                                c.sources(),
                                                s ->
                                                    span(
                                                        text(" "),
                                                        visit.to(s, Cited.shortened(s)))))
                                        .withClass("cited"))))),
            details(
                summary(visit.text("search.sparql")),
                pre(answer.sparql()).attr("tabindex", "0"),
                p(
                    a(visit.text("search.edit"))
                        .withHref(
                            visit.href("/workbench?query=" + Visit.encoded(answer.sparql()))))))
        .withClass("answer");
  }

  private static DomContent pager(Visit visit, Parameters here, SearchQuery query, long total) {
    int last = query.offset() + query.limit();
    boolean before = query.offset() > 0;
    boolean after = last < total && last <= FURTHEST;
    if (!before && !after) {
      return text("");
    }
    return nav(each(
            Stream.of(
                    before
                        ? page(visit, here, "search.previous", query.offset() - query.limit())
                        : text(""),
                    span(
                        visit.text(
                            "search.range",
                            query.offset() + 1,
                            Math.min(last, total),
                            visit.number(total))),
                    after ? page(visit, here, "search.next", last) : text(""))
                .toList(),
            x -> x))
        .withClass("pager")
        .attr("aria-label", visit.text("search.pages"));
  }

  private static DomContent page(Visit visit, Parameters here, String message, int offset) {
    var to = here.with("offset", Integer.toString(Math.max(0, offset)));
    return a(visit.text(message))
        .withHref(visit.href("/search", to.values()))
        .withRel(message.endsWith("next") ? "next" : "prev");
  }
}
