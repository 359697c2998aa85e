package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.ul;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import j2html.tags.DomContent;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rongshi.ontology.EntityType;
import rongshi.server.api.GraphAnswer;
import rongshi.server.entity.EntityReader;
import rongshi.server.graph.RelationGraph;
import rongshi.server.release.OpenRelease;

/**
 * The graph explorer, which begins with the entities of {@code ?id=}; without scripts their
 * relations as sentences. What stands on a canvas is in the address's hash and never reaches the
 * server.
 */
final class GraphPage implements Page {
  private static final int SAMPLES = 6;

  private final GraphAnswer graph;

  GraphPage(GraphAnswer graph) {
    this.graph = graph;
  }

  @Override
  public String path() {
    return "/graph";
  }

  @Override
  public Layout show(Visit visit) {
    var ids =
        Stream.of("id", "start").flatMap(n -> visit.asked().texts(n).stream()).distinct().toList();
    var reader = new EntityReader(visit.release().data(), visit.release().base());
    List<String> names =
        ids.stream().flatMap(id -> reader.named(id).stream()).map(n -> n.name()).limit(4).toList();
    String title = visit.text("graph.title");
    var layout =
        Layout.page(visit, names.isEmpty() ? title : String.join("、", names) + " · " + title)
            .kind("graph")
            .script("graph")
            .add(h1(title), lead(visit, names));
    if (!names.isEmpty()) {
      layout.oembed();
    }
    return layout.add(
        tag("rs-explorer").attr("data-samples", json(samples(visit.release(), reader))),
        div(plain(visit, ids, reader)).withClass("plain-text"));
  }

  private static DomContent lead(Visit visit, List<String> names) {
    return p(names.isEmpty()
            ? visit.text("graph.lead")
            : visit.text("graph.lead.of", String.join("、", names)))
        .withClass("lead");
  }

  private DomContent plain(Visit visit, List<String> ids, EntityReader reader) {
    if (ids.isEmpty()) {
      return div(
          p(visit.text("graph.sample")),
          ul(
              each(
                  samples(visit.release(), reader),
                  s ->
                      li(
                          a(s.get("name"))
                              .withHref(visit.href("/graph?id=" + Visit.encoded(s.get("id"))))))));
    }
    var answer =
        ids.size() == 1
            ? graph.neighbours(visit.release(), ids.getFirst(), visit.asked())
            : graph.among(visit.release(), visit.asked());
    return sentences(visit, answer);
  }

  /** The relations of an answer of the graph as sentences, and how many there are besides. */
  @SuppressWarnings("unchecked")
  static DomContent sentences(Visit visit, Map<String, Object> answer) {
    var edges = (List<Map<String, Object>>) answer.get("edges");
    int rest = (int) answer.getOrDefault("notShown", 0);
    return edges.isEmpty()
        ? p(visit.text("graph.none"))
        : div(
            ul(each(edges, e -> li(sentence(visit, e)))),
            rest == 0 ? div() : p(visit.text("graph.rest", visit.number(rest))));
  }

  @SuppressWarnings("unchecked")
  private static DomContent sentence(Visit visit, Map<String, Object> edge) {
    var claims = (List<Map<String, Object>>) edge.get("claims");
    String said = visit.pick((String) edge.get("sentence"), (String) edge.get("sentenceEn"));
    return each(
        List.of(
            j2html.TagCreator.text(said + " "),
            each(
                claims.stream().limit(2).toList(),
                c ->
                    each(
                        List.of(
                            visit.to((String) c.get("id"), visit.text("graph.claim")),
                            j2html.TagCreator.text(" ")),
                        x -> x))),
        x -> x);
  }

  /** The people with most relations: where there is something to see. */
  static List<Map<String, String>> samples(OpenRelease release, EntityReader reader) {
    RelationGraph graph = release.graph();
    String prefix = EntityType.PERSON.key() + "/";
    return IntStream.range(graph.firstFrom(prefix), graph.firstFrom(prefix + Character.MAX_VALUE))
        .boxed()
        .sorted(Comparator.<Integer>comparingInt(graph::degree).reversed())
        .limit(SAMPLES)
        .map(graph::id)
        .map(
            id ->
                Map.of(
                    "id",
                    id,
                    "name",
                    reader.named(id).map(n -> n.name()).orElse(id),
                    "type",
                    EntityType.PERSON.key()))
        .toList();
  }

  private static String json(Object value) {
    try {
      return new JsonMapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
