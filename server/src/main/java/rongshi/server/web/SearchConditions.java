package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.aside;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rongshi.ontology.EntityType;
import rongshi.server.search.SearchResult;
import rongshi.server.understand.Part;

/** What limits a search: the parts understood and the facets chosen as chips, and the facets. */
final class SearchConditions {
  private static final List<String> FACETS =
      List.of("type", "period", "place", "concept", "organisation", "source");
  private static final List<String> FILTERS =
      List.of("type", "from", "to", "place", "concept", "organisation", "source", "without");
  private static final int VALUES_SHOWN = 12;

  private final Visit visit;
  private final Parameters here;
  private final SearchResult result;

  SearchConditions(Visit visit, Parameters here, SearchResult result) {
    this.visit = visit;
    this.here = here;
    this.result = result;
  }

  /** Each with a link that leaves it out. */
  @SuppressWarnings("unchecked")
  DomContent chips() {
    var chips = new ArrayList<DomContent>();
    var parts = (List<Part>) result.query().getOrDefault("parts", List.of());
    for (var part : parts) {
      String label = visit.pick(part.label(), part.labelEn());
      String how = part.how() == null ? "" : "（" + part.how() + "）";
      chips.add(
          chip(
              visit.text("search.kind." + part.kind()),
              "「" + part.text() + "」" + (label.equals(part.text()) ? "" : label) + how,
              here.adding("without", part.key())));
    }
    FILTERS.stream()
        .filter(f -> !here.first(f).isEmpty())
        .forEach(f -> chips.add(chip(visit.text("search.filter." + f), named(f), here.without(f))));
    if (chips.isEmpty()) {
      return text("");
    }
    boolean filtered = FILTERS.stream().anyMatch(f -> !here.first(f).isEmpty());
    return div(
            span(visit.text("search.understood")).withClass("hint"),
            ul(each(chips, c -> li(c))),
            filtered
                ? a(visit.text("search.clear"))
                    .withHref(
                        visit.href(
                            "/search", here.without(FILTERS.toArray(String[]::new)).values()))
                : text(""))
        .withClass("chips");
  }

  private String named(String filter) {
    return String.join(
        "、",
        here.values().get(filter).stream()
            .map(v -> filter.equals("without") ? v.replaceFirst("^[a-z]+:", "") : label(v))
            .toList());
  }

  private DomContent chip(String kind, String value, Parameters without) {
    return span(
            span(kind).withClass("kind"),
            span(value),
            a("×")
                .withHref(visit.href("/search", without.values()))
                .attr("aria-label", visit.text("search.remove", kind + " " + value)))
        .withClass("chip");
  }

  /** Facets with their values and counts. */
  DomContent facets() {
    var shown =
        FACETS.stream().filter(f -> !result.facets().getOrDefault(f, Map.of()).isEmpty()).toList();
    return aside(
            details(
                    summary(h2(visit.text("search.facets"))),
                    each(shown, f -> facet(f, result.facets().get(f))))
                .withClass("narrowing")
                .attr("open", "open"))
        .withClass("facets")
        .attr("aria-label", visit.text("search.facets"));
  }

  private DomContent facet(String facet, Map<String, Long> values) {
    return details(
            summary(visit.text("search.filter." + facet)),
            facet.equals("period") ? new PeriodFacet(visit, here).of(values) : list(facet, values))
        .attr("open", "open");
  }

  private DomContent list(String facet, Map<String, Long> values) {
    return ul(
        each(
            values.entrySet().stream().limit(VALUES_SHOWN).toList(),
            v ->
                li(
                    a(label(v.getKey()))
                        .withHref(visit.href("/search", here.with(facet, v.getKey()).values())),
                    span(visit.number(v.getValue())).withClass("count"))));
  }

  private String label(String value) {
    return EntityType.ofKey(value)
        .map(t -> visit.pick(t.zh(), t.en()))
        .orElseGet(
            () ->
                value.equals("passage")
                    ? visit.text("search.passage")
                    : result.labels().getOrDefault(value, value));
  }

  /** Where nothing was found: which condition emptied it, and what would bring hits. */
  DomContent hints() {
    if (result.hints() == null) {
      return text("");
    }
    return div(p(visit.text("search.nothing")), ul(each(result.hints(), hint -> li(hint(hint)))))
        .withClass("nothing");
  }

  private DomContent hint(SearchResult.Hint hint) {
    String said = visit.pick(hint.zh(), hint.en());
    if (hint.tryText() != null) {
      return a(said).withHref(visit.href("/search?q=" + Visit.encoded(hint.tryText())));
    }
    if (hint.remove() == null) {
      return text(said);
    }
    var to =
        hint.remove().contains(":")
            ? here.adding("without", hint.remove())
            : here.without(hint.remove().split(","));
    return a(said).withHref(visit.href("/search", to.values()));
  }
}
