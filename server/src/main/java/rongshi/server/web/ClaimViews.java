package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.blockquote;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.vocabulary.SKOS;
import rongshi.ontology.Rs;
import rongshi.ontology.edtf.ChineseDates;
import rongshi.ontology.edtf.Edtf;
import rongshi.server.calendar.DayNames;
import rongshi.server.entity.EntityView.ClaimView;
import rongshi.server.entity.EntityView.DateView;
import rongshi.server.entity.EntityView.Named;
import rongshi.server.entity.EntityView.Qualifier;
import rongshi.server.entity.Statement;
import rongshi.server.entity.Support;

/** How claims look on any page: the value with its dates, the numbers of sources, the grounds. */
final class ClaimViews {
  private static final Set<String> DATES =
      Set.of(Rs.date.getURI(), Rs.from.getURI(), Rs.to.getURI());

  /** Whose values lead to other datasets; addresses of sources are shown as text. */
  private static final Set<String> LINKS =
      Set.of(SKOS.exactMatch.getURI(), SKOS.closeMatch.getURI());

  private static final int MOST_WORDS = 30;

  private final Visit visit;
  private final References references;
  private final DayNames days;

  ClaimViews(Visit visit, References references, DayNames days) {
    this.visit = visit;
    this.references = references;
    this.days = days;
  }

  /**
   * One line of a page: value, qualifiers, sources, certainty, and the grounds folded away.
   *
   * @param heading what stands before it
   */
  DomContent statement(Statement statement, boolean outward, String heading) {
    return statement(statement, outward, heading, text(""));
  }

  /** One of several accounts; where the record writes the value otherwise, its words follow. */
  DomContent account(Statement statement, String heading) {
    var claim = statement.claim();
    boolean same = claim.wording().contains(claim.text()) || claim.wording().length() > MOST_WORDS;
    return statement(
        statement,
        true,
        heading,
        same
            ? text("")
            : span(visit.text("entity.written", claim.wording()))
                .withClass("remark")
                .attr("lang", "zh-Hans"));
  }

  private DomContent statement(
      Statement statement, boolean outward, String heading, DomContent written) {
    var claim = statement.claim();
    return div(
            div(
                    span(value(claim, outward)).withClass("value"),
                    written,
                    qualifiers(statement.qualifiers(), heading),
                    marks(statement),
                    references.to(statement.support().sources()))
                .withClass("said"),
            grounds(statement))
        .withClass("statement" + (statement.setAside() ? " set-aside" : ""));
  }

  /** The value of a claim; its subject where it is read from the value. */
  DomContent value(ClaimView claim, boolean outward) {
    if (!outward) {
      return entity(claim.subject());
    }
    if (claim.entity() != null) {
      return entity(claim.entity());
    }
    if (LINKS.contains(claim.property()) && claim.text().matches("https?://\\S+")) {
      return a(claim.text()).withHref(claim.text()).withRel("external noopener");
    }
    return claim.date() != null ? date(claim.date()) : span(claim.text()).attr("lang", "zh-Hans");
  }

  private DomContent entity(Named entity) {
    return visit.to(entity.id(), entity.name());
  }

  /** A date as written, then what it is in the calendar of the reader, and in the other one. */
  DomContent date(DateView date) {
    var more = new ArrayList<String>();
    if (!date.edtf().isEmpty()) {
      String meant = words(date.edtf());
      if (!same(meant, date.text())) {
        more.add(meant);
      }
      if (date.earliest().equals(date.latest()) && date.edtf().matches("\\d{4}-\\d\\d-\\d\\d")) {
        days.of(LocalDate.parse(date.earliest())).ifPresent(d -> more.add(names(d)));
      }
    }
    return span(
        span(date.text()).attr("lang", "zh-Hans"),
        iff(
            !more.isEmpty(),
            span(String.join(" · ", more)).withClass("calendar").attr("lang", "zh-Hans")));
  }

  private static boolean same(String meant, String written) {
    return written.replaceAll("[\\s〔〕]", "").contains(meant) || meant.equals(written);
  }

  /** In Chinese words, or as EDTF writes it on an English page. */
  private String words(String edtf) {
    return visit.language() == Language.EN ? edtf : ChineseDates.of(Edtf.parse(edtf));
  }

  private static String names(DayNames.Names names) {
    return (names.era().isEmpty() ? "" : names.era() + " ")
        + names.lunar()
        + " "
        + names.day()
        + "日";
  }

