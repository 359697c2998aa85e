package rongshi.server.web;

import static j2html.TagCreator.article;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.List;
import rongshi.ontology.EntityType;
import rongshi.server.search.Hit;
import rongshi.server.search.SearchResult;

/** Hits one under the other, with what matched and why. */
final class ListView implements ResultView {
  @Override
  public String key() {
    return "list";
  }

  @Override
  public DomContent of(Visit visit, SearchResult result) {
    return ol(each(result.hits(), hit -> li(hit(visit, hit)))).withClass("hits");
  }

  private static DomContent hit(Visit visit, Hit hit) {
    var passages = hit.passages() == null ? List.<Hit.Passage>of() : hit.passages();
    return article(
        h3(
            visit.to(hit.id(), hit.name()),
            span(type(visit, hit)).withClass("type"),
            iff(!years(hit).isEmpty(), span(years(hit)).withClass("years"))),
        iff(
            !hit.aliases().isEmpty(),
            p(String.join("、", hit.aliases())).withClass("aliases").attr("lang", "zh-Hans")),
        iff(
            !hit.description().isBlank(),
            p(hit.description()).withClass("about").attr("lang", "zh-Hans")),
        iff(
            !hit.snippet().isBlank(),
            p(rawHtml(hit.snippet())).withClass("snippet").attr("lang", "zh-Hans")),
        each(passages, x -> passage(visit, x)),
        details(summary(visit.text("search.why")), p(visit.pick(hit.why(), hit.whyEn())))
            .withClass("why"));
  }

  private static DomContent passage(Visit visit, Hit.Passage passage) {
    String year =
        passage.year() == null ? visit.text("search.passage") : Integer.toString(passage.year());
    return div(
            visit.to(passage.id(), year),
            span(rawHtml(passage.snippet())).attr("lang", "zh-Hans"),
            span(each(passage.sources(), s -> span(text(" "), visit.to(s, Cited.shortened(s)))))
                .withClass("cited"))
        .withClass("passage");
  }

  static String type(Visit visit, Hit hit) {
    return EntityType.ofKey(hit.type())
        .map(t -> visit.pick(t.zh(), t.en()))
        .orElseGet(() -> visit.text("search.passage"));
  }

  /** First and last year, one where they are the same; empty where unknown. */
  static String years(Hit hit) {
    if (hit.earliest() == null) {
      return hit.latest() == null ? "" : "—" + hit.latest();
    }
    return hit.latest() == null
        ? hit.earliest() + "—"
        : hit.earliest().equals(hit.latest())
            ? Integer.toString(hit.earliest())
            : hit.earliest() + "—" + hit.latest();
  }
}
