package rongshi.server.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import rongshi.ontology.Concepts;
import rongshi.server.circle.Alike;
import rongshi.server.circle.Communities;
import rongshi.server.entity.EntityReader;
import rongshi.server.graph.RelationGraph;
import rongshi.server.release.OpenRelease;

/** What is like an entity, and where it stands in the graph: its degree and its community. */
final class StandingAnswer {
  private static final int MOST_SHARED = 5;
  private static final int MOST_MEMBERS = 10;

  private final Concepts concepts;

  StandingAnswer(Concepts concepts) {
    this.concepts = concepts;
  }

  /** {@code GET /api/entities/{id}/standing}. */
  Map<String, Object> standing(OpenRelease release, String id, Asked asked) {
    var reader = new EntityReader(release.data(), release.base());
    var answer = GraphJson.known(reader, id);
    int limit = asked.integer("limit", 10, 1, 100);
    var graph = release.graph();
    int node = graph.node(id);
    if (node < 0) {
      answer.put("degree", 0);
      answer.put("relations", Map.of());
      answer.put("hits", List.of());
      return answer;
    }
    answer.put("degree", graph.degree(node));
    answer.put("relations", relations(graph, node));
    Asked.turn(release, release::communities)
        .ifPresent(c -> answer.put("community", community(reader, graph, c, node)));
    var likes = Asked.turn(release, () -> new Alike(graph).to(node, limit));
    answer.put("hits", likes.stream().map(l -> hit(reader, graph, l, asked.language())).toList());
    return answer;
  }

  private static Map<String, Integer> relations(RelationGraph graph, int node) {
    var counts = new TreeMap<String, Integer>();
    for (int arc = graph.firstArc(node); arc < graph.firstArc(node + 1); arc++) {
      counts.merge(graph.property(graph.edge(arc)).replaceFirst("^.*[/#]", ""), 1, Integer::sum);
    }
    return counts;
  }

  private static Map<String, Object> community(
      EntityReader reader, RelationGraph graph, Communities communities, int node) {
    int number = communities.of(node);
    int inside = 0;
    for (int arc = graph.firstArc(node); arc < graph.firstArc(node + 1); arc++) {
      inside += communities.of(graph.neighbour(arc)) == number ? 1 : 0;
    }
    var members =
        IntStream.range(0, graph.nodes())
            .filter(n -> communities.of(n) == number)
            .boxed()
            .sorted(Comparator.comparingInt((Integer n) -> -graph.degree(n)).thenComparing(n -> n))
            .limit(MOST_MEMBERS)
            .map(n -> GraphJson.node(reader, graph.id(n)))
            .toList();
    var answer = new LinkedHashMap<String, Object>();
    answer.put("number", number);
    answer.put("size", communities.size(number));
    answer.put("inside", inside);
    answer.put("members", members);
    answer.put("communities", communities.count());
    answer.put("modularity", communities.modularity());
    return answer;
  }

  private Map<String, Object> hit(
      EntityReader reader, RelationGraph graph, Alike.Like like, String language) {
    var shared = new ArrayList<Map<String, Object>>();
    for (var s : like.shared().subList(0, Math.min(MOST_SHARED, like.shared().size()))) {
      String property = graph.property(graph.edge(s.arc()));
      var third = GraphJson.node(reader, graph.id(graph.neighbour(s.arc())));
      third.put("relation", property.replaceFirst("^.*[/#]", ""));
      third.put(
          "relationLabel",
          concepts.relationByProperty(property).map(t -> t.label().in(language)).orElse(""));
      third.put("forward", graph.forward(s.arc()));
      third.put("sharing", s.sharing());
      third.put("weight", s.weight());
      shared.add(third);
    }
    var hit = GraphJson.node(reader, graph.id(like.node()));
    hit.put("score", like.score());
    hit.put("shared", shared);
    hit.put("sharedInAll", like.shared().size());
    return hit;
  }
}
