package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.sup;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rongshi.server.cite.ReferenceList;

/** A path as it reads: sentences with numbered references, claims, and what can be asked of it. */
final class PathParts {
  private static final int FEW = 4;

  private final Visit visit;
  private final Parameters here;

  PathParts(Visit visit, Parameters here) {
    this.visit = visit;
    this.here = here;
  }

  /**
   * @param path of {@code /api/paths} or the answer of {@code /api/connections}
   * @param number from 1
   * @param ranked whether it has a rank among others
   */
  @SuppressWarnings("unchecked")
  DomContent path(Map<String, Object> path, int number, boolean ranked) {
    var nodes = (List<Map<String, Object>>) path.get("nodes");
    var hops = (List<Map<String, Object>>) path.get("hops");
    var references = (List<ReferenceList.Numbered>) path.get("references");
    return section(
            ranked ? h3(each(chain(nodes), c -> c)) : text(""),
            ranked ? rank(path, number) : text(""),
            ol(each(hops, h -> hop(h, number))).withClass("hops"),
            references(references, number),
            div(text(path), sparql(path)).withClass("takeaway"))
        .withClass("path")
        .withId("path-" + number);
  }

  /** The names in order; each that is not an end with a link that asks without it. */
  private List<DomContent> chain(List<Map<String, Object>> nodes) {
    var chain = new ArrayList<DomContent>();
    for (int i = 0; i < nodes.size(); i++) {
      String id = String.valueOf(nodes.get(i).get("id"));
      String name = String.valueOf(nodes.get(i).get("name"));
      chain.add(text(i == 0 ? "" : " → "));
      chain.add(visit.to(id, name));
      if (i > 0 && i < nodes.size() - 1) {
        chain.add(without(id, "×", visit.text("paths.without.node", name)));
      }
    }
    return chain;
  }

  @SuppressWarnings("unchecked")
  private DomContent rank(Map<String, Object> path, int number) {
    var parts = (Map<String, Double>) path.get("costParts");
    return details(
            summary(visit.text("paths.rank", number, path.get("length"))),
            p(visit.text("paths.rank.about")),
            dl(
                each(
                    parts.entrySet().stream().filter(e -> e.getValue() > 0).toList(),
                    e ->
                        div(
                            dt(visit.text("paths.cost." + e.getKey())),
                            dd(String.format(Locale.ROOT, "%.2f", e.getValue()))))))
        .withClass("rank");
  }

  @SuppressWarnings("unchecked")
  private DomContent hop(Map<String, Object> hop, int number) {
    var claims = (List<Map<String, Object>>) hop.get("claims");
    var cited = (List<Integer>) hop.get("references");
    String sentence = visit.pick((String) hop.get("sentence"), (String) hop.get("sentenceEn"));
    return li(
        span(sentence).withClass("sentence"),
        sup(each(runs(cited), r -> a(r.words()).withHref("#r" + number + "-" + r.first()))),
        mark(hop, "accountsDiffer", "paths.differ", "differ"),
        mark(hop, "timesApart", "paths.apart", "hint"),
        without(
            String.valueOf(hop.get("hop")),
            visit.text("paths.without.hop"),
            visit.text("paths.without.hop.of", sentence)),
        details(
            summary(visit.text("paths.claims", hop.get("claimsInAll"))),
            each(claims, this::claim)));
  }

  private DomContent mark(Map<String, Object> hop, String key, String message, String css) {
    return Boolean.TRUE.equals(hop.get(key)) ? span(visit.text(message)).withClass(css) : text("");
  }

  private DomContent without(String key, String words, String label) {
    return a(words)
        .withHref(visit.href("/paths", here.adding("exclude", key).values()))
        .withClass("without")
        .attr("aria-label", label)
        .attr("title", label)
        .withRel("nofollow");
  }

  @SuppressWarnings("unchecked")
  private DomContent claim(Map<String, Object> claim) {
    var sources = (List<Map<String, String>>) claim.get("sources");
    return p(
            visit.to(String.valueOf(claim.get("id")), visit.text("paths.claim")),
            text(" " + visit.text("paths.wording")),
            span(String.valueOf(claim.get("wording"))).withClass("wording").attr("lang", "zh-Hans"),
            text(" " + visit.text("paths.sources")),
            each(
                sources,
                s ->
                    span(
                        visit.to(s.get("id"), "[" + Cited.shortened(s.get("id")) + "]"),
                        text(s.get("name") + " "))))
        .withClass("hint");
  }

  private DomContent references(List<ReferenceList.Numbered> references, int number) {
    var list = ol(each(references, r -> reference(r, number))).withClass("references");
    return references.size() <= FEW
        ? list
        : details(summary(visit.text("paths.references", references.size())), list);
  }

  /** Numbers that follow each other, as one mark. */
  private record Run(int first, int last) {
    String words() {
      return first == last ? "[" + first + "]" : "[" + first + "–" + last + "]";
    }
  }

  private static List<Run> runs(List<Integer> numbers) {
    var runs = new ArrayList<Run>();
    for (int n : numbers) {
      if (!runs.isEmpty() && runs.getLast().last() + 1 == n) {
        runs.add(new Run(runs.removeLast().first(), n));
      } else {
        runs.add(new Run(n, n));
      }
    }
    return runs;
  }

  private DomContent reference(ReferenceList.Numbered reference, int number) {
    return li(text(reference.text() + " "), visit.to(reference.id(), visit.text("paths.source")))
        .withId("r" + number + "-" + reference.number())
        .attr("lang", "zh-Hans");
  }

  private DomContent text(Map<String, Object> path) {
    String words = visit.pick((String) path.get("text"), (String) path.get("textEn"));
    return details(
        summary(visit.text("paths.text")),
        pre(words).attr("data-copy", "text").attr("tabindex", "0"));
  }

  private DomContent sparql(Map<String, Object> path) {
    if (!(path.get("sparql") instanceof String query)) {
      return text("");
    }
    return details(
        summary(visit.text("paths.sparql")),
        pre(query).attr("data-copy", "text").attr("tabindex", "0"),
        p(
            a(visit.text("search.edit"))
                .withHref(visit.href("/workbench?query=" + Visit.encoded(query)))));
  }

  private static DomContent text(String words) {
    return j2html.TagCreator.text(words);
  }
}
