package rongshi.server.circle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rongshi.server.graph.RelationGraph;
import rongshi.server.paths.Permits;
import rongshi.server.paths.Restriction;

/**
 * Who stands between the members of a circle: betweenness (Freeman 1977) with the circle as both
 * sources and targets, by counting shortest paths (Brandes 2001, 2008). For each pair each node
 * gets the share of the pair's shortest paths that pass through it; members themselves may stand
 * between others.
 */
public final class Between {
  public static final int MOST_MEMBERS = 20;
  private static final long MOST_VISITS = 10_000_000;

  private final RelationGraph graph;
  private final Permits permits;
  private final int maxLength;
  private final Map<Integer, Standing> standings = new HashMap<>();
  private int connected;
  private long visited;

  /**
   * Where a node stands.
   *
   * @param score the sum of its shares, at most the number of pairs
   * @param pairs for how many pairs it lies on a shortest path
   */
  public record Standing(int node, double score, int pairs) {}

  /**
   * What was found.
   *
   * @param pairs of members
   * @param connected pairs that are connected within the length
   * @param standings the highest score first
   * @param complete false where the search was ended at its bound
   */
  public record Answer(
      int pairs, int connected, List<Standing> standings, boolean complete, long visited) {}

  /** Asks once; make another for another circle. */
  public Between(
      RelationGraph graph, Restriction restriction, List<Integer> members, int maxLength) {
    this.graph = graph;
    this.permits = new Permits(graph, restriction, members);
    this.maxLength = maxLength;
  }

  /**
   * Cost: a breadth-first search a member, to the level of the farthest other, within a bound.
   *
   * @param members different nodes, at most {@link #MOST_MEMBERS}
   */
  public Answer among(List<Integer> members) {
    for (int i = 0; i + 1 < members.size() && visited < MOST_VISITS; i++) {
      var later = members.subList(i + 1, members.size());
      var search = new Counted(members.get(i), new HashSet<>(later));
      for (int target : later) {
        if (search.hops.containsKey(target)) {
          connected++;
          share(search, target);
        }
      }
    }
    var ranked =
        standings.values().stream()
            .sorted(
                Comparator.comparingDouble(Standing::score)
                    .reversed()
                    .thenComparingInt(Standing::node))
            .toList();
    int pairs = members.size() * (members.size() - 1) / 2;
    return new Answer(pairs, connected, ranked, visited < MOST_VISITS, visited);
  }

  /** How many shortest paths lead from a start to each node, and from where. */
  private final class Counted {
    final int start;
    final Map<Integer, Integer> hops = new HashMap<>();
    final Map<Integer, Double> paths = new HashMap<>();
    final Map<Integer, Set<Integer>> before = new HashMap<>();

    Counted(int start, Set<Integer> wanted) {
      this.start = start;
      hops.put(start, 0);
      paths.put(start, 1.0);
      var level = List.of(start);
      for (int depth = 1;
          depth <= maxLength && !level.isEmpty() && !wanted.isEmpty() && visited < MOST_VISITS;
          depth++) {
        var next = new ArrayList<Integer>();
        for (int node : level) {
          open(node, depth, next);
        }
        next.forEach(wanted::remove);
        level = next;
      }
    }

    private void open(int node, int depth, List<Integer> next) {
      for (int arc = graph.firstArc(node); arc < graph.firstArc(node + 1); arc++) {
        visited++;
        int other = graph.neighbour(arc);
        if (!permits.arc(arc) || !permits.node(other)) {
          continue;
        }
        if (hops.putIfAbsent(other, depth) == null) {
          next.add(other);
        }
        if (hops.get(other) == depth
            && before.computeIfAbsent(other, o -> new HashSet<>()).add(node)) {
          paths.merge(other, paths.get(node), Double::sum);
        }
      }
    }
  }

  /** From the target back, each node's share of the paths is divided among those before it. */
  private void share(Counted search, int target) {
    var shares = new HashMap<Integer, Double>(Map.of(target, 1.0));
    var level = Set.of(target);
    while (!level.contains(search.start)) {
      var nearer = new HashSet<Integer>();
      for (int node : level) {
        for (int before : search.before.get(node)) {
          double share = shares.get(node) * search.paths.get(before) / search.paths.get(node);
          shares.merge(before, share, Double::sum);
          nearer.add(before);
        }
      }
      level = nearer;
    }
    shares.forEach(
        (node, share) -> {
          if (node != target && node != search.start) {
            standings.merge(
                node,
                new Standing(node, share, 1),
                (a, b) -> new Standing(node, a.score() + b.score(), a.pairs() + b.pairs()));
          }
        });
  }
}
