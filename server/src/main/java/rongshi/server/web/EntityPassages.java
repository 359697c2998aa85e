package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.mark;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.List;
import rongshi.server.entity.EntityView;
import rongshi.server.entity.EntityView.PassageView;
import rongshi.server.record.MarkedText;
import rongshi.server.record.RecordReader;

/** The passages of records that mention an entity, its mentions marked. */
final class EntityPassages {
  static final String ANCHOR = "passages";
  private static final int FIRST = 12;

  private final Visit visit;
  private final EntityView view;
  private final RecordReader records;
  private final References references;

  EntityPassages(Visit visit, EntityView view, RecordReader records, References references) {
    this.visit = visit;
    this.view = view;
    this.records = records;
    this.references = references;
  }

  DomContent all() {
    boolean all = visit.asked().text("passages").isPresent();
    int shown = all ? view.passages().size() : Math.min(FIRST, view.passages().size());
    int rest = view.passages().size() - shown;
    return section(
            h2(visit.text("entity.passages")).withId(ANCHOR),
            p(visit.text("entity.passages.hint")).withClass("hint"),
            each(view.passages().subList(0, shown), this::passage),
            iff(
                rest > 0,
                p(a(visit.text("entity.passages.more", rest))
                        .withHref(
                            visit.href(
                                "/page/" + Visit.encoded(view.id()) + "?passages=all#" + ANCHOR)))
                    .withClass("more")),
            p(Behind.link(visit, BehindEntity.PASSAGES.of(visit.release().base().iri(view.id())))))
        .attr("aria-labelledby", ANCHOR);
  }

  private DomContent passage(PassageView passage) {
    var here =
        records.mentions(passage.id()).stream()
            .filter(m -> m.entity() != null && m.entity().id().equals(view.id()))
            .toList();
    String date = passage.date() == null ? "" : passage.date();
    return article(
            p(
                    visit.to(
                        passage.id(),
                        passage.heading().isEmpty() ? passage.file() : passage.heading()),
                    iff(!date.isEmpty() && !passage.text().startsWith(date), span(date)),
                    span(passage.file() + ":" + passage.line()).withClass("file"))
                .withClass("where")
                .attr("lang", "zh-Hans"),
            p(
                    each(
                        MarkedText.runs(passage.text(), here, List.of()),
                        run -> run.mention() == null ? text(run.text()) : mark(run.text())),
                    references.to(passage.sources()))
                .withClass("prose")
                .attr("lang", "zh-Hans"))
        .withClass("passage");
  }
}
