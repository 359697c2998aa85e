package rongshi.loader.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import rongshi.loader.authority.AuthorityFile;
import rongshi.ontology.EntityType;

/**
 * What the records of a load say, gathered: claims by id and the entities they speak of. Sorted
 * throughout, so that the order of files never shows.
 */
public final class ClaimSet {
  private final TreeMap<String, Claim> claims = new TreeMap<>();
  private final TreeMap<String, Entity> entities = new TreeMap<>();

  /**
   * An entity as far as the graph needs it beside its claims.
   *
   * @param label the preferred name
   */
  public record Entity(String id, EntityType type, String label, SortedSet<String> otherNames) {}

  /** Adds an entity unless its id is known. */
  public void entity(String id, EntityType type, String label) {
    entities.computeIfAbsent(id, k -> new Entity(k, type, label, new TreeSet<>()));
  }

  /** Adds another name of an entity that is already there. */
  public void otherName(String id, String name) {
    var entity = entities.get(id);
    if (entity != null && !name.equals(entity.label()) && !name.isBlank()) {
      entity.otherNames().add(name);
    }
  }

  /** Adds a claim; the same claim of the same record twice is one. */
  public Claim add(Claim claim) {
    claims.put(claim.id(), claim);
    return claim;
  }

  /** Puts another rank on a claim. */
  public void rank(Claim claim, org.apache.jena.rdf.model.Resource rank) {
    claims.put(claim.id(), claim.ranked(rank));
  }

  /** Puts a claim in another's place. */
  public Claim replace(Claim old, Claim other) {
    claims.remove(old.id());
    return add(other);
  }

  /** The entity of an id. */
  public Optional<Entity> entity(String id) {
    return Optional.ofNullable(entities.get(id));
  }

  /** The only entity of this preferred name, compared as authority files compare; else empty. */
  public Optional<String> named(String name) {
    String key = AuthorityFile.key(name);
    var same =
        entities.values().stream().filter(e -> AuthorityFile.key(e.label()).equals(key)).toList();
    return same.size() == 1 ? Optional.of(same.getFirst().id()) : Optional.empty();
  }

  /** Takes a claim out. */
  public void withhold(String id) {
    claims.remove(id);
  }

  public Collection<Claim> claims() {
    return Collections.unmodifiableCollection(claims.values());
  }

  public Collection<Entity> entities() {
    return Collections.unmodifiableCollection(entities.values());
  }

  public boolean has(String entityId) {
    return entities.containsKey(entityId);
  }

  /** The claims of each subject and property. */
  public Map<String, List<Claim>> bySubjectAndProperty() {
    var groups = new TreeMap<String, List<Claim>>();
    for (var claim : claims.values()) {
      groups
          .computeIfAbsent(claim.subject() + "\n" + claim.property(), k -> new ArrayList<>())
          .add(claim);
    }
    return groups;
  }
}
