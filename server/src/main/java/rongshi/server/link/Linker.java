package rongshi.server.link;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import rongshi.ontology.EntityType;
import rongshi.server.match.Condition;
import rongshi.server.match.Condition.Wanted;
import rongshi.server.match.Match;
import rongshi.server.match.Matcher;
import rongshi.server.match.Sought;

/** Asks whom a record of another dataset may mean. Safe for several threads. */
public final class Linker {
  private static final int MOST_NAMES = 12;
  private static final int MOST_VALUES = 12;

  /** Roles that name or classify; the others are conditions. */
  private static final Set<String> NO_CONDITIONS = Set.of("id", "name", "otherName", "type");

  private static final Set<String> DATES =
      Set.of("birthDate", "deathDate", "foundedDate", "dissolvedDate", "date");

  private final Matcher matcher;
  private final Roles roles;
  private final Set<EntityType> otherwise;

  /**
   * @param otherwise the types of records that do not say theirs; empty for any
   */
  public Linker(Matcher matcher, Roles roles, Set<EntityType> otherwise) {
    this.matcher = matcher;
    this.roles = roles;
    this.otherwise = Set.copyOf(otherwise);
  }

  /** The best first, without what was decided before. */
  public List<Match> propose(ExternalRecord record, int most) {
    return matcher.matchCautiously(sought(record), most);
  }

  /** Whether a person has decided on this pair before. */
  public boolean decided(ExternalRecord record, Match match) {
    String iri = matcher.values().external(record.id()).orElse(record.id());
    return match.candidate().traits().links().stream().anyMatch(l -> l.iri().equals(iri));
  }

  private Sought sought(ExternalRecord record) {
    var names = new LinkedHashSet<String>(record.of("name"));
    names.addAll(record.of("otherName"));
    var conditions = new ArrayList<Condition>();
    record
        .values()
        .forEach(
            (role, values) -> {
              if (!NO_CONDITIONS.contains(role)) {
                var wanted = wanted(role, values);
                if (!wanted.isEmpty()) {
                  conditions.add(new Condition(role, wanted));
                }
              }
            });
    matcher
        .values()
        .external(record.id())
        .ifPresent(
            iri -> conditions.add(new Condition("sameAs", List.of(new Condition.External(iri)))));
    return new Sought(names.stream().limit(MOST_NAMES).toList(), types(record), true, conditions);
  }

  private List<Wanted> wanted(String role, List<String> values) {
    var all = new ArrayList<Wanted>();
    for (String value : values.subList(0, Math.min(values.size(), MOST_VALUES))) {
      if (DATES.contains(role)) {
        matcher.values().date(value).ifPresent(all::add);
      } else {
        all.add(matcher.values().named(value));
      }
    }
    return all;
  }

  /** A place of others may be a site of ours, and the other way about. */
  private Set<EntityType> types(ExternalRecord record) {
    var types = new TreeSet<EntityType>();
    record.of("type").forEach(t -> roles.type(t).ifPresent(types::add));
    if (types.isEmpty()) {
      types.addAll(otherwise);
    }
    if (types.contains(EntityType.PLACE)) {
      types.add(EntityType.SITE);
    }
    return types;
  }
}
