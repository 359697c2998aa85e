package rongshi.server.search;

import java.util.Optional;
import java.util.Set;

/**
 * What is asked of the search.
 *
 * @param text as typed, at most 1000 characters
 * @param filters what a hit must be beside fitting the text
 * @param without keys of parts of the understanding that the reader has removed
 * @param sort {@code relevance}, {@code date} or {@code name}
 * @param limit 1–200
 * @param offset 0–10000
 */
public record SearchQuery(
    String text, Filters filters, Set<String> without, String sort, int limit, int offset) {

  /** The orders hits may come in. */
  public static final Set<String> SORTS = Set.of("relevance", "date", "name");

  /**
   * @throws BadQueryException where a bound is passed
   */
  public SearchQuery {
    without = Set.copyOf(without);
    if (text.length() > 1000) {
      throw new BadQueryException("检索词至多 1000 字", "a query has at most 1000 characters");
    }
    if (limit < 1 || limit > 200) {
      throw new BadQueryException("limit 应在 1 与 200 之间", "limit lies between 1 and 200");
    }
    if (offset < 0 || offset > 10_000) {
      throw new BadQueryException("offset 应在 0 与 10000 之间", "offset lies between 0 and 10000");
    }
    if (!SORTS.contains(sort)) {
      throw new BadQueryException(
          "sort 应为 relevance、date 或 name", "sort is relevance, date or name");
    }
  }

  /** A question without filters. */
  public static SearchQuery of(String text, int limit) {
    return new SearchQuery(text, Filters.NONE, Set.of(), "relevance", limit, 0);
  }

  /**
   * What a hit must be. Where several are given, all must hold.
   *
   * @param type a type key
   * @param from first year
   * @param to last year
   * @param place id of a place in which, or in whose parts, a hit must lie
   * @param concept IRI of a concept that classifies it
   * @param organisation id of a body it is linked with
   * @param source id of a source that speaks of it
   */
  public record Filters(
      Optional<String> type,
      Optional<Integer> from,
      Optional<Integer> to,
      Optional<String> place,
      Optional<String> concept,
      Optional<String> organisation,
      Optional<String> source) {
    /** Everything fits. */
    public static final Filters NONE =
        new Filters(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    boolean none() {
      return equals(NONE);
    }
  }
}
