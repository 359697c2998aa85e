package rongshi.server.reconcile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rongshi.ontology.EntityType;
import rongshi.ontology.Rs;

/** The types of the service: the ontology's classes of entities, by their local names. */
final class Types {
  private Types() {}

  /** Those one reconciles with; sources are citations. */
  static List<EntityType> all() {
    return Arrays.stream(EntityType.values()).filter(t -> t != EntityType.SOURCE).toList();
  }

  /** By local name, key, IRI, prefixed name or label. */
  static Optional<EntityType> find(String id) {
    String asked = id.strip();
    String lower = asked.toLowerCase(Locale.ROOT);
    return all().stream()
        .filter(
            t ->
                t.type().getURI().equals(asked)
                    || t.key().equals(lower)
                    || id(t).equalsIgnoreCase(asked)
                    || ("rs:" + id(t)).equalsIgnoreCase(asked)
                    || t.zh().equals(asked)
                    || t.en().equals(lower))
        .findFirst();
  }

  /** {@code Person}: with the schema space before it, the class's IRI. */
  static String id(EntityType type) {
    return type.type().getURI().substring(Rs.NS.length());
  }

  static Map<String, Object> json(EntityType type) {
    return Map.of("id", id(type), "name", type.zh() + " " + type.en());
  }
}
