package rongshi.server.paths;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import rongshi.server.graph.RelationGraph;

/**
 * All shortest paths between two nodes, by breadth-first search from both ends (Pohl 1971), a whole
 * level at a time on the side whose next level has fewer arcs. Paths are sequences of nodes, in the
 * order of the nodes' ids; parallel edges make no other path.
 *
 * <p>Cost: the arcs of the levels opened, which are counted; memory for the nodes met.
 */
public final class ShortestPaths {
  private final RelationGraph graph;
  private final IntPredicate allowed;
  private final IntPredicate passable;
  private final long mostVisits;
  private final Map<Integer, TreeSet<Integer>> after = new HashMap<>();
  private long visited;

  /** What was found. */
  public sealed interface Answer {
    /** Arcs looked at. */
    long visited();
  }

  /**
   * @param length hops; 0 where both ends are one
   * @param paths as many as asked for, each from one end to the other
   */
  public record Shortest(int length, List<List<Integer>> paths, long visited) implements Answer {}

  /**
   * @param end whether nothing leads on from one of the ends: no length would help
   * @param bounded whether the search was ended at its bound
   */
  public record None(boolean end, boolean bounded, long visited) implements Answer {}

  /** A search over the whole graph that looks at no more than some arcs. */
  public ShortestPaths(RelationGraph graph, long mostVisits) {
    this(graph, arc -> true, node -> true, mostVisits);
  }

  /**
   * @param allowed which arcs may be used
   * @param passable which nodes may be passed through; the ends always may
   */
  public ShortestPaths(
      RelationGraph graph, IntPredicate allowed, IntPredicate passable, long mostVisits) {
    this.graph = graph;
    this.allowed = allowed;
    this.passable = passable;
    this.mostVisits = mostVisits;
  }

  /** One side of the search: what it has met, and where its last level begins. */
  private final class Side {
    final NodeTable met = new NodeTable();
    int level;
    int depth;
    long arcs;

    Side(int end) {
      met.add(end, 0);
      arcs = graph.degree(end);
    }

    /**
     * Opens the next level.
     *
     * @return the nodes where it meets the other side, as pairs of a node of this side and one of
     *     the other; empty where it does not
     */
    List<int[]> open(Side other) {
      var meetings = new ArrayList<int[]>();
      int end = met.size();
      arcs = 0;
      for (int place = level; place < end && visited < mostVisits; place++) {
        int node = met.node(place);
        for (int arc = graph.firstArc(node); arc < graph.firstArc(node + 1); arc++) {
          visited++;
          int next = graph.neighbour(arc);
          if (!allowed.test(arc)) {
            continue;
          }
          int there = other.met.place(next);
          if (there >= 0) {
            meetings.add(new int[] {node, next});
          } else if (meetings.isEmpty() && passable.test(next)) {
            reach(next, node);
          }
        }
      }
      level = end;
      depth++;
      return meetings;
    }

    private void reach(int next, int node) {
      int place = met.place(next);
      if (place < 0) {
        place = met.add(next, depth + 1);
        arcs += graph.degree(next);
      }
      if (met.depth(place) == depth + 1) {
        met.link(place, node);
      }
    }

    boolean exhausted() {
      return level == met.size();
    }
  }

  /**
   * Searches once; make another for another question.
   *
   * @param most how many paths to tell
   */
  public Answer find(int from, int to, int maxLength, int most) {
    if (from == to) {
      return new Shortest(0, List.of(List.of(from)), 0);
    }
    var near = new Side(from);
    var far = new Side(to);
    while (near.depth + far.depth < maxLength) {
      boolean first = near.arcs <= far.arcs;
      var side = first ? near : far;
      var meetings = side.open(first ? far : near);
      if (visited >= mostVisits) {
        return new None(false, true, visited);
      }
      if (!meetings.isEmpty()) {
        connect(meetings, first, near, far);
        return new Shortest(near.depth + far.depth, paths(from, to, most), visited);
      }
      if (side.exhausted()) {
        return new None(true, false, visited);
      }
    }
    return new None(false, false, visited);
  }

  /** Which node follows which on a shortest path, from the meetings back to both ends. */
  private void connect(List<int[]> meetings, boolean first, Side near, Side far) {
    for (int[] pair : meetings) {
      int a = first ? pair[0] : pair[1];
      int b = first ? pair[1] : pair[0];
      follow(a, b);
      back(a, near, true);
      back(b, far, false);
    }
  }

  private void back(int start, Side side, boolean forward) {
    var open = new ArrayList<Integer>(List.of(start));
    while (!open.isEmpty()) {
      int node = open.removeLast();
      for (int before : side.met.before(side.met.place(node))) {
        if (forward ? follow(before, node) : follow(node, before)) {
          open.add(before);
        }
      }
    }
  }

  private boolean follow(int node, int next) {
    return after.computeIfAbsent(node, n -> new TreeSet<>()).add(next);
  }

  private List<List<Integer>> paths(int from, int to, int most) {
    var found = new ArrayList<List<Integer>>();
    walk(new ArrayList<>(List.of(from)), to, most, found);
    return found;
  }

  private void walk(List<Integer> nodes, int to, int most, List<List<Integer>> found) {
    if (nodes.getLast() == to) {
      found.add(List.copyOf(nodes));
      return;
    }
    for (int next : after.get(nodes.getLast())) {
      if (found.size() == most) {
        return;
      }
      nodes.addLast(next);
      walk(nodes, to, most, found);
      nodes.removeLast();
    }
  }
}
