package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.blockquote;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.header;
import static j2html.TagCreator.mark;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.small;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rongshi.server.entity.EntityView.ClaimView;
import rongshi.server.entity.EntityView.Differing;
import rongshi.server.entity.Statement;

/** One claim: what it says, in which words of which record, on what sources, and who differs. */
final class ClaimPage {
  private final Reading reading;
  private final Visit visit;
  private final ClaimView claim;
  private final References references;
  private final ClaimViews claims;
  private final String heading;

  private ClaimPage(Reading reading, ClaimView claim) {
    this.reading = reading;
    this.visit = reading.visit();
    this.claim = claim;
    this.references = reading.references();
    this.claims = reading.claims(references);
    this.heading = new RecordClaims(reading, claims).heading(claim.property());
  }

  static Layout of(Reading reading, ClaimView claim) {
    return new ClaimPage(reading, claim).layout();
  }

  private Layout layout() {
    var differing = reading.entities().differingFrom(claim.id());
    Set<String> disputed =
        differing.stream()
            .flatMap(d -> d.claims().stream())
            .map(ClaimView::id)
            .collect(Collectors.toUnmodifiableSet());
    var statement = Statement.of(List.of(claim), true, disputed).getFirst();
    String data = "/data/" + Visit.encoded(claim.id());
    var parts = new ArrayList<DomContent>();
    parts.add(head(statement));
    parts.add(part("wording", wording()));
    parts.add(part("certainty", p(claims.worked(statement.support()))));
    differing.forEach(d -> parts.add(part("differing", differing(d, disputed))));
    parts.add(part("why", p(why())));
    parts.add(Correction.of(visit, claim, heading));
    if (!references.isEmpty()) {
      parts.add(references.list());
    }
    return Layout.page(visit, claim.subject().name() + " " + heading + " " + claim.text())
        .alternate("text/turtle", data + "?format=ttl")
        .alternate("application/ld+json", data + "?format=jsonld")
        .oembed()
        .script("reading")
        .add(article(each(parts, x -> x)).withClass("claim-page"));
  }

  private DomContent head(Statement statement) {
    return header(
        h1(
            visit.to(claim.subject().id(), claim.subject().name()),
            span(heading).withClass("heading"),
            claims.value(claim, true),
            small(visit.text("claim.type")).withClass("type")),
        p(
                claims.qualifiers(claim.qualifiers(), heading),
                span(visit.text("claim.rank." + claim.rank())),
                span(
                    visit.text(
                        "claim.modality."
                            + (claim.modality().isEmpty() ? "Asserted" : claim.modality()))),
                span(visit.pick(
                        statement.support().certainty().zh(), statement.support().certainty().en()))
                    .withClass("certainty"),
                references.to(claim.sources()))
            .withClass("essentials"),
        new TakeAlong(visit, reading.citations(), claim.id()).panels(Optional.of(sparql())));
  }

  private DomContent part(String key, DomContent content) {
    return section(h2(visit.text("claim." + key)).withId(key), content)
        .attr("aria-labelledby", key);
  }

  /** The words within their passage, or as the register has them. */
  private DomContent wording() {
    var where =
        p(
                a(claim.file() + ":" + claim.line())
                    .withHref(
                        visit.href(
                            "/page/"
                                + Visit.encoded(claim.record())
                                + "#"
                                + Visit.anchor(claim.id()))),
                claim.reading() == null
                    ? text("")
                    : span(visit.text("entity.reading", claim.reading().rule())))
            .withClass("where");
    String text =
        reading
            .records()
            .record(claim.record())
            .filter(r -> r.prose())
            .map(r -> r.text())
            .orElse("");
    int at = text.indexOf(claim.wording());
    DomContent words =
        at < 0 || claim.wording().isEmpty()
            ? text(claim.wording())
            : each(
                List.of(
                    text(text.substring(0, at)),
                    mark(claim.wording()),
                    text(text.substring(at + claim.wording().length()))),
                x -> x);
    return div(
        blockquote(words).withClass("prose").attr("lang", "zh-Hans"),
        where,
        p(visit.text("record.wording")).withClass("hint"));
  }

  private DomContent differing(Differing group, Set<String> disputed) {
    var accounts = Statement.of(group.claims(), true, disputed);
    return new DifferingView(visit, claims).of(group, accounts);
  }

  private String why() {
    return visit.text(
        "claim.why.told",
        claim.subject().name(),
        heading,
        visit.text("claim.rank." + claim.rank()),
        claim.file() + ":" + claim.line());
  }

  private String sparql() {
    return "SELECT ?property ?value WHERE { <"
        + visit.release().base().iri(claim.id())
        + "> ?property ?value }";
  }
}
