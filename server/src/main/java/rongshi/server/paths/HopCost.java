package rongshi.server.paths;

import rongshi.server.graph.RelationGraph;

/**
 * How little a hop tells.
 *
 * <p>Each hop costs 1; to it are added the logarithm of the degree of the node it enters, since a
 * hub explains nothing (Adamic and Adar's weighting, 2003, of shared neighbours), the commonness of
 * its relation, since rare relations are more informative (REX, Fang et al. 2011; RelFinder, Heim
 * et al. 2009, shows why all paths need ranking), and 1 where two successive dated hops lie more
 * than {@value #YEARS_APART} years apart: who was at one school in different decades did not meet
 * there.
 */
final class HopCost {
  private static final double HUB = 0.6;
  private static final double COMMON = 0.5;
  private static final int YEARS_APART = 5;

  /**
   * What is added where two successive hops lie apart; the most that a hop's cost hangs on the one
   * before.
   */
  static final double APART = 1;

  private final RelationGraph graph;
  private final double[] commonness;

  HopCost(RelationGraph graph) {
    this.graph = graph;
    var count = new int[graph.properties()];
    for (int e = 0; e < graph.edges(); e++) {
      count[graph.propertyNumber(e)]++;
    }
    this.commonness = new double[count.length];
    for (int p = 0; p < count.length; p++) {
      commonness[p] = Math.log1p(count[p]) / Math.log1p(graph.edges());
    }
  }

  /** The least any hop costs. */
  double least() {
    return 1.0;
  }

  /**
   * @param target whether the hop ends the path: what it enters is then no intermediate
   * @param before the edge of the hop before, or -1
   */
  double of(int edge, int entered, boolean target, int before) {
    double hub = target ? 0 : HUB * Math.log(graph.degree(entered));
    return 1 + hub + COMMON * commonness[graph.propertyNumber(edge)] + apart(before, edge);
  }

  private double apart(int before, int edge) {
    if (before < 0) {
      return 0;
    }
    long gap =
        Math.max(
            (long) graph.first(edge) - graph.last(before),
            (long) graph.first(before) - graph.last(edge));
    return gap > YEARS_APART * 366L ? APART : 0;
  }
}
