package rongshi.loader.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rongshi.loader.mention.MentionType;
import rongshi.loader.mention.NameMention;
import rongshi.loader.mention.Referent;

/**
 * Where a place lies, as far as names side by side say so: 皇城明远楼, 巴县铜罐驿, and 平安桥法国医院 which bears
 * the name of where it stands.
 */
final class Containment {
  /** A body may bear the name of its street without lying in a town of that name. */
  private static final Pattern STREET = Pattern.compile("[街巷路桥寺庙祠园坝门]$");

  private static final String BESIDE = "place-beside-place";
  private static final String WITHIN = "place-within-place";

  /** What the readings of this class are called. */
  static final Set<String> RULES = Set.of(BESIDE, WITHIN);

  /** 甲河乙路 are two things side by side. */
  private static final Pattern WAY = Pattern.compile("[河路]$");

  Facts join(Facts facts, List<NameMention> names) {
    var relations = new ArrayList<>(facts.relations());
    var said = new HashSet<List<Object>>();
    relations.forEach(r -> said.add(r.statement()));
    int covered = -1;
    for (int i = 0; i < names.size(); i++) {
      var outer = names.get(i);
      if (outer.start() >= covered) {
        covered = outer.end();
        around(outer, names.subList(i + 1, names.size()))
            .filter(r -> said.add(r.statement()))
            .ifPresent(relations::add);
      }
    }
    return new Facts(relations, facts.events());
  }

  /** Where a name lies: in the last place within it, or in the place before it. */
  private static Optional<Relation> around(NameMention outer, List<NameMention> after) {
    Optional<Relation> found = Optional.empty();
    for (var inner : after) {
      if (inner.start() > outer.end()) {
        break;
      }
      var lies = inner.start() == outer.end() ? beside(outer, inner) : within(outer, inner);
      found = lies.isPresent() ? lies : found;
    }
    return found;
  }

  /** Two places with nothing between. */
  private static Optional<Relation> beside(NameMention first, NameMention second) {
    return first.type() == MentionType.PLACE
            && second.type() == MentionType.PLACE
            && !WAY.matcher(first.name()).find()
        ? relation(second, first, first.start(), second.end(), BESIDE)
        : Optional.empty();
  }

  /** A place's name within the name of a lesser place. */
  private static Optional<Relation> within(NameMention outer, NameMention inner) {
    boolean places = outer.type() == MentionType.PLACE && inner.type() == MentionType.PLACE;
    boolean house =
        inner.start() == outer.start()
            && outer.text().substring(inner.text().length()).matches("[0-9〇一二三四五六七八九十百]+号.*");
    boolean named =
        outer.type() == MentionType.ORGANISATION
            && inner.type() == MentionType.PLACE
            && inner.start() == outer.start()
            && STREET.matcher(inner.text()).find();
    return ((places && !house) || named) && inner.end() <= outer.end()
        ? relation(outer, inner, outer.start(), outer.end(), WITHIN)
        : Optional.empty();
  }

  private static Optional<Relation> relation(
      NameMention what, NameMention where, int start, int end, String rule) {
    Referent subject = what.referents().getFirst();
    Referent object = where.referents().getFirst();
    return subject.equals(object)
        ? Optional.empty()
        : Optional.of(
            new Relation(
                subject,
                "located_in",
                object,
                Optional.empty(),
                Map.of(),
                new Reading(start, end, rule, 0.85, Modality.ASSERTED, SubjectSource.NAMED)));
  }
}
