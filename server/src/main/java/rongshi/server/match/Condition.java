package rongshi.server.match;

import java.time.LocalDate;
import java.util.List;

/**
 * What a record of others says beside a name.
 *
 * @param property the local name of the ontology's property; may be one that no entity has
 * @param anyOf values, of which one must fit
 */
public record Condition(String property, List<Wanted> anyOf) {
  public Condition {
    anyOf = List.copyOf(anyOf);
  }

  /** A value. */
  public sealed interface Wanted {}

  /**
   * A date that was read.
   *
   * @param first the first possible day
   * @param last the last possible day
   */
  public record Period(LocalDate first, LocalDate last, String text) implements Wanted {}

  /** An entity of ours, by id. */
  public record Entity(String id) implements Wanted {}

  /** An entry of another dataset, by IRI. */
  public record External(String iri) implements Wanted {}

  /** Words as they stand. */
  public record Words(String text) implements Wanted {}
}
