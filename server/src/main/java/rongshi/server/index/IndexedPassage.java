package rongshi.server.index;

import java.util.Set;
import rongshi.server.similar.Profile;

/**
 * A passage as the index takes it.
 *
 * @param heading where it stands
 * @param first year it speaks of; null where unknown
 * @param last year; null where unknown
 * @param mentions ids of whom it mentions or is about
 */
public record IndexedPassage(
    String id,
    String heading,
    String text,
    Integer first,
    Integer last,
    Set<String> sources,
    Set<String> mentions) {
  private static final float LINK = 2;

  /** What it teaches the space of meanings. */
  Profile profile() {
    return new Profile().words(text, 1).links(mentions, LINK);
  }
}
