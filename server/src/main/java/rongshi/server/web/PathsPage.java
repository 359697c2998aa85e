package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import j2html.tags.DomContent;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rongshi.ontology.Concepts;
import rongshi.server.api.CircleAnswer;
import rongshi.server.api.PathAnswer;
import rongshi.server.entity.EntityReader;
import rongshi.server.release.OpenRelease;
import rongshi.server.search.Hit;

/**
 * How two entities are connected, as sentences in the direction of travel and as a picture; with
 * {@code also}, the smallest graph that connects more. What is asked stands in the address.
 */
final class PathsPage implements Page {
  private static final int MOST_ENDS = 8;
  private static final int MOST_SOURCES = 8;

  private final PathAnswer paths;
  private final CircleAnswer circle;
  private final Concepts concepts;

  PathsPage(PathAnswer paths, CircleAnswer circle, Concepts concepts) {
    this.paths = paths;
    this.circle = circle;
    this.concepts = concepts;
  }

  /** An end of the paths: what was typed, and the entity that it means, where there is one. */
  record End(String typed, Optional<Known> known) {}

  @Override
  public String path() {
    return "/paths";
  }

  @Override
  public Layout show(Visit visit) {
    var ends = ends(visit);
    var sources = sources(visit);
    String title = visit.text("paths.title");
    var names = ends.stream().flatMap(e -> e.known().stream()).map(k -> k.name()).toList();
    var layout =
        Layout.page(visit, names.size() < 2 ? title : String.join(" — ", names) + " · " + title)
            .kind("paths")
            .script("paths")
            .words("graph.")
            .add(h1(title), new PathForm(visit, ends, sources, concepts).form());
    var unknown =
        Stream.concat(ends.stream(), sources.stream())
            .filter(e -> !e.typed().isEmpty() && e.known().isEmpty())
            .toList();
    unknown.forEach(
        e -> layout.add(p(visit.text("paths.unknown", e.typed())).withClass("nothing")));
    if (unknown.isEmpty() && names.size() >= 2) {
      layout.oembed();
      answer(visit, ends, sources).forEach(layout::add);
    } else if (unknown.isEmpty()) {
      layout.add(p(visit.text("paths.lead")).withClass("lead"));
    }
    return layout;
  }

  private static List<End> ends(Visit visit) {
    var reader = new EntityReader(visit.release().data(), visit.release().base());
    return Stream.of(
            List.of(visit.asked().text("from").orElse("")),
            List.of(visit.asked().text("to").orElse("")),
            visit.asked().texts("also"))
        .flatMap(List::stream)
        .limit(MOST_ENDS)
        .map(typed -> end(visit.release(), reader, typed))
        .toList();
  }

  /** The sources that claims must cite, by id or by title. */
  private static List<End> sources(Visit visit) {
    var reader = new EntityReader(visit.release().data(), visit.release().base());
    return visit.asked().texts("source").stream()
        .flatMap(t -> t.startsWith("source/") ? Stream.of(t.split(",")) : Stream.of(t))
        .limit(MOST_SOURCES)
        .map(typed -> end(visit.release(), reader, typed, Optional.of("source")))
        .toList();
  }

  /** An id as it is; a name as the first suggestion. */
  static End end(OpenRelease release, EntityReader reader, String typed) {
    return end(release, reader, typed, Optional.empty());
  }

  private static End end(
      OpenRelease release, EntityReader reader, String typed, Optional<String> type) {
    if (typed.isEmpty()) {
      return new End(typed, Optional.empty());
    }
    var named = reader.named(typed);
    String id =
        named.isPresent()
            ? typed
            : release.search().suggest(typed, type, 1).stream().map(Hit::id).findFirst().orElse("");
    return new End(typed, reader.named(id).map(n -> new Known(n.id(), n.name())));
  }

  private List<DomContent> answer(Visit visit, List<End> ends, List<End> sources) {
    var ids = ids(ends);
    var asked = new ResolvedEnds(visit.context(), ids, ids(sources));
    var answer =
        ids.size() == 2
            ? paths.paths(visit.release(), asked)
            : circle.connections(visit.release(), asked);
    var found = found(answer, ids.size() == 2);
    if (found.isEmpty()) {
      return List.of(none(visit, answer));
    }
    var parts = new PathParts(visit, new Parameters(visit.context().queryParamMap()));
    var content = new ArrayList<DomContent>();
    content.add(
        h2(
            ids.size() == 2
                ? visit.text("paths.found", found.size(), answer.get("shortest"))
                : visit.text("paths.connected", ids.size())));
    content.add(picture(visit, ids, found));
    for (int i = 0; i < found.size(); i++) {
      content.add(parts.path(found.get(i), i + 1, ids.size() == 2));
    }
    if (ids.size() == 2) {
      var base = visit.release().base();
      content.add(
          p(
              Behind.link(
                  visit,
                  BehindEntity.PATHS.of(base.iri(ids.getFirst()), base.iri(ids.getLast())))));
    }
    if (Boolean.FALSE.equals(answer.get("complete"))) {
      content.add(p(visit.text("paths.incomplete")).withClass("hint"));
    }
    return content;
  }

  private static List<String> ids(List<End> ends) {
    return ends.stream().flatMap(e -> e.known().stream()).map(Known::id).toList();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> found(Map<String, Object> answer, boolean two) {
    if (two) {
      return (List<Map<String, Object>>) answer.get("paths");
    }
    return answer.containsKey("reason") ? List.of() : List.of(answer);
  }

  /** Why there is none, and which condition can be left out. */
  @SuppressWarnings("unchecked")
  private static DomContent none(Visit visit, Map<String, Object> answer) {
    var here = new Parameters(visit.context().queryParamMap());
    var cut = (List<String>) answer.getOrDefault("cutBy", List.of());
    return div(
            h2(visit.text("paths.none")),
            p(visit.pick((String) answer.get("message"), (String) answer.get("messageEn"))),
            cut.isEmpty()
                ? text("")
                : ul(
                    each(
                        cut,
                        f ->
                            li(
                                a(visit.text("paths.loosen." + f))
                                    .withHref(
                                        visit.href(
                                            "/paths", here.without(PathForm.of(f)).values()))))))
        .withClass("nothing")
        .attr("role", "status");
  }

  /** What {@code graph/hops.ts} draws; the same stands in the sentences below. */
  private static DomContent picture(
      Visit visit, List<String> ends, List<Map<String, Object>> paths) {
    var drawn =
        paths.stream().map(p -> Map.of("nodes", p.get("nodes"), "hops", p.get("hops"))).toList();
    try {
      String json = new JsonMapper().writeValueAsString(Map.of("ends", ends, "paths", drawn));
      return tag("rs-hops").attr("data-answer", json).attr("data-lang", visit.language().key());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An entity's id and name. */
  record Known(String id, String name) {}
}
