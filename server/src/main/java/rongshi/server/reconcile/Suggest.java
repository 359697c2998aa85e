package rongshi.server.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rongshi.ontology.EntityType;
import rongshi.server.match.Candidate;
import rongshi.server.release.OpenRelease;
import rongshi.server.search.Hit;

/** Completes entities, types and properties while they are typed. */
final class Suggest {
  private static final int PAGE = 12;
  private static final int MOST_SKIPPED = 200;

  private final Properties properties;

  Suggest(Properties properties) {
    this.properties = properties;
  }

  /**
   * @param cursor how many to skip
   */
  Map<String, Object> entities(
      OpenRelease release, String prefix, Optional<EntityType> type, int cursor) {
    int skipped = Math.min(cursor, MOST_SKIPPED);
    var own = release.matcher().candidate(release.base().id(prefix).orElse(prefix));
    var hits = release.search().suggest(prefix, type.map(EntityType::key), skipped + PAGE);
    var all =
        Stream.concat(
                own.map(Suggest::entity).stream(),
                hits.stream()
                    .filter(h -> own.isEmpty() || !h.id().equals(own.get().id()))
                    .filter(h -> EntityType.ofKey(h.type()).isPresent())
                    .map(Suggest::entity))
            .skip(skipped)
            .limit(PAGE)
            .toList();
    return Map.of("result", all);
  }

  Map<String, Object> types(String prefix, int cursor) {
    String typed = prefix.strip().toLowerCase(java.util.Locale.ROOT);
    return Map.of(
        "result",
        Types.all().stream()
            .filter(
                t ->
                    Stream.of(Types.id(t), t.zh(), t.en(), t.type().getURI())
                        .anyMatch(n -> n.toLowerCase(java.util.Locale.ROOT).contains(typed)))
            .skip(cursor)
            .map(Types::json)
            .toList());
  }

  Map<String, Object> properties(String prefix, Optional<EntityType> type, int cursor) {
    return Map.of(
        "result",
        properties.suggest(prefix, type).stream()
            .skip(cursor)
            .limit(50)
            .map(Suggest::json)
            .toList());
  }

  /** Properties that a type can be extended with. */
  Map<String, Object> proposed(Optional<String> type, int limit) {
    var of = type.flatMap(Types::find);
    var json = new LinkedHashMap<String, Object>();
    type.ifPresent(t -> json.put("type", t));
    if (limit > 0) {
      json.put("limit", limit);
    }
    boolean unknown = type.isPresent() && of.isEmpty();
    json.put(
        "properties",
        unknown
            ? List.of()
            : properties.of(of).stream()
                .limit(limit > 0 ? limit : Integer.MAX_VALUE)
                .map(Suggest::json)
                .toList());
    return json;
  }

  static Map<String, Object> json(Properties.Described property) {
    return Map.of("id", property.id(), "name", property.name(), "description", property.comment());
  }

  private static Map<String, Object> entity(Hit hit) {
    return entity(
        hit.id(), hit.name(), hit.description(), EntityType.ofKey(hit.type()).orElseThrow());
  }

  private static Map<String, Object> entity(Candidate candidate) {
    return entity(candidate.id(), candidate.name(), candidate.description(), candidate.type());
  }

  private static Map<String, Object> entity(
      String id, String name, String description, EntityType type) {
    return Map.of(
        "id", id,
        "name", name,
        "description", description,
        "notable", List.of(Types.json(type)));
  }
}
