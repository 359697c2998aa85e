package rongshi.loader.mention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rongshi.ontology.EntityType;

/**
 * What the registers say of an entity, as far as it helps to recognise it in prose.
 *
 * @param otherNames every other name with its kind
 * @param kind the Chinese label of its type of event, organisation, place, site or work; empty
 *     where none is given
 * @param from first day of its life or existence
 * @param to last day of its life or existence
 * @param related ids of entities that a claim connects it with
 * @param sources ids of the sources that speak of it
 */
public record KnownEntity(
    String id,
    EntityType type,
    String name,
    List<OtherName> otherNames,
    String kind,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Set<String> related,
    Set<String> sources) {
  public KnownEntity {
    otherNames = List.copyOf(otherNames);
    related = Set.copyOf(related);
    sources = Set.copyOf(sources);
  }

  /**
   * Another name.
   *
   * @param kind 字, 号, 化名 …; empty where the record gives none
   */
  public record OtherName(String name, String kind) {}
}
