package rongshi.server.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * The answer to a search.
 *
 * @param query how it was understood
 * @param answer what the graph itself answers, where it was asked something; else null
 * @param total how many fit
 * @param atLeast true where there are more than {@code total}, which then counts the best of them,
 *     as do the facets; else null
 * @param facets facet to value to count, each counted with every other facet's condition
 * @param labels what the values of facets are called
 * @param hints where nothing was found: what emptied it and what would bring hits; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchResult(
    Map<String, Object> query,
    Answer answer,
    long total,
    Boolean atLeast,
    Map<String, Map<String, Long>> facets,
    Map<String, String> labels,
    List<Hit> hits,
    List<Hint> hints) {

  /**
   * Advice to who found nothing.
   *
   * @param remove the parameter, or the part of the query ({@code time:1940年}), to leave out; else
   *     null
   * @param tryText what to ask instead; else null
   * @param hits how many hits that brings; null where not counted
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Hint(String zh, String en, String remove, String tryText, Long hits) {}
}
