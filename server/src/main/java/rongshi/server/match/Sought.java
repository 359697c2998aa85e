package rongshi.server.match;

import java.util.List;
import java.util.Set;
import rongshi.ontology.EntityType;

/**
 * What is sought.
 *
 * @param names as a record of others writes them, the preferred first; may be empty where there are
 *     conditions
 * @param types empty for any
 * @param typeMust whether entities of other types are left out, or only come later
 * @param conditions what else the record says
 */
public record Sought(
    List<String> names, Set<EntityType> types, boolean typeMust, List<Condition> conditions) {
  public Sought {
    names = List.copyOf(names);
    types = Set.copyOf(types);
    conditions = List.copyOf(conditions);
  }
}
