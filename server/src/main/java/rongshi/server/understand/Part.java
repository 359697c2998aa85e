package rongshi.server.understand;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A part of a query that was understood.
 *
 * @param kind what it was understood as
 * @param start its first {@code char} in the query
 * @param end the {@code char} after its last
 * @param text the words
 * @param label what they were understood as, in Chinese
 * @param labelEn the same in English
 * @param values ids of entities, IRIs of concepts or properties, type keys, or first and last year
 * @param how why, where it is not the word itself (同音, 拼音, …); else null
 * @param sureness above 0 and up to 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Part(
    Kind kind,
    int start,
    int end,
    String text,
    String label,
    String labelEn,
    List<String> values,
    String how,
    double sureness) {

  /** What a part may be. */
  public enum Kind {
    entity,
    place,
    type,
    concept,
    time,
    attribute,
    relation,
    question
  }

  public Part {
    values = List.copyOf(values);
  }

  /** By what a request names the part to leave out: {@code time:1940年}. */
  @JsonProperty
  public String key() {
    return kind + ":" + text;
  }

  @JsonIgnore
  public int firstYear() {
    return Integer.parseInt(values.getFirst());
  }

  @JsonIgnore
  public int lastYear() {
    return Integer.parseInt(values.getLast());
  }
}
