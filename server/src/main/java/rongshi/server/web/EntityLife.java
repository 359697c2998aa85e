package rongshi.server.web;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.List;
import rongshi.server.entity.LifeItem;

/** The dated part of a page in the order of time. */
final class EntityLife {
  static final String ANCHOR = "chronology";

  private EntityLife() {}

  /** The items, each with its year at the margin. */
  static DomContent of(Visit visit, String id, List<LifeItem> items) {
    return section(
            h2(visit.text("entity.chronology")).withId(ANCHOR),
            ol(each(items, i -> li(item(visit, id, i)))).withClass("chronology"))
        .attr("aria-labelledby", ANCHOR);
  }

  private static DomContent item(Visit visit, String id, LifeItem item) {
    boolean linked = !item.id().equals(item.claim()) && !item.id().equals(id);
    return div(
            span(item.text().isEmpty() ? years(item) : item.text()).withClass("when").attr("lang", "zh-Hans"),
            span(
                    span(item.label()).withClass("what"),
                    text(" "),
                    linked ? visit.to(item.id(), item.name()) : text(""),
                    j2html.TagCreator.a("→")
                        .withHref("#" + Visit.anchor(item.claim()))
                        .withClass("to-claim")
                        .attr("aria-label", visit.text("entity.to.claim", item.label() + " " + item.name())))
                .withClass("matter"))
        .withClass("moment " + item.kind());
  }

  private static String years(LifeItem item) {
    String first = item.earliest().substring(0, 4);
    String last = item.latest().substring(0, 4);
    return first.equals(last) ? first : first + "—" + last;
  }
}
