package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.header;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.section;
import static j2html.TagCreator.small;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongshi.server.record.RecordReader.Line;
import rongshi.server.record.RecordView;
import rongshi.server.record.RecordView.Placed;

/**
 * A record as it stands: an entry of a chronicle, a paragraph of a biography, a row of a register.
 */
final class RecordPage {
  private final Reading reading;
  private final Visit visit;
  private final RecordView record;
  private final Map<String, Integer> numbers;

  private RecordPage(Reading reading, RecordView record) {
    this.reading = reading;
    this.visit = reading.visit();
    this.record = record;
    this.numbers = RecordClaims.numbers(record.claims());
  }

  static Layout of(Reading reading, RecordView record) {
    return new RecordPage(reading, record).layout();
  }

  private Layout layout() {
    var references = reading.references();
    var claims = new RecordClaims(reading, reading.claims(references));
    var body =
        div(
            section(
                    record.prose()
                        ? p(marked(references.to(record.sources()))).withClass("prose")
                        : row())
                .withClass("as-it-stands")
                .attr("lang", "zh-Hans"),
            section(
                    h2(visit.text("record.claims", record.claims().size())).withId("claims"),
                    iff(
                        record.claims().isEmpty(),
                        p(visit.text("record.claims.none")).withClass("hint")),
                    claims.list(record.claims()))
                .attr("aria-labelledby", "claims"));
    var layout = Layout.page(visit, title());
    if (EmbedTarget.subject(record).isPresent()) {
      layout.oembed();
    }
    return layout
        .description(record.text().substring(0, Math.min(120, record.text().length())))
        .script("reading")
        .add(
            article(
                    header(
                        h1(
                            span(title()).attr("lang", "zh-Hans"),
                            small(visit.pick(record.kindZh(), record.kindEn())).withClass("type")),
                        p(
                                a(record.file())
                                    .withHref(
                                        visit.href(
                                            "/records/"
                                                + Visit.encoded(record.file())
                                                + "#"
                                                + Visit.anchor(record.id()))),
                                span(visit.text("record.line", record.line())),
                                iff(
                                    !record.date().isEmpty(),
                                    span(record.date()).attr("lang", "zh-Hans")),
                                each(record.about(), e -> visit.to(e.id(), e.name())))
                            .withClass("essentials"),
                        p(visit.text("record.wording")).withClass("hint"),
                        new TakeAlong(visit, reading.citations(), record.id())
                            .panels(Optional.empty()),
                        neighbours()),
                    body.withClass("both-ways"),
                    references.isEmpty() ? text("") : references.list())
                .withClass("record"));
  }

  private String title() {
    String name =
        record.prose() && !record.heading().isEmpty()
            ? record.heading()
            : record.id().substring(record.id().lastIndexOf('/') + 1);
    return record.prose() && record.kind().equals("biography") && !record.about().isEmpty()
        ? record.about().getFirst().name()
        : name;
  }

  private DomContent marked(DomContent cited) {
    return each(
        List.of(
            new MarkedView(visit, numbers, "")
                .of(record.text(), record.mentions(), record.claims()),
            cited),
        x -> x);
  }

  /** The cells of a row under their columns; a claim is marked where its words are an item. */
  private DomContent row() {
    if (record.columns().isEmpty()) {
      return pre(record.text());
    }
    var rows = new ArrayList<DomContent>();
    for (int i = 0; i < Math.max(record.columns().size(), record.cells().size()); i++) {
      String cell = i < record.cells().size() ? record.cells().get(i) : "";
      String column = i < record.columns().size() ? record.columns().get(i) : "";
      var view = new MarkedView(visit, numbers, "");
      rows.add(
          tr(
              th(column).attr("scope", "row"),
              td(
                  cell.isEmpty()
                      ? span("—").withClass("hint")
                      : view.of(cell, List.of(), placed(cell)))));
    }
    return table(tbody(each(rows, r -> r))).withClass("row");
  }

  private List<Placed> placed(String cell) {
    var items = Arrays.stream(cell.split("[;；、]")).map(String::strip).toList();
    return record.claims().stream()
        .filter(p -> items.contains(p.claim().wording()) || cell.equals(p.claim().wording()))
        .map(
            p -> {
              int at = cell.indexOf(p.claim().wording());
              int start = cell.codePointCount(0, at);
              String words = p.claim().wording();
              return new Placed(p.claim(), start, start + words.codePointCount(0, words.length()));
            })
        .toList();
  }

  private DomContent neighbours() {
    var lines = reading.records().lines(record.file());
    int here = lines.stream().map(Line::id).toList().indexOf(record.id());
    return nav(
            here > 0 ? step(lines.get(here - 1), "record.previous", "prev") : text(""),
            here >= 0 && here + 1 < lines.size()
                ? step(lines.get(here + 1), "record.next", "next")
                : text(""))
        .withClass("steps")
        .attr("aria-label", visit.text("record.steps"));
  }

  private DomContent step(Line line, String key, String rel) {
    return a(visit.text(key))
        .withHref(visit.href("/page/" + Visit.encoded(line.id())))
        .withRel(rel);
  }
}
