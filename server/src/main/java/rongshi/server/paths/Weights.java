package rongshi.server.paths;

import java.util.List;

/**
 * How much each part of a path's cost counts, as multiples of what is usual; 0 leaves a part out.
 *
 * @param length of each hop
 * @param hubs of entering what much passes through
 * @param commonness of frequent relations
 * @param witnesses of few independent origins
 * @param time of successive hops that lie years apart
 */
public record Weights(
    double length, double hubs, double commonness, double witnesses, double time) {
  /** The names of the parts, in order. */
  public static final List<String> PARTS =
      List.of("length", "hubs", "commonness", "witnesses", "time");

  public static final double MOST = 10;
  public static final Weights USUAL = new Weights(1, 1, 1, 1, 1);

  /**
   * @throws IllegalArgumentException where one is not within 0 and {@value #MOST}
   */
  public Weights {
    for (double w : List.of(length, hubs, commonness, witnesses, time)) {
      if (!(w >= 0 && w <= MOST)) {
        throw new IllegalArgumentException("weights 0–" + MOST + ": " + w);
      }
    }
  }

  /** These with one part changed, by its name. */
  public Weights with(String part, double weight) {
    return switch (part) {
      case "length" -> new Weights(weight, hubs, commonness, witnesses, time);
      case "hubs" -> new Weights(length, weight, commonness, witnesses, time);
      case "commonness" -> new Weights(length, hubs, weight, witnesses, time);
      case "witnesses" -> new Weights(length, hubs, commonness, weight, time);
      case "time" -> new Weights(length, hubs, commonness, witnesses, weight);
      default -> throw new IllegalArgumentException("no part " + part + "; there are " + PARTS);
    };
  }
}