  /**
   * Dates, terms, roles and notes beside a value, each word once.
   *
   * @param heading what stands before the value and need not be said again
   */
  DomContent qualifiers(List<Qualifier> qualifiers, String heading) {
    var from = texts(qualifiers, Rs.from.getURI());
    var to = texts(qualifiers, Rs.to.getURI());
    var dates = texts(qualifiers, Rs.date.getURI());
    dates.removeAll(from);
    dates.removeAll(to);
    String when =
        (from.isEmpty() && to.isEmpty())
            ? ""
            : String.join("、", from)
                + (to.isEmpty() ? visit.text("entity.since") : "—" + String.join("、", to));
    var shown = new ArrayList<DomContent>();
    if (!when.isEmpty()) {
      shown.add(span(when).withClass("when").attr("lang", "zh-Hans"));
    }
    dates.forEach(d -> shown.add(span(d).withClass("when").attr("lang", "zh-Hans")));
    var said = new HashSet<>(List.of(heading));
    for (var q : qualifiers) {
      if (!DATES.contains(q.property()) && said.add(q.text())) {
        shown.add(
            q.property().equals(Rs.note.getURI())
                ? span("（" + q.text() + "）").withClass("remark").attr("lang", "zh-Hans")
                : span(q.text())
                    .withClass("qualifier")
                    .withTitle(visit.pick(q.labelZh(), q.labelEn())));
      }
    }
    return each(shown, s -> s);
  }

  private static List<String> texts(List<Qualifier> qualifiers, String property) {
    return qualifiers.stream()
        .filter(q -> q.property().equals(property))
        .map(Qualifier::text)
        .distinct()
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private DomContent marks(Statement statement) {
    return span(
            iff(statement.preferred(), span(visit.text("entity.preferred")).withClass("preferred")),
            iff(statement.setAside(), span(visit.text("entity.setaside")).withClass("preferred")),
            iff(
                !asserted(statement.claim()),
                span(modality(statement.claim())).withClass("modality")))
        .withClass("marks");
  }

  private static boolean asserted(ClaimView claim) {
    return claim.modality().isEmpty() || claim.modality().equals("Asserted");
  }

  private String modality(ClaimView claim) {
    return visit.text("claim.modality." + claim.modality());
  }

  /** The certainty, which opens the wording, the record, and how certainty was worked out. */
  private DomContent grounds(Statement statement) {
    var certainty = statement.support().certainty();
    String key = certainty.name().toLowerCase(java.util.Locale.ROOT);
    return details(
            summary(
                    span(visit.pick(certainty.zh(), certainty.en())).withClass("certainty " + key),
                    span(visit.text("entity.grounds")).withClass("unseen"))
                .withTitle(visit.text("entity.grounds.open")),
            div(
                    each(statement.claims(), this::ground),
                    p(worked(statement.support())).withClass("hint"),
                    p(why(statement)).withClass("hint"))
                .withClass("ground-list"))
        .withClass("grounds");
  }

  private DomContent ground(ClaimView claim) {
    String anchor = Visit.anchor(claim.id());
    return div(
            blockquote(claim.wording()).withClass("wording").attr("lang", "zh-Hans"),
            p(
                    a(claim.file() + ":" + claim.line())
                        .withHref(
                            visit.href("/page/" + Visit.encoded(claim.record()) + "#" + anchor))
                        .withTitle(visit.text("entity.in.record")),
                    references.to(claim.sources()),
                    claim.reading() == null
                        ? text("")
                        : span(visit.text("entity.reading", claim.reading().rule())),
                    a(visit.text("entity.claim"))
                        .withHref(visit.href("/page/" + Visit.encoded(claim.id()))),
                    a(visit.text("entity.correct"))
                        .withHref(visit.href("/page/" + Visit.encoded(claim.id()) + "#correct")))
                .withClass("where"))
        .withClass("ground")
        .withId(anchor);
  }

  /** How the certainty was worked out, in one sentence. */
  String worked(Support support) {
    String kinds =
        support.kinds().entrySet().stream()
            .map(
                e ->
                    (e.getKey().isEmpty() ? visit.text("claim.kind.none") : e.getKey())
                        + " "
                        + e.getValue())
            .collect(Collectors.joining(visit.text("claim.comma")));
    String certainty = visit.pick(support.certainty().zh(), support.certainty().en());
    String counted =
        support.sources().isEmpty()
            ? visit.text("claim.worked.none", certainty)
            : visit.text(
                "claim.worked", certainty, support.sources().size(), support.witnesses(), kinds);
    return counted
        + (support.together() ? visit.text("claim.worked.passage") : "")
        + (support.copies() > 0 ? visit.text("claim.worked.copies", support.copies()) : "")
        + (support.disputed() ? visit.text("claim.worked.disputed") : "");
  }

  private String why(Statement statement) {
    int claims = statement.claims().size();
    return claims == 1 ? visit.text("claim.why.one") : visit.text("claim.why.many", claims);
  }
}
