package rongshi.server.paths;

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

  /** Whether anything restricts which hops may be used. */
  boolean filters() {
    return !relations.isEmpty()
        || !exclude.isEmpty()
        || after != Integer.MIN_VALUE
        || before != Integer.MAX_VALUE;
  }
}
