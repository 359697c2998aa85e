package rongshi.loader.authority;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rongshi.loader.text.Folding;
import rongshi.ontology.EntityType;

/**
 * Every authority record of a load, by id and by folded name.
 *
 * <p>Names are compared folded (simplified, half width, lower case) and without a title's 《》, so
 * that 《大声》 and 大声 meet; which of several bearers of a name is meant is {@code reconcile}'s
 * question, not this file's.
 */
public final class AuthorityFile {
  private final Map<String, AuthorityRecord> byId;
  private final Map<String, List<AuthorityRecord>> byName;

  /** Ids must be unique. */
  public AuthorityFile(Collection<AuthorityRecord> records) {
    var ids = new TreeMap<String, AuthorityRecord>();
    var names = new HashMap<String, List<AuthorityRecord>>();
    for (var record : records) {
      ids.put(record.id(), record);
    }
    for (var record : ids.values()) {
      var own = new java.util.LinkedHashSet<String>();
      own.add(key(record.name()));
      record.otherNames().forEach(n -> own.add(key(n)));
      own.forEach(n -> names.computeIfAbsent(n, k -> new ArrayList<>()).add(record));
    }
    names.values().forEach(l -> l.sort(Comparator.comparing(AuthorityRecord::id)));
    this.byId = Collections.unmodifiableMap(ids);
    this.byName = Collections.unmodifiableMap(names);
  }

  /** All records, by id. */
  public Collection<AuthorityRecord> all() {
    return byId.values();
  }

  public Optional<AuthorityRecord> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The records of a type that bear a name, preferred name or other, in the order of their ids. */
  public List<AuthorityRecord> bearing(EntityType type, String name) {
    return byName.getOrDefault(key(name), List.of()).stream()
        .filter(r -> r.type() == type)
        .toList();
  }

  /** The records of any type that bear a name. */
  public List<AuthorityRecord> bearing(String name) {
    return byName.getOrDefault(key(name), List.of());
  }

  /** A name as it is compared. */
  public static String key(String name) {
    String folded = Folding.fold(name).strip();
    boolean title = folded.length() > 2 && folded.startsWith("《") && folded.endsWith("》");
    return title && folded.indexOf('》') == folded.length() - 1
        ? folded.substring(1, folded.length() - 1)
        : folded;
  }
}
