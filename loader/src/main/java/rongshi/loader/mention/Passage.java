package rongshi.loader.mention;

import java.util.List;
import java.util.Optional;
import rongshi.loader.date.DateContext;

/**
 * A text to be understood, with what is known of it before.
 *
 * @param id may be empty
 * @param context the time its headings and the passage before give
 * @param sources ids of the sources it cites
 * @param about the id of the person it is the biography of
 */
public record Passage(
    String id, String text, DateContext context, List<String> sources, Optional<String> about) {
  public Passage {
    sources = List.copyOf(sources);
  }

  /**
   * Whether it tells a life: then a fact without a date near it has none. Under a chronicle's
   * heading it has the heading's.
   */
  public boolean isBiography() {
    return about.isPresent() || context.year() == 0;
  }
}
