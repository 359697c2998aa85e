package rongshi.server.paths;

import java.util.List;
import java.util.Set;

/** What was found. */
public sealed interface PathResult {
  /** How many arcs were looked at: the work, counted. */
  long visited();

  /**
   * Paths, the most telling first.
   *
   * @param shortest hops of the shortest
   * @param complete false where the search was ended at its bound
   */
  record Found(List<GraphPath> paths, int shortest, boolean complete, long visited)
      implements PathResult {}

  /**
   * None, and why.
   *
   * @param cutBy where filters cut every path, those without any one of which there would be one;
   *     where no single one does it, all that are set
   */
  record NoPath(Reason reason, Set<Restriction.Filter> cutBy, long visited) implements PathResult {
    public NoPath {
      cutBy = Set.copyOf(cutBy);
    }
  }

  /** Why there is no path. */
  enum Reason {
    UNKNOWN_FROM("起点没有任何关系，或编号不存在", "the first end has no relations, or there is no such id"),
    UNKNOWN_TO("终点没有任何关系，或编号不存在", "the other end has no relations, or there is no such id"),
    SAME("起点与终点是同一实体", "both ends are the same entity"),
    NOT_CONNECTED("两者在图中不相连", "the two are not connected in the graph"),
    TOO_FAR("两者相连，但超过所限步数", "the two are connected, but by more hops than allowed"),
    FILTERED("所设条件截断了全部路径", "the filters cut every path"),
    BOUND("搜索已达上限，未能得出结论", "the search was ended at its bound");

    private final String zh;
    private final String en;

    Reason(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    public String zh() {
      return zh;
    }

    public String en() {
      return en;
    }
  }

  /**
   * A loopless path.
   *
   * @param nodes one more than arcs
   * @param arcs of the relation graph
   * @param cost lower is more telling
   */
  record GraphPath(List<Integer> nodes, List<Integer> arcs, double cost) {
    public GraphPath {
      nodes = List.copyOf(nodes);
      arcs = List.copyOf(arcs);
    }

    public int length() {
      return arcs.size();
    }

    /** Between 0 and 1; higher is more telling. */
    public double score() {
      return Math.round(1000.0 / (1.0 + cost)) / 1000.0;
    }
  }
}
