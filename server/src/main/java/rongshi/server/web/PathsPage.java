package rongshi.server.web;

import static j2html.TagCreator.button;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongshi.server.api.PathAnswer;
import rongshi.server.release.OpenRelease;
import rongshi.server.search.Hit;

/** Paths as sentences in the direction of travel, each hop with its references. */
final class PathsPage implements Page {
  private final PathAnswer paths;

  PathsPage(PathAnswer paths) {
    this.paths = paths;
  }

  @Override
  public String path() {
    return "/paths";
  }

  @Override
  public Layout show(Visit visit) {
    String from = visit.asked().text("from").orElse("");
    String to = visit.asked().text("to").orElse("");
    String title = visit.text("paths.title");
    var layout = Layout.page(visit, title).add(h1(title), ends(visit, from, to));
    if (!from.isEmpty() && !to.isEmpty()) {
      var ends =
          new ResolvedEnds(
              visit.context(), named(visit.release(), from), named(visit.release(), to));
      found(visit, paths.paths(visit.release(), ends)).forEach(layout::add);
    }
    return layout;
  }

  private static DomContent ends(Visit visit, String from, String to) {
    return form(
            label(text(visit.text("paths.from")), input().withName("from").withValue(from)),
            label(text(visit.text("paths.to")), input().withName("to").withValue(to)),
            visit.keptFields(),
            button(visit.text("paths.find")).withType("submit"))
        .withAction("/paths")
        .withMethod("get")
        .withClass("fields");
  }

  /** An id as it is; a name as the id of the first suggestion. */
  private static String named(OpenRelease release, String text) {
    if (release.graph().node(text) >= 0) {
      return text;
    }
    return release.search().suggest(text, Optional.empty(), 1).stream()
        .map(Hit::id)
        .findFirst()
        .orElse(text);
  }

  @SuppressWarnings("unchecked")
  private static List<DomContent> found(Visit visit, Map<String, Object> answer) {
    var found = (List<Map<String, Object>>) answer.get("paths");
    return found.isEmpty()
        ? List.of(
            p(
                visit.pick(
                    String.valueOf(answer.get("message")),
                    String.valueOf(answer.get("messageEn")))))
        : found.stream().map(path -> path(visit, path)).toList();
  }

  @SuppressWarnings("unchecked")
  private static DomContent path(Visit visit, Map<String, Object> path) {
    var nodes = (List<Map<String, Object>>) path.get("nodes");
    var hops = (List<Map<String, Object>>) path.get("hops");
    var names = new ArrayList<DomContent>();
    for (int i = 0; i < nodes.size(); i++) {
      names.add(text(i == 0 ? "" : " → "));
      names.add(
          visit.to(
              String.valueOf(nodes.get(i).get("id")), String.valueOf(nodes.get(i).get("name"))));
    }
    return section(
        h2(each(names, n -> n)),
        p(visit.text("paths.hops", path.get("length"))).withClass("hint"),
        ol(each(hops, h -> hop(visit, h))));
  }

  @SuppressWarnings("unchecked")
  private static DomContent hop(Visit visit, Map<String, Object> hop) {
    var claims = (List<Map<String, Object>>) hop.get("claims");
    return li(
        text(String.valueOf(hop.get("label"))),
        Boolean.TRUE.equals(hop.get("accountsDiffer"))
            ? span(visit.text("paths.differ")).withClass("differ")
            : text(""),
        Boolean.TRUE.equals(hop.get("timesApart"))
            ? span(visit.text("paths.apart")).withClass("hint")
            : text(""),
        each(claims, c -> claim(visit, c)));
  }

  @SuppressWarnings("unchecked")
  private static DomContent claim(Visit visit, Map<String, Object> claim) {
    var sources = (List<Map<String, String>>) claim.get("sources");
    return p(
            text(visit.text("entity.wording")),
            span(String.valueOf(claim.get("wording"))).withClass("wording").attr("lang", "zh-Hans"),
            text(" " + visit.text("entity.sources")),
            each(
                sources,
                s ->
                    span(
                        visit.to(s.get("id"), "[" + Cited.shortened(s.get("id")) + "]"),
                        text(s.get("name") + " "))),
            text(claim.get("file") + ":" + claim.get("line")))
        .withClass("hint");
  }
}
