package rongshi.server.paths;

/**
 * What is asked.
 *
 * @param from an entity's id
 * @param to another's
 * @param limit how many paths, 1–50
 * @param maxLength hops, 1–8
 * @param shortestOnly only paths of the least length, all of them up to the limit
 */
public record PathQuery(
    String from,
    String to,
    int limit,
    int maxLength,
    Restriction restriction,
    Weights weights,
    boolean shortestOnly) {
  public static final int MOST_PATHS = 50;
  public static final int LONGEST = 8;

  /** A question without filters. */
  public static PathQuery between(String from, String to) {
    return new PathQuery(from, to, 10, 6, Restriction.NONE, Weights.USUAL, false);
  }

  /** The same question under a restriction. */
  public PathQuery under(Restriction other) {
    return new PathQuery(from, to, limit, maxLength, other, weights, shortestOnly);
  }

  /** The same question with as many paths and hops. */
  public PathQuery within(int paths, int hops) {
    return new PathQuery(from, to, paths, hops, restriction, weights, shortestOnly);
  }

  /** The same question, only the shortest paths wanted. */
  public PathQuery shortest() {
    return new PathQuery(from, to, limit, maxLength, restriction, weights, true);
  }
}
