package rongshi.server.link;

import java.util.List;
import java.util.Map;

/**
 * A record of another dataset.
 *
 * @param id its IRI, or an id with a prefix that is known
 * @param values by role, each as written; roles stand in {@code roles.tsv}
 */
public record ExternalRecord(String id, Map<String, List<String>> values) {
  /** The values of a role, none where the record has none. */
  List<String> of(String role) {
    return values.getOrDefault(role, List.of());
  }
}
