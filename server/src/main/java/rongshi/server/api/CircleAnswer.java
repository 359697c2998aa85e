package rongshi.server.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rongshi.ontology.Concepts;
import rongshi.server.circle.Between;
import rongshi.server.circle.Connecting;
import rongshi.server.circle.Connecting.Apart;
import rongshi.server.circle.Connecting.Tree;
import rongshi.server.circle.Connections;
import rongshi.server.cite.ReferenceList;
import rongshi.server.entity.EntityReader;
import rongshi.server.paths.PathQuery;
import rongshi.server.paths.Restriction;
import rongshi.server.paths.Restriction.Filter;
import rongshi.server.release.OpenRelease;
import rongshi.server.telling.PathText;
import rongshi.server.telling.Teller;

/** What several entities have to do with each other. */
public final class CircleAnswer {
  private final Concepts concepts;
  private final PathParameters parameters;

  public CircleAnswer(Concepts concepts) {
    this.concepts = concepts;
    this.parameters = new PathParameters(concepts);
  }

  /** {@code GET /api/connections}: the smallest graph that connects 2–8 entities. */
  public Map<String, Object> connections(OpenRelease release, Asked asked) {
    var reader = new EntityReader(release.data(), release.base());
    var ids = ends(reader, asked, Connections.MOST_ENDS);
    var restriction = parameters.restriction(reader, asked);
    var weights = parameters.weights(asked);
    var finder = new Connections(release.graph());
    var answer = new LinkedHashMap<String, Object>();
    answer.put("ends", ids.stream().map(id -> GraphJson.node(reader, id)).toList());
    var nodes = ids.stream().map(release.graph()::node).toList();
    if (nodes.contains(-1)) {
      var lonely = ids.stream().filter(id -> release.graph().node(id) < 0).toList();
      none(answer, "NO_RELATIONS", "没有任何关系：" + lonely, "without any relation: " + lonely, 0);
      return answer;
    }
    switch (Asked.turn(release, () -> finder.connect(nodes, restriction, weights))) {
      case Tree tree -> tree(release, reader, asked, ids, tree, answer);
      case Apart apart -> {
        var cut =
            Asked.turn(
                release,
                () ->
                    restriction.filters().stream()
                        .filter(
                            f ->
                                finder.connect(nodes, restriction.without(f), weights)
                                    instanceof Tree)
                        .toList());
        apart(release, apart, restriction, cut, answer);
      }
    }
    return answer;
  }

  private static void apart(
      OpenRelease release,
      Apart apart,
      Restriction restriction,
      List<Filter> cut,
      Map<String, Object> answer) {
    String zh = cut.stream().map(Filter::zh).collect(Collectors.joining("、"));
    String en = cut.stream().map(Filter::en).collect(Collectors.joining(", "));
    if (!cut.isEmpty()) {
      none(
          answer,
          "FILTERED",
          "所设条件截断了联系（" + zh + "）",
          "the filters cut it (" + en + ")",
          apart.visited());
    } else if (apart.bounded()) {
      none(answer, "BOUND", "搜索已达上限，未能得出结论", "the search was ended at its bound", apart.visited());
    } else {
      String under = restriction.filters().isEmpty() ? "" : "在所设条件下";
      none(
          answer,
          "NOT_CONNECTED",
          under + "其中有实体互不相连",
          (under.isEmpty() ? "" : "under the filters ") + "some of them are not connected",
          apart.visited());
    }
    answer.put("cutBy", cut.stream().map(Filter::name).toList());
    answer.put(
        "groups",
        apart.groups().stream().map(g -> g.stream().map(release.graph()::id).toList()).toList());
  }

  private static void none(
      Map<String, Object> answer, String reason, String zh, String en, long visited) {
    answer.put("nodes", List.of());
    answer.put("hops", List.of());
    answer.put("reason", reason);
    answer.put("message", zh);
    answer.put("messageEn", en);
    answer.put("visited", visited);
  }

