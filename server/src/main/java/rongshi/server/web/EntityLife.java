package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.List;
import java.util.regex.Pattern;
import rongshi.ontology.edtf.ChineseDates;
import rongshi.ontology.edtf.Edtf;
import rongshi.server.entity.LifeItem;

/** The dated part of a page in the order of time. */
final class EntityLife {
  static final String ANCHOR = "chronology";

  /** From here on a wide window shows two columns. */
  private static final int LONG = 12;

  private static final Pattern SAME_YEAR = Pattern.compile("(\\d{4}年)([^至，]*)至\\1");

  private EntityLife() {}

  /** The items, each with its year at the margin. */
  static DomContent of(Visit visit, String id, List<LifeItem> items) {
    return section(
            h2(visit.text("entity.chronology")).withId(ANCHOR),
            picture(visit, id),
            ol(each(items, i -> li(item(visit, id, i))))
                .withClass(items.size() > LONG ? "chronology long" : "chronology"))
        .attr("aria-labelledby", ANCHOR);
  }

  /** Drawn where scripts run; the list says the same. */
  private static DomContent picture(Visit visit, String id) {
    return EntityPage.drawn(visit, "timeline")
        ? tag("rs-timeline")
            .attr("src", visit.href("/api/entities/" + Visit.encoded(id) + "/timeline"))
        : text("");
  }

  private static DomContent item(Visit visit, String id, LifeItem item) {
    boolean linked = !item.id().equals(item.claim()) && !item.id().equals(id);
    return div(
            span(when(visit, item)).withClass("when").attr("lang", "zh-Hans"),
            span(
                    a(item.label())
                        .withHref("#" + Visit.anchor(item.claim()))
                        .withClass("what")
                        .withTitle(visit.text("entity.to.claim")),
                    text(" "),
                    linked ? visit.to(item.id(), item.name()) : text(""))
                .withClass("matter"))
        .withClass("moment of-" + item.kind());
  }

  /** What the date means; the words of the record stand with the claim. */
  private static String when(Visit visit, LifeItem item) {
    if (item.edtf().isEmpty()) {
      return item.text().isEmpty() ? years(item) : item.text();
    }
    return visit.language() == Language.EN
        ? item.edtf()
        : SAME_YEAR.matcher(ChineseDates.of(Edtf.parse(item.edtf()))).replaceAll("$1$2至");
  }

  private static String years(LifeItem item) {
    String first = item.earliest().substring(0, 4);
    String last = item.latest().substring(0, 4);
    return first.equals(last) ? first : first + "—" + last;
  }
}
