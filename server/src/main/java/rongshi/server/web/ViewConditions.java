package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rongshi.ontology.EntityType;
import rongshi.server.api.Asked;
import rongshi.server.problem.Problem.Text;
import rongshi.server.problem.ProblemException;
import rongshi.server.search.BadQueryException;
import rongshi.server.search.SearchQuery;

/**
 * What a page over a search (timeline, map) is asked for: search's own conditions, forgiving. What
 * cannot be is said above the page and left out, so that an address written by hand never breaks
 * it.
 *
 * @param here the parameters that stand
 * @param notices what was left out, and why
 */
record ViewConditions(SearchQuery query, Parameters here, List<Text> notices) {
  private static final List<String> CHECKED =
      List.of(
          "type", "from", "to", "limit", "place", "concept", "organisation", "source", "without");

  /**
   * @param otherwise the type where the address says nothing at all
   */
  static ViewConditions of(Visit visit, String otherwise) {
    var notices = new ArrayList<Text>();
    var values = new LinkedHashMap<>(visit.context().queryParamMap());
    while (true) {
      var asked = new Asked(visit.context(), values);
      try {
        var query = asked.conditions();
        asked.integer("limit", 1, 1, 1000);
        if (query.text().isBlank() && CHECKED.stream().noneMatch(values::containsKey)) {
          values.put("type", List.of(otherwise));
          continue;
        }
        return new ViewConditions(query, new Parameters(values), notices);
      } catch (ProblemException e) {
        notices.add(e.problem().detail());
        var wrong = wrong(values, e.problem().detail().en());
        wrong.forEach(values::remove);
      } catch (BadQueryException e) {
        notices.add(new Text(e.zh(), e.en()));
        values.remove("q");
      }
    }
  }

  /** The parameter a complaint is about; all of them where that is not told. */
  private static Set<String> wrong(Map<String, List<String>> values, String complaint) {
    for (String name : CHECKED) {
      if (values.containsKey(name)
          && (complaint.contains(" " + name + " ")
              || (name.equals("type") && complaint.contains("no type")))) {
        return Set.of(name);
      }
    }
    return Set.copyOf(values.keySet());
  }

  int limit(int otherwise) {
    return here.first("limit").isEmpty() ? otherwise : Integer.parseInt(here.first("limit"));
  }

  /** What was left out of the address. */
  DomContent notice(Visit visit) {
    return notices.isEmpty()
        ? text("")
        : div(each(notices, n -> p(visit.text("views.ignored", visit.pick(n.zh(), n.en())))))
            .withClass("notice")
            .attr("role", "status");
  }

  /** Words and years, as a form; what else is asked for stays. */
  DomContent fields(Visit visit, String path) {
    return form(
            field(visit, "q", "search"),
            field(visit, "from", "text"),
            field(visit, "to", "text"),
            each(
                here.values().entrySet().stream()
                    .filter(
                        e ->
                            !Set.of("q", "from", "to", "span", "lang", "release")
                                .contains(e.getKey()))
                    .toList(),
                e -> hidden(e.getKey(), e.getValue())),
            visit.keptFields(),
            button(visit.text("views.show")).withType("submit"))
        .withAction(path)
        .withMethod("get")
        .withClass("fields");
  }

  private static DomContent hidden(String name, List<String> values) {
    return each(values, v -> input().withType("hidden").withName(name).withValue(v));
  }

  private DomContent field(Visit visit, String name, String type) {
    var input =
        input().withType(type).withName(name).withValue(here.first(name)).withId("view-" + name);
    if (!name.equals("q")) {
      input.attr("inputmode", "numeric").attr("pattern", "-?[0-9]{1,4}(-[0-9]{2}(-[0-9]{2})?)?");
      input
          .attr("title", visit.text("views.year"))
          .attr("placeholder", visit.text("views.example." + name));
      input.attr("size", "10");
    }
    return label(text(visit.text("views." + name)), input).withClass("of-" + name);
  }

  /** The types as tabs, each with the other conditions. */
  DomContent types(Visit visit, String path, List<String> types) {
    return nav(each(
            types,
            t -> {
              var link =
                  a(name(visit, t))
                      .withHref(visit.href(path, here.with("type", t).without("span").values()));
              return t.equals(query.filters().type().orElse(""))
                  ? link.attr("aria-current", "true")
                  : link;
            }))
        .withClass("tabs")
        .attr("aria-label", visit.text("search.filter.type"));
  }

  private static String name(Visit visit, String type) {
    return Optional.of(type)
        .flatMap(EntityType::ofKey)
        .map(t -> visit.pick(t.zh(), t.en()))
        .orElseGet(() -> visit.text("search.passage"));
  }
}
