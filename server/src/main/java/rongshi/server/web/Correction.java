package rongshi.server.web;

import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import j2html.tags.DomContent;
import java.util.stream.Collectors;
import rongshi.server.entity.EntityView.ClaimView;

/**
 * A ready text by which a reader suggests a correction of a claim: all the editors need is in it.
 */
final class Correction {
  private Correction() {}

  static DomContent of(Visit visit, ClaimView claim, String heading) {
    return section(
            h2(visit.text("entity.correct")).withId("correct"),
            p(visit.text("correct.about")).withClass("hint"),
            CopyText.of(visit, visit.text("correct.text"), text(visit, claim, heading)))
        .attr("aria-labelledby", "correct");
  }

  private static String text(Visit visit, ClaimView claim, String heading) {
    String sources =
        claim.sources().stream()
            .map(s -> Cited.shortened(s.id()) + " " + s.name())
            .collect(Collectors.joining("\n    "));
    return visit.text(
        "correct.form",
        claim.id(),
        visit.release().base().iri(claim.id()),
        visit.release().number(),
        claim.subject().name() + "（" + claim.subject().id() + "）",
        heading,
        claim.text(),
        claim.file() + ":" + claim.line(),
        claim.wording(),
        sources.isEmpty() ? "—" : sources);
  }
}
