package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.li;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import rongshi.ontology.Concepts;
import rongshi.server.entity.EntityReader;

/** The ends of the paths and what restricts them. */
final class PathForm {
  private final Visit visit;
  private final List<PathsPage.End> ends;
  private final List<PathsPage.End> sources;
  private final Concepts concepts;

  PathForm(Visit visit, List<PathsPage.End> ends, List<PathsPage.End> sources, Concepts concepts) {
    this.visit = visit;
    this.ends = ends;
    this.sources = sources;
    this.concepts = concepts;
  }

  /** The parameters by which a filter that cut every path is set. */
  static String[] of(String filter) {
    return switch (filter) {
      case "RELATION" -> new String[] {"relation"};
      case "TYPE" -> new String[] {"through"};
      case "PERIOD" -> new String[] {"after", "before"};
      case "SOURCE" -> new String[] {"source"};
      default -> new String[] {"exclude"};
    };
  }

  DomContent form() {
    var fields = new ArrayList<DomContent>();
    fields.add(entity(visit, "from", ends.get(0)));
    fields.add(entity(visit, "to", ends.get(1)));
    ends.stream().skip(2).forEach(e -> fields.add(entity(visit, "also", e)));
    if (ends.get(1).known().isPresent()) {
      fields.add(entity(visit, "also", new PathsPage.End("", java.util.Optional.empty())));
    }
    return tag("form")
        .attr("action", "/paths")
        .attr("method", "get")
        .withClass("ends")
        .with(
            div(each(fields, f -> f), button(visit.text("paths.find")).withType("submit"))
                .withClass("fields"),
            visit.keptFields(),
            new PathFilters(visit, sources, concepts).block(),
            exclusions());
  }

  /** A field that shows a name and, with scripts, gives an id. */
  static ContainerTag<?> entity(Visit visit, String name, PathsPage.End end) {
    String shown = end.known().map(k -> k.name()).orElse(end.typed());
    var field =
        input()
            .withType("text")
            .withName(name)
            .withValue(shown)
            .attr("autocomplete", "off")
            .attr("lang", "zh-Hans");
    end.known().ifPresent(k -> field.attr("data-id", k.id()));
    return tag("rs-entity").with(label(text(visit.text("paths." + name)), field));
  }

  /** What is not to be passed through, each with a link that allows it again. */
  private DomContent exclusions() {
    var excluded = visit.asked().texts("exclude");
    if (excluded.isEmpty()) {
      return text("");
    }
    var here = new Parameters(visit.context().queryParamMap());
    return div(
            span(visit.text("paths.excluded")).withClass("hint"),
            ul(
                each(
                    excluded,
                    key ->
                        li(
                            span(
                                    input().withType("hidden").withName("exclude").withValue(key),
                                    span(named(key)),
                                    a("×")
                                        .withHref(
                                            visit.href(
                                                "/paths", here.removing("exclude", key).values()))
                                        .attr("aria-label", visit.text("paths.allow", named(key))))
                                .withClass("chip")))))
        .withClass("chips");
  }

  /** An entity's name; of a hop, both with the relation between. */
  private String named(String key) {
    var reader = new EntityReader(visit.release().data(), visit.release().base());
    return Arrays.stream(key.split("~"))
        .map(
            part ->
                reader
                    .named(part)
                    .map(n -> n.name())
                    .or(
                        () ->
                            concepts
                                .relationByProperty(rongshi.ontology.Rs.NS + part)
                                .map(r -> visit.pick(r.label().zh(), r.label().en())))
                    .orElse(part))
        .collect(Collectors.joining(" — "));
  }
}