  private void tree(
      OpenRelease release,
      EntityReader reader,
      Asked asked,
      List<String> ends,
      Tree tree,
      Map<String, Object> answer) {
    var teller = new Teller(release.graph(), reader, concepts);
    var told = tree.steps().stream().map(s -> teller.hop(s.start(), s.arc())).toList();
    var ids = new LinkedHashSet<>(ends);
    tree.steps().stream()
        .map(Connecting.Step::arc)
        .map(arc -> release.graph().id(release.graph().neighbour(arc)))
        .forEach(ids::add);
    var references = new ReferenceList(CiteAnswer.citations(release, reader, asked));
    String title =
        ends.stream()
            .map(id -> reader.named(id).map(n -> n.name()).orElse(id))
            .collect(Collectors.joining("、"));
    var apart = Collections.nCopies(told.size(), false);
    answer.put("nodes", ids.stream().map(id -> GraphJson.node(reader, id)).toList());
    answer.put("text", PathText.of(title, told, apart, references, false));
    answer.put("textEn", PathText.of(title, told, apart, references, true));
    var hops = new ArrayList<Map<String, Object>>();
    for (var hop : told) {
      var json = GraphJson.hop(hop, asked.language());
      json.put("references", references.cite(hop.sources()));
      hops.add(json);
    }
    answer.put("hops", hops);
    answer.put("references", references.entries());
    answer.put("cost", tree.cost());
    answer.put("factor", tree.factor());
    answer.put("visited", tree.visited());
  }

  /** {@code GET /api/between}: who stands between the members of a circle of 2–20. */
  Map<String, Object> between(OpenRelease release, Asked asked) {
    var reader = new EntityReader(release.data(), release.base());
    var ids = ends(reader, asked, Between.MOST_MEMBERS);
    var graph = release.graph();
    var members = ids.stream().map(graph::node).filter(n -> n >= 0).toList();
    var restriction = parameters.restriction(reader, asked);
    int length = asked.integer("maxLength", 6, 1, PathQuery.LONGEST);
    int limit = asked.integer("limit", 20, 1, 100);
    var type = asked.type();
    var found =
        Asked.turn(release, () -> new Between(graph, restriction, members, length).among(members));
    var hits = new ArrayList<Map<String, Object>>();
    for (var standing : found.standings()) {
      String id = graph.id(standing.node());
      if (hits.size() < limit && type.map(t -> id.startsWith(t + "/")).orElse(true)) {
        var hit = GraphJson.node(reader, id);
        hit.put("score", standing.score());
        hit.put("pairs", standing.pairs());
        hit.put("member", members.contains(standing.node()));
        hits.add(hit);
      }
    }
    var answer = new LinkedHashMap<String, Object>();
    answer.put("ends", ids.stream().map(id -> GraphJson.node(reader, id)).toList());
    answer.put("pairs", ids.size() * (ids.size() - 1) / 2);
    answer.put("connected", found.connected());
    answer.put("hits", hits);
    answer.put("complete", found.complete());
    answer.put("visited", found.visited());
    return answer;
  }

  /** Ids by comma, or given several times; an id given whole may itself hold commas. */
  private static List<String> ends(EntityReader reader, Asked asked, int most) {
    var ids = new LinkedHashSet<String>();
    for (String text : asked.texts("ends")) {
      if (reader.named(text).isPresent()) {
        ids.add(text);
      } else {
        for (String id : text.split(",")) {
          GraphJson.known(reader, id.strip());
          ids.add(id.strip());
        }
      }
    }
    if (ids.size() < Connections.FEWEST_ENDS || ids.size() > most) {
      throw Asked.bad(
          "参数 ends 应为 2 至 " + most + " 个不同实体的编号，逗号分隔，现有 " + ids.size() + " 个",
          "parameter ends is the ids of 2 to "
              + most
              + " different entities, by comma; there are "
              + ids.size());
    }
    return List.copyOf(ids);
  }
}
