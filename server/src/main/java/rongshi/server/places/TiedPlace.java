package rongshi.server.places;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A place or site that claims tie an entity to.
 *
 * @param type {@code place} or {@code site}
 * @param now what it lies in today, where the register says
 * @param within what contains it, from near to far
 * @param latitude WGS 84; absent where no record gives it
 * @param ties how the entity is tied to it, each way once
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TiedPlace(
    String id,
    String name,
    String type,
    List<String> now,
    List<Placed.Named> within,
    Double latitude,
    Double longitude,
    List<Tie> ties) {

  /**
   * How an entity is tied to a place: by a claim between both, or by an event there that it took
   * part in.
   *
   * @param zh the claim's heading as seen from the entity; empty of an event
   * @param event absent where the claim names the place itself
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Tie(String zh, String en, Placed.Named event) {}

  /** Whether a record gives its coordinates. */
  public boolean located() {
    return latitude != null && longitude != null;
  }
}
