package rongshi.server.paths;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is asked.
 *
 * @param from an entity's id
 * @param to another's
 * @param limit how many paths, 1–50
 * @param maxLength hops, 1–8
 * @param relations IRIs of the only properties to use; empty for all
 * @param exclude ids of entities and claims not to pass through
 * @param after only hops that may lie on or after this day (since 1970); {@link Integer#MIN_VALUE}
 *     for all
 * @param before only hops that may lie on or before this day; {@link Integer#MAX_VALUE} for all
 */
public record PathQuery(
    String from,
    String to,
    int limit,
    int maxLength,
    Set<String> relations,
    Set<String> exclude,
    int after,
    int before) {
  public static final int MOST_PATHS = 50;
  public static final int LONGEST = 8;

  /** A question without filters. */
  public static PathQuery between(String from, String to) {
    return new PathQuery(from, to, 10, 6, Set.of(), Set.of(), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** What can restrict which hops may be used. */
  public enum Filter {
    RELATION("关系", "relations"),
    PERIOD("时间", "period"),
    EXCLUDE("排除项", "exclusions");

    private final String zh;
    private final String en;

    Filter(String zh, String en) {
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

  /** The filters that are set. */
  Set<Filter> filters() {
    var set = EnumSet.noneOf(Filter.class);
    if (!relations.isEmpty()) {
      set.add(Filter.RELATION);
    }
    if (!exclude.isEmpty()) {
      set.add(Filter.EXCLUDE);
    }
    if (after != Integer.MIN_VALUE || before != Integer.MAX_VALUE) {
      set.add(Filter.PERIOD);
    }
    return set;
  }
}
