package rongshi.loader.authority;

import java.util.List;
import java.util.Set;
import rongshi.ontology.EntityType;

/**
 * An entity of a register.
 *
 * @param id type and name, e.g. {@code person/车耀先}
 * @param name the preferred name
 * @param otherNames every other name the row gives
 * @param sources ids of the sources the row cites
 */
public record AuthorityRecord(
    String id, EntityType type, String name, List<String> otherNames, Set<String> sources) {
  public AuthorityRecord {
    otherNames = List.copyOf(otherNames);
    sources = Set.copyOf(sources);
  }
}
