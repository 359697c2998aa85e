package rongshi.loader.reconcile;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import rongshi.loader.authority.AuthorityFile;
import rongshi.loader.authority.AuthorityRecord;
import rongshi.ontology.EntityType;

/**
 * Finds the authority record that a register's cell means.
 *
 * <p>The expected types are tried in their order. Within a type a preferred name goes before
 * another name, and of several bearers the one whose row cites a source that this record cites too;
 * if that does not decide, the name stays ambiguous.
 */
public final class Reconciler {
  private final AuthorityFile authority;

  public Reconciler(AuthorityFile authority) {
    this.authority = authority;
  }

  /** What became of a name. */
  public sealed interface Resolution {
    record Found(AuthorityRecord record) implements Resolution {}

    /** At least two records bear the name and nothing here tells them apart. */
    record Ambiguous(List<AuthorityRecord> bearers) implements Resolution {}

    /** No register has the name. */
    record Unknown() implements Resolution {}
  }

  /**
   * @param types in order of preference; the first with a bearer decides
   * @param sources ids the asking record cites
   */
  public Resolution resolve(String name, List<EntityType> types, Collection<String> sources) {
    for (var type : types) {
      var bearers = authority.bearing(type, name);
      if (!bearers.isEmpty()) {
        return choose(name, bearers, sources);
      }
    }
    return new Resolution.Unknown();
  }

  /**
   * Resolves a name of any of the types where nothing says which is meant: shared sources first,
   * then the order of the types.
   */
  public Resolution resolveAnyType(
      String name, List<EntityType> types, Collection<String> sources) {
    var bearers =
        authority.bearing(name).stream()
            .filter(r -> types.contains(r.type()))
            .sorted(
                Comparator.comparing((AuthorityRecord r) -> !citesOneOf(r, sources))
                    .thenComparing(r -> !isPreferred(r, name))
                    .thenComparingInt(r -> types.indexOf(r.type())))
            .toList();
    return bearers.isEmpty() ? new Resolution.Unknown() : new Resolution.Found(bearers.getFirst());
  }

  private static Resolution choose(
      String name, List<AuthorityRecord> bearers, Collection<String> sources) {
    var preferred = bearers.stream().filter(r -> isPreferred(r, name)).toList();
    var rest = preferred.isEmpty() ? bearers : preferred;
    if (rest.size() > 1) {
      var citing = rest.stream().filter(r -> citesOneOf(r, sources)).toList();
      rest = citing.size() == 1 ? citing : rest;
    }
    return rest.size() == 1
        ? new Resolution.Found(rest.getFirst())
        : new Resolution.Ambiguous(rest);
  }

  private static boolean isPreferred(AuthorityRecord record, String name) {
    return AuthorityFile.key(record.name()).equals(AuthorityFile.key(name));
  }

  private static boolean citesOneOf(AuthorityRecord record, Collection<String> sources) {
    return record.sources().stream().anyMatch(Set.copyOf(sources)::contains);
  }
}
