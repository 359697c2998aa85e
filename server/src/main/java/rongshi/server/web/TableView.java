package rongshi.server.web;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.List;
import rongshi.server.search.Hit;
import rongshi.server.search.SearchResult;

/** Hits as a table. */
final class TableView implements ResultView {
  @Override
  public String key() {
    return "table";
  }

  @Override
  public DomContent of(Visit visit, SearchResult result) {
    return div(table(
            thead(
                tr(
                    each(
                        List.of("name", "type", "years", "aliases", "about"),
                        c -> th(visit.text("search.column." + c)).attr("scope", "col")))),
            tbody(each(result.hits(), hit -> row(visit, hit)))))
        .withClass("scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", visit.text("search.view.table"));
  }

  private static DomContent row(Visit visit, Hit hit) {
    return tr(
        th(visit.to(hit.id(), hit.name())).attr("scope", "row"),
        td(ListView.type(visit, hit)),
        td(ListView.years(hit)).withClass("years"),
        td(String.join("、", hit.aliases())).attr("lang", "zh-Hans"),
        td(hit.description()).attr("lang", "zh-Hans"));
  }
}
