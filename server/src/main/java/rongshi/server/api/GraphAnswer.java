package rongshi.server.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import rongshi.ontology.Concepts;
import rongshi.ontology.RelationType.Words;
import rongshi.server.entity.EntityReader;
import rongshi.server.graph.Neighbourhood;
import rongshi.server.graph.RelationGraph;
import rongshi.server.release.OpenRelease;
import rongshi.server.telling.Teller;

/** Parts of the relation graph to draw: around an entity, or among some entities. */
public final class GraphAnswer {
  /** What a reader can take in, and a layout can place in a second. */
  public static final int MOST_NODES = 300;

  private static final int MOST_EDGES = 2000;

  private final Concepts concepts;
  private final PathParameters parameters;

  public GraphAnswer(Concepts concepts) {
    this.concepts = concepts;
    this.parameters = new PathParameters(concepts);
  }

  /**
   * {@code GET /api/entities/{id}/neighbours}.
   *
   * @throws rongshi.server.problem.ProblemException where there is no such entity, or too many wait
   */
  public Map<String, Object> neighbours(OpenRelease release, String id, Asked asked) {
    return Asked.turn(release, () -> around(release, id, asked));
  }

  private Map<String, Object> around(OpenRelease release, String id, Asked asked) {
    var graph = release.graph();
    var drawing = new Drawing(release, asked.language());
    drawing.known(id);
    int node = graph.node(id);
    int limit = asked.integer("limit", 100, 0, 1000);
    var all = node < 0 ? null : new Neighbourhood(graph, node, permitted(graph, asked, false));
    var some = node < 0 ? null : new Neighbourhood(graph, node, permitted(graph, asked, true));
    var shown = some == null ? List.<Integer>of() : some.shown(limit);
    shown.forEach(arc -> drawing.edge(node, arc));
    var counts = all == null ? Map.<Integer, Integer>of() : all.counts();
    int total = some == null ? 0 : some.size();
    int drawn = (int) shown.stream().map(graph::neighbour).distinct().count();
    var answer = drawing.json();
    answer.put("relations", relations(graph, counts));
    answer.put(
        "counts",
        counts.entrySet().stream()
            .collect(
                Collectors.toMap(
                    e -> local(graph.propertyIri(e.getKey())),
                    Map.Entry::getValue,
                    (a, b) -> a,
                    TreeMap::new)));
    answer.put("total", total);
    answer.put("notShown", total - drawn);
    return answer;
  }

  /** {@code GET /api/graph}: some entities and all relations among them. */
  public Map<String, Object> among(OpenRelease release, Asked asked) {
    var ids = new TreeSet<>(asked.texts("id"));
    if (ids.isEmpty() || ids.size() > MOST_NODES) {
      throw Asked.bad(
          "参数 id 应给出 1 至 " + MOST_NODES + " 个编号，现有 " + ids.size() + " 个",
          "parameter id is given 1 to " + MOST_NODES + " times, not " + ids.size());
    }
    return among(release, ids, asked);
  }

  /** Some entities, at most {@link #MOST_NODES}, and all relations among them. */
  public Map<String, Object> among(OpenRelease release, Collection<String> ids, Asked asked) {
    return Asked.turn(release, () -> drawn(release, ids, asked));
  }

  private Map<String, Object> drawn(OpenRelease release, Collection<String> ids, Asked asked) {
    var drawing = new Drawing(release, asked.language());
    var missing = ids.stream().filter(id -> !drawing.add(id)).toList();
    int cut = drawing.among(permitted(release.graph(), asked, true));
    var answer = drawing.json();
    answer.put("missing", missing);
    answer.put("edgesNotShown", cut);
    return answer;
  }

  /** Which arcs are asked for: {@code relation, type, after, before} and {@code without}. */
  private IntPredicate permitted(RelationGraph graph, Asked asked, boolean relation) {
    var relations = relation ? parameters.relations(asked) : java.util.Set.<String>of();
    var numbers = new BitSet();
    for (int p = 0; p < graph.properties(); p++) {
      numbers.set(p, relations.isEmpty() || relations.contains(graph.propertyIri(p)));
    }
    var without = new BitSet();
    asked.texts("without").stream().mapToInt(graph::node).filter(n -> n >= 0).forEach(without::set);
    String prefix = asked.type().map(t -> t + "/").orElse("");
    int first = prefix.isEmpty() ? 0 : graph.firstFrom(prefix);
    int last = prefix.isEmpty() ? graph.nodes() : graph.firstFrom(prefix + Character.MAX_VALUE);
    int after = parameters.after(asked);
    int before = parameters.before(asked);
    return arc -> {
      int edge = graph.edge(arc);
      int neighbour = graph.neighbour(arc);
      return numbers.get(graph.propertyNumber(edge))
          && neighbour >= first
          && neighbour < last
          && !without.get(neighbour)
          && graph.first(edge) <= before
          && graph.last(edge) >= after;
    };
  }

