package rongshi.server.web;

import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
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

/** Paths as sentences in the direction of travel, each hop with its references. */
final class PathsPage {
  private PathsPage() {}

  @SuppressWarnings("unchecked")
  static void add(Map<String, Object> answer, List<DomContent> content) {
    var found = (List<Map<String, Object>>) answer.get("paths");
    if (found.isEmpty()) {
      content.add(p(answer.get("message") + " / " + answer.get("messageEn")));
    }
    for (var path : found) {
      content.add(path(path));
    }
  }

  @SuppressWarnings("unchecked")
  private static DomContent path(Map<String, Object> path) {
    var nodes = (List<Map<String, Object>>) path.get("nodes");
    var hops = (List<Map<String, Object>>) path.get("hops");
    var names = new ArrayList<DomContent>();
    for (int i = 0; i < nodes.size(); i++) {
      names.add(text(i == 0 ? "" : " → "));
      names.add(
          Layout.to(
              String.valueOf(nodes.get(i).get("id")), String.valueOf(nodes.get(i).get("name"))));
    }
    return section(
        h2(each(names, n -> n)),
        p(path.get("length") + " 步 hops").withClass("hint"),
        ol(each(hops, PathsPage::hop)));
  }

  @SuppressWarnings("unchecked")
  private static DomContent hop(Map<String, Object> hop) {
    var claims = (List<Map<String, Object>>) hop.get("claims");
    return li(
        text(String.valueOf(hop.get("label"))),
        Boolean.TRUE.equals(hop.get("accountsDiffer"))
            ? span(" 异说 differing accounts").withClass("hint")
            : text(""),
        Boolean.TRUE.equals(hop.get("timesApart"))
            ? span(" 与上一步年代相隔 years apart from the hop before").withClass("hint")
            : text(""),
        each(claims, PathsPage::claim));
  }

  @SuppressWarnings("unchecked")
  private static DomContent claim(Map<String, Object> claim) {
    var sources = (List<Map<String, String>>) claim.get("sources");
    return p(
            span("记录原文 record wording: " + claim.get("wording") + " · 来源 sources: "),
            each(
                sources,
                s ->
                    span(
                        Layout.to(
                            s.get("id"),
                            "[" + s.get("id").substring(s.get("id").indexOf('/') + 1) + "]"),
                        text(s.get("name") + " "))),
            text(claim.get("file") + ":" + claim.get("line")))
        .withClass("hint");
  }
}
