package rongshi.server.places;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What was found in one place.
 *
 * @param now what the place lies in today, where the register says
 * @param within what contains it, from near to far
 * @param latitude WGS 84; absent where no record gives it
 * @param total how many lie in it
 * @param items the best of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Placed(
    String id,
    String name,
    List<String> now,
    List<Named> within,
    Double latitude,
    Double longitude,
    int total,
    List<Item> items) {

  /** A place by its name. */
  public record Named(String id, String name) {}

  /**
   * Something that lies there.
   *
   * @param relation how it is tied to the place, Chinese; {@code relationEn} in English
   */
  public record Item(String id, String name, String type, String relation, String relationEn) {}
}
