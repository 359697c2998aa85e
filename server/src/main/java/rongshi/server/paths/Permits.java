package rongshi.server.paths;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import rongshi.server.graph.RelationGraph;
import rongshi.server.paths.Restriction.Filter;

/**
 * A restriction as it applies to a graph's arcs and nodes. For one question and one thread: whether
 * an edge's claims admit it is worked out once and kept.
 *
 * <p>Cost: making it, a look-up for each entity and hop excluded; asking, a few reads, and the
 * first time an edge's claims where sources or exclusions are set.
 */
public final class Permits {
  private static final Pattern HOP = Pattern.compile("(.+)~(\\w+)~(.+)");

  private final RelationGraph graph;
  private final Restriction restriction;
  private final Set<Filter> set;
  private final Set<Integer> ends;
  private final BitSet relations = new BitSet();
  private final Set<Integer> barredNodes = new HashSet<>();
  private final Set<Integer> barredEdges = new HashSet<>();
  private final Remembered stated;
  private final Remembered left;

  /**
   * @param ends nodes that may be passed through whatever the restriction says
   */
  public Permits(RelationGraph graph, Restriction restriction, List<Integer> ends) {
    this.graph = graph;
    this.restriction = restriction;
    this.set = restriction.filters();
    this.ends = Set.copyOf(ends);
    for (int p = 0; p < graph.properties(); p++) {
      relations.set(p, restriction.relations().contains(graph.propertyIri(p)));
    }
    this.stated =
        new Remembered(
            e ->
                graph.claims(e).stream().anyMatch(restriction.claims().orElse(Set.of())::contains));
    this.left =
        new Remembered(
            e -> {
              var claims = graph.claims(e);
              return !barredEdges.contains(e)
                  && (claims.isEmpty() || !restriction.exclude().containsAll(claims));
            });
    restriction.exclude().forEach(this::exclude);
  }

  private void exclude(String id) {
    int node = graph.node(id);
    if (node >= 0) {
      barredNodes.add(node);
    }
    var hop = HOP.matcher(id);
    if (hop.matches()) {
      int from = graph.node(hop.group(1));
      int to = graph.node(hop.group(3));
      int arc = from < 0 || to < 0 ? -1 : graph.arc(from, to);
      for (; arc >= 0 && arc < graph.firstArc(from + 1) && graph.neighbour(arc) == to; arc++) {
        if (graph.forward(arc)
            && graph.property(graph.edge(arc)).matches(".*[/#]" + hop.group(2))) {
          barredEdges.add(graph.edge(arc));
        }
      }
    }
  }

  /** The filters that are set. */
  public Set<Filter> filters() {
    return set;
  }

  /** Whether all filters together allow an arc. */
  public boolean arc(int arc) {
    return arc(arc, set);
  }

  /** Whether all filters together let a node be passed through. */
  public boolean node(int node) {
    return node(node, set);
  }

  /** Whether some of the filters allow an arc. */
  boolean arc(int arc, Set<Filter> filters) {
    if (filters.isEmpty()) {
      return true;
    }
    int edge = graph.edge(arc);
    return (!filters.contains(Filter.RELATION) || relations.get(graph.propertyNumber(edge)))
        && (!filters.contains(Filter.PERIOD)
            || (graph.last(edge) >= restriction.after()
                && graph.first(edge) <= restriction.before()))
        && (!filters.contains(Filter.SOURCE) || stated.test(edge))
        && (!filters.contains(Filter.EXCLUDE) || left.test(edge));
  }

  /** Whether some of the filters let a node be passed through. */
  boolean node(int node, Set<Filter> filters) {
    return filters.isEmpty()
        || ends.contains(node)
        || ((!filters.contains(Filter.EXCLUDE) || !barredNodes.contains(node))
            && (!filters.contains(Filter.TYPE) || typed(node)));
  }

  private boolean typed(int node) {
    String id = graph.id(node);
    int slash = id.indexOf('/');
    return slash > 0 && restriction.types().contains(id.substring(0, slash));
  }

  /** Answers of a test that is dear. */
  private static final class Remembered {
    private final IntPredicate test;
    private final BitSet asked = new BitSet();
    private final BitSet holds = new BitSet();

    Remembered(IntPredicate test) {
      this.test = test;
    }

    boolean test(int edge) {
      if (!asked.get(edge)) {
        asked.set(edge);
        holds.set(edge, test.test(edge));
      }
      return holds.get(edge);
    }
  }
}
