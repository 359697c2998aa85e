package rongshi.loader.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import rongshi.loader.authority.AuthorityFile;
import rongshi.loader.reconcile.Gazetteer;
import rongshi.loader.reconcile.Reconciler;
import rongshi.loader.reconcile.Reconciler.Resolution;
import rongshi.ontology.Base;
import rongshi.ontology.EntityType;
import rongshi.ontology.Rs;

/**
 * Turns a name in a record into the id of an entity: a register's where one is meant, else an
 * entity of its own under that name, typed as the record expects.
 */
public final class Naming {
  /** Every type a name may have, in the order in which a bare name is taken. */
  public static final List<EntityType> ANY =
      List.of(
          EntityType.PERSON,
          EntityType.ORGANISATION,
          EntityType.EVENT,
          EntityType.SITE,
          EntityType.PLACE,
          EntityType.WORK);

  /** What a place may be where a column does not say. */
  public static final List<EntityType> PLACES = List.of(EntityType.PLACE, EntityType.SITE);

  private final ClaimSet claims;
  private final Reconciler reconciler;
  private final Gazetteer gazetteer;
  private final List<String> organisationEndings;
  private final List<String> placePhrases;
  private final Findings findings;

  public Naming(ClaimSet claims, AuthorityFile authority, Findings findings) {
    this.claims = claims;
    this.reconciler = new Reconciler(authority);
    this.gazetteer = new Gazetteer(authority, Words.of("place-units.txt"));
    this.organisationEndings = Words.of("organisation-endings.txt");
    this.placePhrases = Words.of("place-phrases.txt");
    this.findings = findings;
  }

  /** The id an entity has where nothing else bears its type and name. */
  public static String id(EntityType type, String name) {
    return type.key() + "/" + Base.segment(name);
  }

  /**
   * The entity a name means; made where no register has it.
   *
   * @param types in order of preference; a new entity takes the first
   */
  public String entity(String name, List<EntityType> types, Claim.Origin origin) {
    return switch (reconciler.resolve(name, types, origin.sources())) {
      case Resolution.Found(var record) -> record.id();
      case Resolution.Ambiguous(var bearers) -> {
        findings.ambiguous(origin.record(), name, bearers.stream().map(b -> b.id()).toList());
        String id = make(types.getFirst(), name);
        for (var bearer : bearers) {
          if (!bearer.id().equals(id)) {
            claims.add(
                Claim.of(id, Rs.possiblySameAs, new Value.Ref(bearer.id()), origin.saying(name)));
          }
        }
        yield id;
      }
      case Resolution.Unknown() -> make(types.getFirst(), name);
    };
  }

  /** The registered entity a name means among the types, or empty. */
  public Optional<String> registered(
      String name, List<EntityType> types, Collection<String> sources) {
    return reconciler.resolveAnyType(name, types, sources) instanceof Resolution.Found(var record)
        ? Optional.of(record.id())
        : Optional.empty();
  }

  /** A person or a body, where the record does not say which. */
  public String actor(String name, Claim.Origin origin) {
    boolean body = organisationEndings.stream().anyMatch(name::endsWith) && name.length() > 2;
    var order =
        body
            ? List.of(EntityType.ORGANISATION, EntityType.PERSON)
            : List.of(EntityType.PERSON, EntityType.ORGANISATION);
    return registered(name, order, origin.sources())
        .or(() -> registered(name, List.of(EntityType.WORK), origin.sources()))
        .orElseGet(() -> entity(name, order, origin));
  }

  /**
   * The places a cell names: 四川大邑县灌口场(今悦来镇) is one, 灌县、郫县 are two. A name that only begins with
   * registered places becomes a place of its own within the last of them.
   *
   * @param types what may be meant; empty for places and sites
   */
  public List<String> places(String cell, List<EntityType> types, Claim.Origin origin) {
    var expected = types.isEmpty() ? PLACES : types;
    var whole = registered(Gazetteer.withoutBrackets(cell), expected, origin.sources());
    if (whole.isPresent()) {
      return List.of(whole.get());
    }
    var ids = new ArrayList<String>();
    for (String part : Lists.split(cell, ";；、")) {
      ids.add(place(part, expected, origin));
    }
    return ids;
  }

  /** The place a compound names before its last: 甲市 of 甲市乙县; empty for a bare name. */
  public Optional<String> enclosing(String compound) {
    return gazetteer.read(compound, PLACES) instanceof Gazetteer.Reading.Whole whole
        ? whole.within().map(r -> r.id())
        : Optional.empty();
  }

  /** Whether a cell tells of a place (并入甲县) instead of naming one. */
  public boolean isPlacePhrase(String cell) {
    return placePhrases.stream().anyMatch(Gazetteer.withoutBrackets(cell)::contains)
        && registered(cell, PLACES, List.of()).isEmpty();
  }

  private String place(String text, List<EntityType> types, Claim.Origin origin) {
    return switch (gazetteer.read(text, types)) {
      case Gazetteer.Reading.Whole(var place, var _) -> place.id();
      case Gazetteer.Reading.Unknown(var name) ->
          registered(name, List.of(EntityType.ORGANISATION), origin.sources())
              .orElseGet(() -> make(EntityType.PLACE, name));
      case Gazetteer.Reading.Within(var name, var within) -> {
        var body = registered(name, List.of(EntityType.ORGANISATION), origin.sources());
        if (body.isPresent()) {
          yield body.get();
        }
        String id = make(EntityType.PLACE, name);
        claims.add(
            Claim.of(id, Rs.partOf, new Value.Ref(within.id()), origin.saying(text))
                .with(Rs.rule, new Value.Text("place-name-prefix")));
        yield id;
      }
    };
  }

  /** An entity of its own under a name. */
  public String make(EntityType type, String name) {
    String id = id(type, name);
    claims.entity(id, type, name.strip());
    return id;
  }
}
