package rongshi.server.paths;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rongshi.server.graph.RelationGraph;

/**
 * How little a hop tells.
 *
 * <p>Each hop costs 1; to it are added
 *
 * <ul>
 *   <li>the logarithm of the degree of the node it enters, since a hub explains nothing (Adamic and
 *       Adar's weighting, 2003, of shared neighbours);
 *   <li>the commonness of its relation, since rare relations are more informative (REX, Fang et al.
 *       2011; Pirrò 2015; RelFinder, Heim et al. 2009, shows why all paths need ranking);
 *   <li>a share that falls with the independent origins that state it;
 *   <li>1 where two successive dated hops lie more than {@value #YEARS_APART} years apart: who was
 *       at one school in different decades did not meet there.
 * </ul>
 *
 * Each part is multiplied by its {@link Weights weight}.
 */
public final class HopCost {
  private static final double HUB = 0.6;
  private static final double COMMON = 0.5;
  private static final double FEW_WITNESSES = 0.2;
  private static final int YEARS_APART = 5;
  private static final double APART = 1;

  private final RelationGraph graph;
  private final Weights weights;
  private final double[] commonness;

  /** Cost: one look at each relation's frequency. */
  public HopCost(RelationGraph graph, Weights weights) {
    this.graph = graph;
    this.weights = weights;
    this.commonness = new double[graph.properties()];
    for (int p = 0; p < commonness.length; p++) {
      commonness[p] = Math.log1p(graph.count(p)) / Math.log1p(graph.edges());
    }
  }

  /**
   * What makes up a path's cost; the parts sum to it.
   *
   * @param length one a hop
   * @param hubs for entering nodes that much passes through
   * @param commonness for relations that are frequent
   * @param witnesses for statements of few independent origins
   * @param time for successive hops that lie apart
   */
  public record Parts(
      double length, double hubs, double commonness, double witnesses, double time) {

    /** The parts by their names, in order. */
    public Map<String, Double> named() {
      var named = new LinkedHashMap<String, Double>();
      named.put("length", length);
      named.put("hubs", hubs);
      named.put("commonness", commonness);
      named.put("witnesses", witnesses);
      named.put("time", time);
      return named;
    }
  }

  /** The least any hop costs. */
  double least() {
    return weights.length();
  }

  /** The most that a hop's cost hangs on the one before. */
  double mostApart() {
    return APART * weights.time();
  }

  /**
   * @param target whether the hop ends the path: what it enters is then no intermediate
   * @param before the edge of the hop before, or -1
   */
  double of(int edge, int entered, boolean target, int before) {
    return alone(edge) + (target ? 0 : hub(entered)) + apart(before, edge);
  }

  /** What a hop costs by itself: neither what it enters nor what goes before. */
  public double alone(int edge) {
    return weights.length() + common(edge) + witnesses(edge);
  }

  /** What entering an intermediate costs. */
  public double hub(int node) {
    return weights.hubs() * HUB * Math.log(graph.degree(node));
  }

  /** The parts of a path's cost. */
  Parts parts(List<Integer> nodes, List<Integer> arcs) {
    double hubs = 0;
    double common = 0;
    double witnesses = 0;
    double time = 0;
    for (int i = 0; i < arcs.size(); i++) {
      int edge = graph.edge(arcs.get(i));
      common += common(edge);
      witnesses += witnesses(edge);
      hubs += i == arcs.size() - 1 ? 0 : hub(nodes.get(i + 1));
      time += i == 0 ? 0 : apart(graph.edge(arcs.get(i - 1)), edge);
    }
    return new Parts(weights.length() * arcs.size(), hubs, common, witnesses, time);
  }

  private double common(int edge) {
    return weights.commonness() * COMMON * commonness[graph.propertyNumber(edge)];
  }

  private double witnesses(int edge) {
    return weights.witnesses() * FEW_WITNESSES / Math.max(1, graph.witnesses(edge));
  }

  private double apart(int before, int edge) {
    return before >= 0 && yearsApart(graph, before, edge) ? mostApart() : 0;
  }

  /** Whether two dated edges lie more than {@value #YEARS_APART} years apart. */
  static boolean yearsApart(RelationGraph graph, int one, int other) {
    long gap =
        Math.max(
            (long) graph.first(other) - graph.last(one),
            (long) graph.first(one) - graph.last(other));
    return gap > YEARS_APART * 366L;
  }
}
