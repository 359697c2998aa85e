package rongshi.server.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import rongshi.ontology.Concepts;
import rongshi.ontology.Rs;
import rongshi.server.entity.EntityReader;
import rongshi.server.entity.EntityView.ClaimView;
import rongshi.server.paths.PathQuery;
import rongshi.server.paths.PathQuery.Filter;
import rongshi.server.paths.PathResult;
import rongshi.server.release.OpenRelease;

/** Paths and neighbours as the contract writes them, each hop a sentence with its claims. */
public final class PathAnswer {
  private static final int MOST_CLAIMS = 5;

  private final Concepts concepts;

  public PathAnswer(Concepts concepts) {
    this.concepts = concepts;
  }

  /** {@code GET /api/paths}. */
  public Map<String, Object> paths(OpenRelease release, Asked asked) {
    var query =
        new PathQuery(
            required(asked, "from"),
            required(asked, "to"),
            asked.integer("limit", 10, 1, PathQuery.MOST_PATHS),
            asked.integer("maxLength", 6, 1, PathQuery.LONGEST),
            relations(asked),
            asked.text("exclude").map(e -> Set.of(e.split(","))).orElse(Set.of()),
            day(asked, "after").orElse(Integer.MIN_VALUE),
            day(asked, "before").orElse(Integer.MAX_VALUE));
    var reader = new EntityReader(release.data(), release.base());
    var answer = new LinkedHashMap<String, Object>();
    answer.put("from", end(reader, query.from()));
    answer.put("to", end(reader, query.to()));
    switch (release.paths().find(query)) {
      case PathResult.Found found -> {
        answer.put(
            "paths",
            found.paths().stream().map(p -> path(release, reader, p, asked.language())).toList());
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

  /** {@code GET /api/entities/{id}/neighbours}. */
  public Map<String, Object> neighbours(OpenRelease release, String id, Asked asked) {
    var graph = release.graph();
    var reader = new EntityReader(release.data(), release.base());
    var relations = relations(asked);
    var type = asked.type();
    int limit = asked.integer("limit", 100, 1, 1000);
    end(reader, id);
    int node = graph.node(id);
    var nodes = new TreeMap<String, Object>();
    nodes.put(id, node(reader, id));
    var edges = new ArrayList<Map<String, Object>>();
    var counts = new TreeMap<String, Integer>();
    int hidden = 0;
    for (int arc = node < 0 ? 0 : graph.firstArc(node);
        node >= 0 && arc < graph.firstArc(node + 1);
        arc++) {
      int edge = graph.edge(arc);
      String other = graph.id(graph.neighbour(arc));
      if ((!relations.isEmpty() && !relations.contains(graph.property(edge)))
          || (type.isPresent() && !other.startsWith(type.get() + "/"))) {
        continue;
      }
      counts.merge(local(graph.property(edge)), 1, Integer::sum);
      if (edges.size() >= limit) {
        hidden++;
        continue;
      }
      nodes.putIfAbsent(other, node(reader, other));
      edges.add(hop(release, reader, id, other, arc, asked.language()));
    }
    var answer = new LinkedHashMap<String, Object>();
    answer.put("nodes", nodes.values());
    answer.put("edges", edges);
    answer.put("counts", counts);
    answer.put("notShown", hidden);
    return answer;
  }

  private Map<String, Object> path(
      OpenRelease release, EntityReader reader, PathResult.GraphPath path, String language) {
    var ids = path.nodes().stream().map(release.graph()::id).toList();
    var hops = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < path.arcs().size(); i++) {
      var hop = hop(release, reader, ids.get(i), ids.get(i + 1), path.arcs().get(i), language);
      hop.put("timesApart", release.paths().timesApart(path, i));
      hops.add(hop);
    }
    var answer = new LinkedHashMap<String, Object>();
    answer.put("length", path.length());
    answer.put("score", path.score());
    answer.put("cost", path.cost());
    answer.put("costParts", release.paths().parts(path));
    answer.put("nodes", ids.stream().map(i -> node(reader, i)).toList());
    answer.put("hops", hops);
    return answer;
  }

  private Map<String, Object> hop(
      OpenRelease release, EntityReader reader, String from, String to, int arc, String language) {
    int edge = release.graph().edge(arc);
    boolean forward = release.graph().forward(arc);
    String property = release.graph().property(edge);
    String fromName = reader.named(from).map(n -> n.name()).orElse(from);
    String toName = reader.named(to).map(n -> n.name()).orElse(to);
    var claims =
        release.graph().claims(edge).stream()
            .limit(MOST_CLAIMS)
            .map(reader::claim)
            .flatMap(Optional::stream)
            .toList();
    var hop = new LinkedHashMap<String, Object>();
    hop.put("from", from);
    hop.put("to", to);
    hop.put("relation", local(property));
    hop.put(
        "label",
        concepts
                .relationByProperty(property)
                .map(t -> t.reading(forward, language, fromName, toName))
                .orElse(fromName + " — " + toName)
            + terms(claims));
    hop.put("forward", forward);
    hop.put("accountsDiffer", claims.stream().anyMatch(c -> reader.disputed(c.id())));
    hop.put("claims", claims.stream().map(PathAnswer::claim).toList());
    return hop;
  }

  /** The office, kinship or role and the date as the sources have them: （军长，1940年3月）. */
  private static String terms(List<ClaimView> claims) {
    var said = new TreeSet<String>();
    for (var claim : claims) {
      var parts =
          claim.qualifiers().stream()
              .filter(
                  q ->
                      q.property().equals(Rs.term.getURI())
                          || q.property().equals(Rs.date.getURI()))
              .map(q -> q.text())
              .toList();
      if (!parts.isEmpty()) {
        said.add(String.join("，", parts));
      }
    }
    return said.isEmpty() ? "" : "（" + String.join("；", said) + "）";
  }

  private static Map<String, Object> claim(ClaimView claim) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("id", claim.id());
    answer.put(
        "sources",
        claim.sources().stream().map(s -> Map.of("id", s.id(), "name", s.name())).toList());
    answer.put("wording", claim.wording());
    answer.put("quote", null);
    answer.put("rank", claim.rank());
    answer.put("certainty", claim.certainty().zh());
    answer.put("record", claim.record());
    answer.put("file", claim.file());
    answer.put("line", claim.line());
    return answer;
  }

  private static Map<String, Object> node(EntityReader reader, String id) {
    var named = reader.named(id);
    return Map.of(
        "id", id,
        "name", named.map(n -> n.name()).orElse(id),
        "type", named.map(n -> n.type()).orElse(""),
        "aliases", reader.aliases(id));
  }

  private static Map<String, Object> end(EntityReader reader, String id) {
    if (reader.named(id).isEmpty()) {
      throw Asked.notFound("没有编号为「" + id + "」的实体", "there is no entity “" + id + "”");
    }
    return node(reader, id);
  }

  private static String required(Asked asked, String name) {
    return asked
        .text(name)
        .orElseThrow(
            () ->
                Asked.bad("缺少参数 " + name + "（实体编号）", "parameter " + name + " (an id) is missing"));
  }

  private Set<String> relations(Asked asked) {
    var iris = new TreeSet<String>();
    asked
        .text("relation")
        .ifPresent(
            list -> {
              for (String name : list.split(",")) {
                String iri = name.startsWith("http") ? name : Rs.NS + name.replaceFirst("^rs:", "");
                if (concepts.relationByProperty(iri).isEmpty()) {
                  throw Asked.bad("没有关系「" + name + "」", "there is no relation “" + name + "”");
                }
                iris.add(iri);
              }
            });
    return iris;
  }

  private static Optional<Integer> day(Asked asked, String name) {
    return asked
        .text(name)
        .map(
            t -> {
              try {
                String day =
                    t.length() == 4 ? t + (name.equals("before") ? "-12-31" : "-01-01") : t;
                return Math.toIntExact(LocalDate.parse(day).toEpochDay());
              } catch (java.time.DateTimeException | ArithmeticException e) {
                throw Asked.bad(
                    "参数 " + name + " 应为年份或日期，如 1940-03-14",
                    "parameter " + name + " is a year or a day such as 1940-03-14");
              }
            });
  }

  private static String local(String iri) {
    return iri.replaceFirst("^.*[/#]", "");
  }
}
