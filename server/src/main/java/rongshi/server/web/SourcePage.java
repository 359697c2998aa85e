package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.header;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.small;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongshi.ontology.EntityType;
import rongshi.server.entity.EntityView;
import rongshi.server.entity.EntityView.ClaimView;
import rongshi.server.entity.EntityView.SourceView;
import rongshi.server.source.CitedSource;

/** A source: what it is, its copies, and everything that cites it. */
final class SourcePage {
  private static final int SUBJECTS = 40;
  private static final int PASSAGES = 20;

  private final Reading reading;
  private final Visit visit;
  private final CitedSource cited;
  private final ClaimViews claims;
  private final RecordClaims headings;

  private SourcePage(Reading reading, CitedSource cited) {
    this.reading = reading;
    this.visit = reading.visit();
    this.cited = cited;
    this.claims = reading.claims(reading.references());
    this.headings = new RecordClaims(reading, claims);
  }

  static Layout of(Reading reading, EntityView view) {
    return new SourcePage(reading, reading.sources().source(view.id()).orElseThrow()).layout(view);
  }

  private Layout layout(EntityView view) {
    var source = cited.source();
    boolean all = visit.asked().text("all").isPresent();
    var subjects = all ? cited.subjects() : cited.subjects().stream().limit(SUBJECTS).toList();
    var passages = all ? cited.passages() : cited.passages().stream().limit(PASSAGES).toList();
    return EntityPage.layout(reading, view)
        .add(
            article(
                    header(
                        h1(
                            span(source.name()).attr("lang", "zh-Hans"),
                            small(type()).withClass("type")),
                        new TakeAlong(visit, reading.citations(), source.id())
                            .panels(Optional.of(sparql()))),
                    about(source),
                    copies(),
                    section(
                            h2(visit.text("source.claims", visit.number(cited.claims())))
                                .withId("claims"),
                            p(visit.text("source.claims.hint")).withClass("hint"),
                            each(subjects, this::subject))
                        .attr("aria-labelledby", "claims"),
                    iff(!passages.isEmpty(), passages(passages)),
                    iff(
                        subjects.size() < cited.subjects().size()
                            || passages.size() < cited.passages().size(),
                        p(a(visit.text("source.all"))
                                .withHref(
                                    visit.href(
                                        "/page/" + Visit.encoded(source.id()),
                                        Map.of("all", List.of("1")))))
                            .withClass("more")))
                .withClass("source-page"));
  }

  private String type() {
    return visit.pick(EntityType.SOURCE.zh(), EntityType.SOURCE.en());
  }

  private DomContent about(SourceView source) {
    var rows = new ArrayList<DomContent>();
    row(rows, "source.id", text(Cited.shortened(source.id())));
    row(rows, "source.kind", text(source.kind()), source.kind().isEmpty());
    row(rows, "source.publisher", text(source.publisher()), source.publisher().isEmpty());
    row(
        rows,
        "source.address",
        span(source.address()).withClass("address"),
        source.address().isEmpty());
    row(rows, "source.note", text(source.note()), source.note().isEmpty());
    return dl(each(rows, r -> r)).withClass("claims");
  }

  private void row(List<DomContent> rows, String key, DomContent value) {
    rows.add(div(dt(visit.text(key)), dd(value)).withClass("property"));
  }

  private void row(List<DomContent> rows, String key, DomContent value, boolean absent) {
    if (!absent) {
      row(rows, key, value);
    }
  }

  /** Two copies of one page are one witness, and the page says so. */
  private DomContent copies() {
    if (cited.original() == null && cited.copies().isEmpty()) {
      return text("");
    }
    return section(
            h2(visit.text("source.copies")).withId("copies"),
            p(visit.text("source.copies.hint")).withClass("hint"),
            ul(
                cited.original() == null
                    ? text("")
                    : li(text(visit.text("source.original")), link(cited.original())),
                each(cited.copies(), c -> li(text(visit.text("source.copy")), link(c)))))
        .attr("aria-labelledby", "copies");
  }

  private DomContent link(SourceView source) {
    return span(
        visit.to(source.id(), source.name()),
        text(source.publisher().isEmpty() ? "" : " · " + source.publisher()));
  }

  private DomContent subject(CitedSource.Subject subject) {
    var type = EntityType.ofKey(subject.subject().type()).orElse(EntityType.ENTITY);
    return div(
            h3(
                visit.to(subject.subject().id(), subject.subject().name()),
                span(visit.pick(type.zh(), type.en())).withClass("type")),
            ul(each(subject.claims(), c -> li(claim(c)))).withClass("cited-claims"))
        .withClass("cited-subject");
  }

  private DomContent claim(ClaimView claim) {
    String heading = headings.heading(claim.property());
    return span(
        span(heading).withClass("heading"),
        text(" "),
        claims.value(claim, true),
        claims.qualifiers(claim.qualifiers(), heading),
        text(" "),
        a(claim.file() + ":" + claim.line())
            .withHref(visit.href("/page/" + Visit.encoded(claim.id())))
            .withTitle(visit.text("entity.claim"))
            .withClass("file"));
  }

  private DomContent passages(List<CitedSource.Passage> passages) {
    return section(
            h2(visit.text("source.passages", visit.number(cited.passages().size())))
                .withId("passages"),
            each(
                passages,
                s ->
                    article(
                            p(visit.to(s.id(), s.heading().isEmpty() ? s.id() : s.heading()))
                                .withClass("where"),
                            p(s.text()).withClass("prose").attr("lang", "zh-Hans"))
                        .withClass("passage")))
        .attr("aria-labelledby", "passages");
  }

  private String sparql() {
    return """
    PREFIX rs: <https://w3id.org/rongshi/ontology#>
    SELECT ?claim ?subject ?property ?value WHERE {
      ?claim rs:source <%s> ; rs:subject ?subject ; rs:property ?property ; rs:value ?value .
    } ORDER BY ?subject ?property
    """
        .formatted(visit.release().base().iri(cited.source().id()));
  }
}
