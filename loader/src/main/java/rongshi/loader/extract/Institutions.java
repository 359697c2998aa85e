package rongshi.loader.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import rongshi.loader.mention.KnownEntities;
import rongshi.loader.mention.KnownEntity;
import rongshi.loader.mention.MentionType;
import rongshi.loader.mention.Referent;
import rongshi.ontology.EntityType;

/**
 * A place named for the institution in it: who is held at 丙县 is held in its registered camp, who is
 * chairman of 丙省 has a seat in its registered government.
 */
final class Institutions {
  private static final Map<String, List<String>> MEANT =
      Map.of(
          "imprisoned_at", List.of("集中营", "监狱", "看守所"),
          "position_at", List.of("政府"));

  private static final List<EntityType> KINDS =
      List.of(EntityType.ORGANISATION, EntityType.SITE, EntityType.PLACE);

  /** A unit of administration: 渣滓洞 is a prison itself. */
  private static final Pattern UNIT = Pattern.compile("[县市省州]$");

  private static final List<String> CITIES = List.of("市", "城市", "直辖市", "省");

  private final KnownEntities known;

  Institutions(KnownEntities known) {
    this.known = known;
  }

  /** The facts with the institutions that their places stand for. */
  Facts join(Facts facts) {
    var relations = new ArrayList<Relation>();
    for (var relation : facts.relations()) {
      if (relation.relation().equals("imprisoned_at") && isCity(relation.object())) {
        continue;
      }
      relations.add(meant(relation).map(relation::withObject).orElse(relation));
    }
    return new Facts(relations, facts.events());
  }

  private boolean isCity(Referent object) {
    return object.type() == MentionType.PLACE
        && object.id().flatMap(known::byId).filter(e -> CITIES.contains(e.kind())).isPresent();
  }

  private Optional<Referent> meant(Relation relation) {
    if (relation.object().type() != MentionType.PLACE) {
      return Optional.empty();
    }
    String name = relation.object().name();
    if (!UNIT.matcher(name).find()) {
      return Optional.empty();
    }
    var stems = List.of(name, name.replaceFirst("县$", ""));
    return MEANT.getOrDefault(relation.relation(), List.of()).stream()
        .flatMap(ending -> stems.stream().map(s -> s + ending))
        .flatMap(n -> KINDS.stream().flatMap(k -> registered(k, n).stream()))
        .findFirst()
        .map(e -> new Referent(type(e), e.name(), Optional.of(e.id())));
  }

  private Optional<KnownEntity> registered(EntityType kind, String name) {
    return known.byId(rongshi.loader.claim.Naming.id(kind, name));
  }

  private static MentionType type(KnownEntity entity) {
    return entity.type() == EntityType.ORGANISATION ? MentionType.ORGANISATION : MentionType.PLACE;
  }
}
