package rongshi.server.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A hit.
 *
 * @param snippet HTML-escaped, with {@code <mark>} around what matched; may be empty
 * @param passages the passages that mention it and fit best; null where none was looked for
 * @param why which part matched, in Chinese; {@code whyEn} in English
 * @param earliest year; null where unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Hit(
    String id,
    String iri,
    String name,
    String type,
    List<String> aliases,
    String description,
    String snippet,
    List<Passage> passages,
    Double score,
    String why,
    String whyEn,
    Integer earliest,
    Integer latest) {

  /**
   * A passage under a hit.
   *
   * @param snippet HTML-escaped, with {@code <mark>}
   * @param year the year it speaks of; null where unknown
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Passage(
      String id, String heading, String snippet, Integer year, List<String> sources) {}
}
