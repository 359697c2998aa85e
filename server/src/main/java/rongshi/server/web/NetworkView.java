package rongshi.server.web;

import static j2html.TagCreator.div;
import static j2html.TagCreator.p;
import static j2html.TagCreator.tag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import j2html.tags.DomContent;
import java.io.UncheckedIOException;
import java.util.List;
import rongshi.ontology.EntityType;
import rongshi.server.api.GraphAnswer;
import rongshi.server.search.Hit;
import rongshi.server.search.SearchResult;

/** What the hits have to do with each other, as a picture and as sentences. */
final class NetworkView implements ResultView {
  private final GraphAnswer graph;

  NetworkView(GraphAnswer graph) {
    this.graph = graph;
  }

  @Override
  public String key() {
    return "network";
  }

  @Override
  public List<String> scripts() {
    return List.of("network");
  }

  @Override
  public DomContent of(Visit visit, SearchResult result) {
    var ids =
        result.hits().stream()
            .filter(h -> EntityType.ofKey(h.type()).isPresent())
            .map(Hit::id)
            .distinct()
            .toList();
    if (ids.isEmpty()) {
      return p(visit.text("network.none")).withClass("nothing");
    }
    var answer = graph.among(visit.release(), ids, visit.asked());
    try {
      return div(
          p(visit.text("network.about", ids.size(), ((List<?>) answer.get("edges")).size()))
              .withClass("hint"),
          tag("rs-network").attr("data-ids", new JsonMapper().writeValueAsString(ids)),
          div(GraphPage.sentences(visit, answer)).withClass("network-sentences"));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
