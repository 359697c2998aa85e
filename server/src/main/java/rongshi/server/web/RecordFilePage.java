package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
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
import java.util.Map;
import rongshi.loader.calendar.ChineseCalendar;
import rongshi.ontology.Sections;
import rongshi.server.api.Asked;
import rongshi.server.calendar.DayNames;
import rongshi.server.record.RecordReader.Line;
import rongshi.server.record.RecordView;

/**
 * A file of records as it stands: the text of a chronicle or a biography, or a register's table.
 */
final class RecordFilePage implements Page {
  private static final int ROWS = 100;

  private final Sections order = Sections.bundled();
  private final DayNames days = new DayNames(ChineseCalendar.bundled());

  @Override
  public String path() {
    return "/records/<file>";
  }

  @Override
  public Layout show(Visit visit) {
    String file = visit.context().pathParam("file");
    var reading = new Reading(visit, order, days);
    var lines = reading.records().lines(file);
    if (lines.isEmpty()) {
      throw Asked.notFound("没有记录文件「" + file + "」", "there is no file of records “" + file + "”");
    }
    int offset = visit.asked().integer("offset", 0, 0, 1_000_000);
    var page = lines.stream().skip(offset).limit(ROWS).toList();
    var references = reading.references();
    var records = page.stream().flatMap(l -> reading.records().record(l.id()).stream()).toList();
    boolean register = !records.isEmpty() && !records.getFirst().prose();
    String name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.[a-z]+$", "");
    var layout =
        Layout.page(visit, name)
            .script("reading")
            .add(
                h1(name).attr("lang", "zh-Hans"),
                p(span(file), span(visit.text("records.count", visit.number(lines.size()))))
                    .withClass("essentials"),
                p(visit.text("record.wording")).withClass("hint"),
                article(register ? rows(visit, records) : prose(visit, records, references))
                    .withClass("as-it-stands"),
                pager(visit, file, offset, lines));
    return references.isEmpty() ? layout : layout.add(references.list());
  }

  private static DomContent prose(Visit visit, List<RecordView> records, References references) {
    var shown = new ArrayList<DomContent>();
    String heading = "";
    for (var record : records) {
      if (!record.heading().equals(heading) && !record.kind().equals("biography")) {
        shown.add(h2(record.heading()));
      }
      heading = record.heading();
      String own = visit.href("/page/" + Visit.encoded(record.id()));
      var view = new MarkedView(visit, RecordClaims.numbers(record.claims()), own);
      shown.add(
          p(
                  view.of(record.text(), record.mentions(), record.claims()),
                  references.to(record.sources()),
                  a(visit.text("record.see")).withHref(own).withClass("see"))
              .withClass("prose")
              .attr("lang", "zh-Hans")
              .withId(Visit.anchor(record.id())));
    }
    return div(each(shown, s -> s));
  }

  private static DomContent rows(Visit visit, List<RecordView> records) {
    var columns = records.getFirst().columns();
    return div(table(
            thead(
                tr(
                    th(visit.text("record.column.line")).attr("scope", "col"),
                    each(columns, c -> th(c).attr("scope", "col")))),
            tbody(each(records, r -> row(visit, r, columns.isEmpty())))))
        .withClass("scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", visit.text("record.table"));
  }

  private static DomContent row(Visit visit, RecordView record, boolean raw) {
    return tr(
            th(a(Integer.toString(record.line()))
                    .withHref(visit.href("/page/" + Visit.encoded(record.id()))))
                .attr("scope", "row"),
            raw ? td(record.text()) : text(""),
            each(record.cells(), c -> td(c)))
        .attr("lang", "zh-Hans")
        .withId(Visit.anchor(record.id()));
  }

  private static DomContent pager(Visit visit, String file, int offset, List<Line> lines) {
    if (lines.size() <= ROWS) {
      return text("");
    }
    String here = "/records/" + Visit.encoded(file);
    int last = Math.min(offset + ROWS, lines.size());
    return nav(
            offset > 0
                ? a(visit.text("search.previous")).withHref(visit.href(here, at(offset - ROWS)))
                : span(""),
            span(visit.text("search.range", offset + 1, last, visit.number(lines.size()))),
            last < lines.size()
                ? a(visit.text("search.next")).withHref(visit.href(here, at(last)))
                : span(""))
        .withClass("pager")
        .attr("aria-label", visit.text("search.pages"));
  }

  private static Map<String, List<String>> at(int offset) {
    return offset <= 0 ? Map.of() : Map.of("offset", List.of(Integer.toString(offset)));
  }
}
