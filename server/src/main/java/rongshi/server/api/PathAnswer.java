package rongshi.server.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import rongshi.ontology.Concepts;
import rongshi.server.cite.ReferenceList;
import rongshi.server.entity.EntityReader;
import rongshi.server.paths.PathQuery;
import rongshi.server.paths.PathResult;
import rongshi.server.paths.Restriction.Filter;
import rongshi.server.release.OpenRelease;
import rongshi.server.telling.PathReplay;
import rongshi.server.telling.PathText;
import rongshi.server.telling.Teller;
import rongshi.server.telling.ToldHop;

/** Paths as the contract writes them, each hop a sentence with its claims. */
public final class PathAnswer {
  private final Concepts concepts;
  private final PathParameters parameters;

  public PathAnswer(Concepts concepts) {
    this.concepts = concepts;
    this.parameters = new PathParameters(concepts);
  }

  /** {@code GET /api/paths}. */
  public Map<String, Object> paths(OpenRelease release, Asked asked) {
    var reader = new EntityReader(release.data(), release.base());
    var query =
        new PathQuery(
            required(asked, "from"),
            required(asked, "to"),
            asked.integer("limit", 10, 1, PathQuery.MOST_PATHS),
            asked.integer("maxLength", 6, 1, PathQuery.LONGEST),
            parameters.restriction(reader, asked),
            parameters.weights(asked),
            asked.flag("shortest"));
    var answer = new LinkedHashMap<String, Object>();
    answer.put("from", GraphJson.known(reader, query.from()));
    answer.put("to", GraphJson.known(reader, query.to()));
    switch (Asked.turn(release, () -> release.paths().find(query))) {
      case PathResult.Found found -> {
        var writer = new Writer(release, reader, query, asked);
        answer.put("paths", found.paths().stream().map(writer::path).toList());
        answer.put("shortest", found.shortest());
        answer.put("complete", found.complete());
        answer.put("visited", found.visited());
      }
      case PathResult.NoPath none -> {
        answer.put("paths", List.of());
        answer.put("reason", none.reason().name());
        answer.put("cutBy", none.cutBy().stream().sorted().map(f -> f.name()).toList());
        answer.put("message", none.reason().zh() + listed(none, "（", "、", "）", Filter::zh));
        answer.put("messageEn", none.reason().en() + listed(none, " (", ", ", ")", Filter::en));
        answer.put("visited", none.visited());
      }
    }
    return answer;
  }

  private static String listed(
      PathResult.NoPath none, String open, String comma, String close, Function<Filter, String> f) {
    return none.cutBy().isEmpty()
        ? ""
        : none.cutBy().stream().sorted().map(f).collect(Collectors.joining(comma, open, close));
  }

  private static String required(Asked asked, String name) {
    return asked
        .text(name)
        .orElseThrow(
            () ->
                Asked.bad("缺少参数 " + name + "（实体编号）", "parameter " + name + " (an id) is missing"));
  }

  /** Writes paths of one answer. */
  private final class Writer {
    private final OpenRelease release;
    private final EntityReader reader;
    private final PathQuery query;
    private final Asked asked;
    private final Teller teller;

    Writer(OpenRelease release, EntityReader reader, PathQuery query, Asked asked) {
      this.release = release;
      this.reader = reader;
      this.query = query;
      this.asked = asked;
      this.teller = new Teller(release.graph(), reader, concepts);
    }

    Map<String, Object> path(PathResult.GraphPath path) {
      var told = new ArrayList<ToldHop>();
      var apart = new ArrayList<Boolean>();
      for (int i = 0; i < path.arcs().size(); i++) {
        told.add(teller.hop(path.nodes().get(i), path.arcs().get(i)));
        apart.add(release.paths().timesApart(path, i));
      }
      var nodes =
          path.nodes().stream().map(n -> GraphJson.node(reader, release.graph().id(n))).toList();
      String title =
          nodes.stream().map(n -> String.valueOf(n.get("name"))).collect(Collectors.joining(" — "));
      var references = new ReferenceList(CiteAnswer.citations(release, reader, asked));
      var answer = new LinkedHashMap<String, Object>();
      answer.put("length", path.length());
      answer.put("score", path.score());
      answer.put("cost", path.cost());
      answer.put("costParts", release.paths().parts(path, query.weights()));
      answer.put("nodes", nodes);
      answer.put("text", PathText.of(title, told, apart, references, false));
      answer.put("textEn", PathText.of(title, told, apart, references, true));
      answer.put("hops", hops(told, apart, references));
      answer.put("references", references.entries());
      answer.put("sparql", new PathReplay(release.base()).of(told));
      return answer;
    }

    private List<Map<String, Object>> hops(
        List<ToldHop> told, List<Boolean> apart, ReferenceList references) {
      var hops = new ArrayList<Map<String, Object>>();
      for (int i = 0; i < told.size(); i++) {
        var hop = GraphJson.hop(told.get(i), asked.language());
        hop.put("timesApart", apart.get(i));
        hop.put("references", references.cite(told.get(i).sources()));
        hops.add(hop);
      }
      return hops;
    }
  }
}
