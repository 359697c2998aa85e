package rongshi.server.circle;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import rongshi.server.graph.RelationGraph;

/**
 * Communities of the relation graph by Louvain's method (Blondel et al. 2008): nodes move to the
 * neighbouring community that most raises the modularity, until none does; communities then become
 * nodes, and so on. Nodes are asked in their order, so that the same graph gives the same answer.
 *
 * <p>Cost: some passes over the arcs. Made once a release, when first asked for.
 */
public final class Communities {
  private static final double LEAST_GAIN = 1e-9;
  private static final int MOST_PASSES = 50;

  private final int[] community;
  private final int[] size;
  private final double modularity;

  private Communities(int[] community, double modularity) {
    this.community = community;
    this.modularity = modularity;
    this.size = new int[Arrays.stream(community).max().orElse(-1) + 1];
    for (int c : community) {
      size[c]++;
    }
  }

  /** Finds the communities of a graph. */
  public static Communities of(RelationGraph graph) {
    var level = Level.of(graph);
    int[] community = new int[graph.nodes()];
    Arrays.setAll(community, i -> i);
    double modularity = level.modularity();
    for (int pass = 0; pass < MOST_PASSES && level.move(); pass++) {
      int[] numbered = level.numbered();
      for (int node = 0; node < community.length; node++) {
        community[node] = numbered[community[node]];
      }
      level = level.gathered(numbered);
      modularity = level.modularity();
    }
    return new Communities(community, modularity);
  }

  /** The number of a node's community, from 0. */
  public int of(int node) {
    return community[node];
  }

  /** How many nodes a community has. */
  public int size(int number) {
    return size[number];
  }

  /** How many there are. */
  public int count() {
    return size.length;
  }

  /** Newman and Girvan's modularity of the division, at most 1. */
  public double modularity() {
    return modularity;
  }

  /** A weighted graph whose nodes are communities of the level below. */
  private static final class Level {
    final int[] offsets;
    final int[] neighbours;
    final double[] weights;
    final double[] loops;
    final double[] strength;
    final int[] community;
    final double[] total;
    final double all;

    Level(int[] offsets, int[] neighbours, double[] weights, double[] loops) {
      this.offsets = offsets;
      this.neighbours = neighbours;
      this.weights = weights;
      this.loops = loops;
      this.strength = new double[loops.length];
      this.community = new int[loops.length];
      double sum = 0;
      for (int node = 0; node < loops.length; node++) {
        community[node] = node;
        strength[node] = loops[node];
        for (int i = offsets[node]; i < offsets[node + 1]; i++) {
          strength[node] += weights[i];
        }
        sum += strength[node];
      }
      this.total = strength.clone();
      this.all = sum;
    }

    static Level of(RelationGraph graph) {
      int[] offsets = new int[graph.nodes() + 1];
      int[] neighbours = new int[2 * graph.edges()];
      double[] weights = new double[neighbours.length];
      for (int node = 0; node < graph.nodes(); node++) {
        offsets[node + 1] = graph.firstArc(node + 1);
        for (int arc = graph.firstArc(node); arc < offsets[node + 1]; arc++) {
          neighbours[arc] = graph.neighbour(arc);
          weights[arc] = 1;
        }
      }
      return new Level(offsets, neighbours, weights, new double[graph.nodes()]);
    }

    /** Whether any node moved. */
    boolean move() {
      boolean moved = false;
      boolean again = true;
      for (int pass = 0; again && pass < MOST_PASSES; pass++) {
        again = false;
        for (int node = 0; node < community.length; node++) {
          again |= move(node);
        }
        moved |= again;
      }
      return moved;
    }

    private boolean move(int node) {
      var links = new HashMap<Integer, Double>();
      for (int i = offsets[node]; i < offsets[node + 1]; i++) {
        links.merge(community[neighbours[i]], weights[i], Double::sum);
      }
      int from = community[node];
      total[from] -= strength[node];
      int best = from;
      double most = gain(node, from, links);
      for (int candidate : links.keySet().stream().sorted().toList()) {
        double gain = gain(node, candidate, links);
        if (gain > most + LEAST_GAIN) {
          most = gain;
          best = candidate;
        }
      }
      community[node] = best;
      total[best] += strength[node];
      return best != from;
    }

    private double gain(int node, int candidate, Map<Integer, Double> links) {
      return links.getOrDefault(candidate, 0.0) - strength[node] * total[candidate] / all;
    }

    /** Communities numbered from 0 in the order of their first nodes. */
    int[] numbered() {
      var numbers = new HashMap<Integer, Integer>();
      int[] numbered = new int[community.length];
      for (int node = 0; node < community.length; node++) {
        numbered[node] = numbers.computeIfAbsent(community[node], c -> numbers.size());
      }
      return numbered;
    }

    Level gathered(int[] numbered) {
      int count = Arrays.stream(numbered).max().orElse(-1) + 1;
      var links = new java.util.ArrayList<java.util.TreeMap<Integer, Double>>();
      for (int i = 0; i < count; i++) {
        links.add(new java.util.TreeMap<>());
      }
      double[] gatheredLoops = new double[count];
      for (int node = 0; node < numbered.length; node++) {
        int c = numbered[node];
        gatheredLoops[c] += loops[node];
        for (int i = offsets[node]; i < offsets[node + 1]; i++) {
          int other = numbered[neighbours[i]];
          if (other == c) {
            gatheredLoops[c] += weights[i];
          } else {
            links.get(c).merge(other, weights[i], Double::sum);
          }
        }
      }
      int arcs = links.stream().mapToInt(Map::size).sum();
      int[] gatheredOffsets = new int[count + 1];
      int[] ends = new int[arcs];
      double[] linkWeights = new double[arcs];
      int at = 0;
      for (int c = 0; c < count; c++) {
        for (var link : links.get(c).entrySet()) {
          ends[at] = link.getKey();
          linkWeights[at++] = link.getValue();
        }
        gatheredOffsets[c + 1] = at;
      }
      return new Level(gatheredOffsets, ends, linkWeights, gatheredLoops);
    }

    double modularity() {
      double sum = 0;
      for (int node = 0; node < loops.length; node++) {
        sum += loops[node] / all - (strength[node] / all) * (strength[node] / all);
      }
      return all == 0 ? 0 : sum;
    }
  }
}
