package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rongshi.ontology.Sections;
import rongshi.server.entity.EntityReader;
import rongshi.server.record.RecordView.Placed;

/** The claims of a record as a numbered list, each leading back to its words. */
final class RecordClaims {
  private final Visit visit;
  private final EntityReader entities;
  private final Sections order;
  private final ClaimViews claims;

  RecordClaims(Reading reading, ClaimViews claims) {
    this.visit = reading.visit();
    this.entities = reading.entities();
    this.order = reading.order();
    this.claims = claims;
  }

  /** The number of each claim, by its id. */
  static Map<String, Integer> numbers(List<Placed> placed) {
    var numbers = new LinkedHashMap<String, Integer>();
    placed.forEach(p -> numbers.put(p.claim().id(), numbers.size() + 1));
    return numbers;
  }

  DomContent list(List<Placed> placed) {
    return ol(each(
            placed,
            p ->
                li(claim(p))
                    .withId(Visit.anchor(p.claim().id()))
                    .attr("data-claim", Visit.anchor(p.claim().id()))))
        .withClass("record-claims");
  }

  private DomContent claim(Placed placed) {
    var claim = placed.claim();
    String heading = heading(claim.property());
    return div(
        visit.to(claim.subject().id(), claim.subject().name()),
        text(" "),
        span(heading).withClass("heading"),
        text(" "),
        span(claims.value(claim, true)).withClass("value"),
        claims.qualifiers(claim.qualifiers(), heading),
        span(visit.pick(claim.certainty().zh(), claim.certainty().en())).withClass("certainty"),
        span(
                a(visit.text("record.words"))
                    .withHref("#w-" + Visit.anchor(claim.id()))
                    .withClass("to-words"),
                a(visit.text("entity.claim"))
                    .withHref(visit.href("/page/" + Visit.encoded(claim.id()))),
                a(visit.text("record.on.page"))
                    .withHref(
                        visit.href(
                            "/page/"
                                + Visit.encoded(claim.subject().id())
                                + "#"
                                + Visit.anchor(claim.id()))))
            .withClass("where"));
  }

  /** What stands before the value, seen from the subject. */
  String heading(String property) {
    var words = order.of(property).forward();
    return words.zh().isEmpty()
        ? entities.label(property, visit.language().key())
        : visit.pick(words.zh(), words.en());
  }
}