  private List<Map<String, Object>> relations(RelationGraph graph, Map<Integer, Integer> counts) {
    var list = new ArrayList<Map<String, Object>>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
        .forEach(e -> list.add(relation(graph.propertyIri(e.getKey()), e.getValue())));
    return list;
  }

  private Map<String, Object> relation(String iri, int count) {
    var type = concepts.relationByProperty(iri);
    var label = type.map(t -> t.label()).orElse(new Words(local(iri), local(iri)));
    var json = new LinkedHashMap<String, Object>();
    json.put("relation", local(iri));
    json.put("label", label.zh());
    json.put("labelEn", label.en());
    json.put("symmetric", type.map(t -> t.symmetric()).orElse(false));
    json.put("count", count);
    return json;
  }

  private static String local(String iri) {
    return iri.replaceFirst("^.*[/#]", "");
  }

  /** Nodes and edges being gathered. */
  private final class Drawing {
    private final RelationGraph graph;
    private final EntityReader reader;
    private final Teller teller;
    private final String language;
    private final Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
    private final Map<Integer, Map<String, Object>> edges = new LinkedHashMap<>();

    Drawing(OpenRelease release, String language) {
      this.graph = release.graph();
      this.reader = new EntityReader(release.data(), release.base());
      this.teller = new Teller(graph, reader, concepts);
      this.language = language;
    }

    /** Adds a node that must be there. */
    void known(String id) {
      GraphJson.known(reader, id);
      add(id);
    }

    /** Adds a node; false where there is no such entity. */
    boolean add(String id) {
      if (!nodes.containsKey(id)) {
        if (reader.named(id).isEmpty()) {
          return false;
        }
        var json = GraphJson.node(reader, id);
        int node = graph.node(id);
        json.put("neighbours", node < 0 ? 0 : Neighbourhood.size(graph, node));
        nodes.put(id, json);
      }
      return true;
    }

    void edge(int start, int arc) {
      add(graph.id(graph.neighbour(arc)));
      int edge = graph.edge(arc);
      edges.computeIfAbsent(
          edge,
          e -> {
            var json = GraphJson.hop(teller.hop(start, arc), language);
            json.put("earliest", day(graph.first(edge)));
            json.put("latest", day(graph.last(edge)));
            json.put("witnesses", graph.witnesses(edge));
            return json;
          });
    }

    /** Adds the edges among the nodes; how many were too many. */
    int among(IntPredicate permitted) {
      var numbers = new BitSet();
      Collection<String> ids = nodes.keySet();
      ids.stream().mapToInt(graph::node).filter(n -> n >= 0).forEach(numbers::set);
      int cut = 0;
      for (int node = numbers.nextSetBit(0); node >= 0; node = numbers.nextSetBit(node + 1)) {
        int end = graph.firstArc(node + 1);
        for (int arc = graph.firstArc(node); arc < end; arc++) {
          if (graph.forward(arc) && numbers.get(graph.neighbour(arc)) && permitted.test(arc)) {
            if (edges.size() < MOST_EDGES) {
              edge(node, arc);
            } else {
              cut++;
            }
          }
        }
      }
      return cut;
    }

    Map<String, Object> json() {
      var answer = new LinkedHashMap<String, Object>();
      answer.put("nodes", List.copyOf(nodes.values()));
      answer.put("edges", List.copyOf(edges.values()));
      var used = new TreeMap<String, Integer>();
      edges.keySet().forEach(e -> used.merge(graph.property(e), 1, Integer::sum));
      answer.put(
          "relations",
          used.entrySet().stream().map(e -> relation(e.getKey(), e.getValue())).toList());
      return answer;
    }

    private static String day(int day) {
      return day == Integer.MIN_VALUE || day == Integer.MAX_VALUE
          ? null
          : LocalDate.ofEpochDay(day).toString();
    }
  }
}
