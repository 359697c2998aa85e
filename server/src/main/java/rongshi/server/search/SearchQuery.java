package rongshi.server.search;

import java.util.Optional;

/**
 * What is asked of the search.
 *
 * @param text as typed, at most 1000 characters
 * @param type a type key
 * @param from first year
 * @param to last year
 * @param place id of a place in which, or in whose parts, a hit must lie
 * @param limit 1–200
 * @param offset 0–10000
 */
public record SearchQuery(
    String text,
    Optional<String> type,
    Optional<Integer> from,
    Optional<Integer> to,
    Optional<String> place,
    int limit,
    int offset) {

  /**
   * @throws BadQueryException where a bound is passed
   */
  public SearchQuery {
    if (text.length() > 1000) {
      throw new BadQueryException("检索词至多 1000 字", "a query has at most 1000 characters");
    }
    if (limit < 1 || limit > 200) {
      throw new BadQueryException("limit 应在 1 与 200 之间", "limit lies between 1 and 200");
    }
    if (offset < 0 || offset > 10_000) {
      throw new BadQueryException("offset 应在 0 与 10000 之间", "offset lies between 0 and 10000");
    }
  }

  /** A question without filters. */
  public static SearchQuery of(String text, int limit) {
    return new SearchQuery(
        text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), limit, 0);
  }
}
