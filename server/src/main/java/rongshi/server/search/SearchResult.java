package rongshi.server.search;

import java.util.List;
import java.util.Map;

/**
 * The answer to a search.
 *
 * @param query how it was understood
 * @param facets facet to value to count
 */
public record SearchResult(
    Map<String, Object> query, long total, Map<String, Map<String, Long>> facets, List<Hit> hits) {}
