package rongshi.server.reconcile;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.document;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.link;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.title;

import j2html.tags.DomContent;
import j2html.tags.specialized.DlTag;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import rongshi.server.index.Traits;
import rongshi.server.match.Candidate;

/** Small HTML for clients' frames and tooltips; every word of the data is escaped. */
final class Preview {
  private static final int MOST_ALIASES = 8;

  private final Properties properties;

  Preview(Properties properties) {
    this.properties = properties;
  }

  /** A whole document of the size the manifest says. */
  String whole(Candidate candidate, String address) {
    return page(
        candidate.name(),
        h1(a(candidate.name()).withHref(address).withTarget("_blank").withRel("noopener")),
        p(candidate.type().zh() + " " + candidate.type().en() + " · " + candidate.id())
            .withClass("hint"),
        facts(candidate));
  }

  /** A document that says that there is nothing. */
  static String missing(String id) {
    return page("没有此编号", p("没有编号为「" + id + "」的实体 / there is no entity “" + id + "”"));
  }

  /** A fragment for a tooltip. */
  String flyout(Candidate candidate) {
    return div(
            p(strong(candidate.name())),
            p(candidate.type().zh() + " " + candidate.type().en()),
            facts(candidate))
        .render();
  }

  /** A fragment on a type or property. */
  static String flyout(String name, String comment) {
    return div(p(strong(name)), p(comment)).render();
  }

  static String page(String heading, DomContent... content) {
    return document(
        html(
                head(
                    meta().withCharset("utf-8"),
                    title(heading + " · 蓉史 Rongshi"),
                    link().withRel("stylesheet").withHref("/style.css")),
                body(content))
            .withLang("zh-Hans"));
  }

  private DlTag facts(Candidate candidate) {
    var told = new LinkedHashMap<String, String>();
    if (!candidate.aliases().isEmpty()) {
      told.put(
          "又名 also", String.join("、", candidate.aliases().stream().limit(MOST_ALIASES).toList()));
    }
    if (!candidate.description().isEmpty()) {
      told.put("简介 description", candidate.description());
    }
    var dates =
        candidate.traits().dates().stream()
            .collect(
                Collectors.groupingBy(
                    Traits.Dated::property,
                    LinkedHashMap::new,
                    Collectors.mapping(Traits.Dated::text, Collectors.joining("／"))));
    dates.forEach((property, texts) -> told.put(label(property), texts));
    return dl(each(told.entrySet(), this::fact));
  }

  private DomContent fact(Map.Entry<String, String> told) {
    return j2html.TagCreator.join(dt(told.getKey()), dd(told.getValue()));
  }

  private String label(String property) {
    return properties.find(property).map(Properties.Described::name).orElse(property);
  }
}
