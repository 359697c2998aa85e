package rongshi.server.paths;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which hops may be used and what may be passed through; the ends themselves always may.
 *
 * @param relations IRIs of the only properties to use; empty for all
 * @param types keys of the only types of entity to pass through ({@code person}); empty for all
 * @param claims ids of claims: only hops that one of them states; absent for all
 * @param exclude ids of entities and claims not to pass through, and keys of hops ({@code
 *     person/甲~comradeOf~person/乙}: subject, property's local name, value); a hop is left out with
 *     its last claim
 * @param after only hops that may lie on or after this day (since 1970); {@link Integer#MIN_VALUE}
 *     for all
 * @param before only hops that may lie on or before this day; {@link Integer#MAX_VALUE} for all
 */
public record Restriction(
    Set<String> relations,
    Set<String> types,
    Optional<Set<String>> claims,
    Set<String> exclude,
    int after,
    int before) {
  /** Everything is allowed. */
  public static final Restriction NONE =
      new Restriction(
          Set.of(), Set.of(), Optional.empty(), Set.of(), Integer.MIN_VALUE, Integer.MAX_VALUE);

  public Restriction {
    relations = Set.copyOf(relations);
    types = Set.copyOf(types);
    claims = claims.map(Set::copyOf);
    exclude = Set.copyOf(exclude);
  }

  /** This restriction with other relations. */
  public Restriction withRelations(Set<String> iris) {
    return new Restriction(iris, types, claims, exclude, after, before);
  }

  /** This restriction with other types. */
  public Restriction withTypes(Set<String> keys) {
    return new Restriction(relations, keys, claims, exclude, after, before);
  }

  /** This restriction with other exclusions. */
  public Restriction excluding(Set<String> ids) {
    return new Restriction(relations, types, claims, ids, after, before);
  }

  /** This restriction to hops stated by some claims. */
  public Restriction statedBy(Set<String> ids) {
    return new Restriction(relations, types, Optional.of(ids), exclude, after, before);
  }

  /** This restriction in another period. */
  public Restriction within(int first, int last) {
    return new Restriction(relations, types, claims, exclude, first, last);
  }

  /** This restriction with one filter lifted. */
  public Restriction without(Filter filter) {
    return switch (filter) {
      case RELATION -> withRelations(Set.of());
      case TYPE -> withTypes(Set.of());
      case PERIOD -> within(Integer.MIN_VALUE, Integer.MAX_VALUE);
      case SOURCE -> new Restriction(relations, types, Optional.empty(), exclude, after, before);
      case EXCLUDE -> excluding(Set.of());
    };
  }

  /** What can restrict which hops may be used. */
  public enum Filter {
    RELATION("关系", "relations"),
    TYPE("实体类型", "types of entity"),
    PERIOD("时间", "period"),
    SOURCE("来源", "sources"),
    EXCLUDE("排除项", "exclusions");

    private final String zh;
    private final String en;

    Filter(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    public String zh() {
      return zh;
    }

    public String en() {
      return en;
    }
  }

  /** The filters that are set. */
  public Set<Filter> filters() {
    var set = EnumSet.noneOf(Filter.class);
    if (!relations.isEmpty()) {
      set.add(Filter.RELATION);
    }
    if (!types.isEmpty()) {
      set.add(Filter.TYPE);
    }
    if (after != Integer.MIN_VALUE || before != Integer.MAX_VALUE) {
      set.add(Filter.PERIOD);
    }
    if (claims.isPresent()) {
      set.add(Filter.SOURCE);
    }
    if (!exclude.isEmpty()) {
      set.add(Filter.EXCLUDE);
    }
    return set;
  }
}
