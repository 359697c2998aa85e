package rongshi.server.web;

import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.fieldset;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.legend;
import static j2html.TagCreator.option;
import static j2html.TagCreator.p;
import static j2html.TagCreator.select;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rongshi.ontology.Concepts;
import rongshi.ontology.EntityType;
import rongshi.server.paths.Weights;

/** What restricts the paths, and how much each part of their score counts; folded until used. */
final class PathFilters {
  private static final List<String> PARAMETERS =
      List.of("relation", "through", "source", "after", "before", "maxLength", "weights");
  private static final List<EntityType> THROUGH =
      List.of(
          EntityType.PERSON,
          EntityType.EVENT,
          EntityType.ORGANISATION,
          EntityType.PLACE,
          EntityType.SITE,
          EntityType.WORK);

  /** The multiples offered; any other stands in the address. */
  private static final List<String> MULTIPLES = List.of("0", "0.5", "1", "2", "4");

  private final Visit visit;
  private final List<PathsPage.End> sources;
  private final Concepts concepts;

  /**
   * @param sources those the claims must cite, as typed and as known
   */
  PathFilters(Visit visit, List<PathsPage.End> sources, Concepts concepts) {
    this.visit = visit;
    this.sources = sources;
    this.concepts = concepts;
  }

  DomContent block() {
    var block =
        details(
                summary(visit.text("paths.filters")),
                div(plain("after", "1937"), plain("before", "1945"), plain("maxLength", "6"))
                    .withClass("fields"),
                div(each(sourceFields(), f -> f)).withClass("fields"),
                fieldset(
                    legend(visit.text("paths.through")),
                    div(each(THROUGH, t -> choice("through", t.key(), visit.pick(t.zh(), t.en()))))
                        .withClass("choices")),
                fieldset(
                    legend(visit.text("paths.relation")),
                    div(each(
                            concepts.relationTypes(),
                            r ->
                                choice(
                                    "relation",
                                    r.property().replaceFirst("^.*[/#]", ""),
                                    visit.pick(r.label().zh(), r.label().en()))))
                        .withClass("choices")),
                fieldset(
                    legend(visit.text("paths.weights")),
                    p(visit.text("paths.weights.about")).withClass("hint"),
                    div(each(Weights.PARTS, this::weight)).withClass("choices weights")))
            .withClass("filters");
    boolean any = PARAMETERS.stream().anyMatch(n -> visit.asked().text(n).isPresent());
    return any ? block.attr("open", "open") : block;
  }

  /** A field for each source chosen and one more, with suggestions by title. */
  private List<DomContent> sourceFields() {
    var fields = new ArrayList<DomContent>();
    Stream.concat(sources.stream(), Stream.of(new PathsPage.End("", Optional.empty())))
        .forEach(s -> fields.add(PathForm.entity(visit, "source", s).attr("type", "source")));
    return fields;
  }

  private DomContent plain(String name, String example) {
    return label(
        text(visit.text("paths." + name)),
        input()
            .withType("text")
            .withName(name)
            .withValue(visit.asked().text(name).orElse(""))
            .attr("inputmode", "numeric")
            .withPlaceholder(example));
  }

  private DomContent choice(String name, String value, String words) {
    var box = input().withType("checkbox").withName(name).withValue(value);
    return label(chosen(name).contains(value) ? box.attr("checked", "checked") : box, span(words));
  }

  private Set<String> chosen(String name) {
    return visit.asked().texts(name).stream()
        .flatMap(t -> Arrays.stream(t.split(",")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A part of the score with the multiples it may count; the usual one stands in no address. */
  private DomContent weight(String part) {
    String given =
        chosen("weights").stream()
            .filter(w -> w.startsWith(part + ":"))
            .map(w -> w.substring(part.length() + 1))
            .findFirst()
            .orElse("1");
    var multiples = new ArrayList<>(MULTIPLES);
    if (!multiples.contains(given)) {
      multiples.add(given);
    }
    return label(
        span(visit.text("paths.cost." + part)),
        select(
                each(
                    multiples,
                    m -> {
                      var option =
                          option(multiple(m)).withValue(m.equals("1") ? "" : part + ":" + m);
                      return m.equals(given) ? option.attr("selected", "selected") : option;
                    }))
            .withName("weights"));
  }

  private String multiple(String m) {
    return MULTIPLES.contains(m) ? visit.text("paths.weight." + m.replace('.', '-')) : "× " + m;
  }
}
