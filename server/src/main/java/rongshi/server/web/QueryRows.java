package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import rongshi.queries.LibraryQuery;

/** The rows of a query of the library; sources and claims lead to their pages. */
final class QueryRows {
  private static final Pattern SOURCES = Pattern.compile("[A-Z]\\d+(;[A-Z]\\d+)*");

  private QueryRows() {}

  static DomContent of(Visit visit, LibraryQuery query, List<List<Object>> rows) {
    var columns = List.copyOf(query.columns().keySet());
    return div(table(
            thead(
                tr(
                    each(
                        query.columns().values(),
                        c -> th(visit.pick(c.zh(), c.en())).attr("scope", "col")))),
            tbody(each(rows, row -> tr(each(cells(visit, columns, row), c -> c))))))
        .withClass("scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", visit.text("queries.result"));
  }

  private static List<DomContent> cells(Visit visit, List<String> columns, List<Object> row) {
    var cells = new ArrayList<DomContent>();
    for (int i = 0; i < row.size(); i++) {
      String value = row.get(i) == null ? "" : String.valueOf(row.get(i));
      boolean sources =
          i < columns.size()
              && columns.get(i).toLowerCase(java.util.Locale.ROOT).endsWith("sources");
      cells.add(td(sources ? sources(visit, value) : cell(visit, value)).attr("lang", "zh-Hans"));
    }
    return cells;
  }

  private static DomContent sources(Visit visit, String ids) {
    return SOURCES.matcher(ids).matches()
        ? span(each(List.of(ids.split(";")), id -> span(visit.to("source/" + id, id), text(" "))))
        : text(ids);
  }

  private static DomContent cell(Visit visit, String value) {
    return visit
        .release()
        .base()
        .id(value)
        .<DomContent>map(
            id -> a(Cited.shortened(id)).withHref(visit.href("/page/" + Visit.encoded(id))))
        .orElse(text(value));
  }
}
