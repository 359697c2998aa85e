package rongshi.loader.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongshi.loader.mention.MentionType;
import rongshi.loader.mention.NameMention;
import rongshi.loader.mention.Referent;

/**
 * Where a place lies, as far as names side by side say so: 皇城明远楼, 巴县铜罐驿, and 平安桥法国医院 which bears
 * the name of where it stands.
 */
final class Containment {
  private final String text;

  Containment(String text) {
    this.text = text;
  }

  Facts join(Facts facts, List<NameMention> names) {
    var relations = new ArrayList<>(facts.relations());
    for (int i = 0; i + 1 < names.size(); i++) {
      var outer = names.get(i);
      for (int j = i + 1; j < names.size() && names.get(j).start() <= outer.end(); j++) {
        var inner = names.get(j);
        var found =
            inner.start() == outer.end()
                ? beside(outer, inner)
                : inner.start() == outer.start() || inner.end() <= outer.end()
                    ? within(outer, inner)
                    : Optional.<Relation>empty();
        found.filter(r -> relations.stream().noneMatch(r::says)).ifPresent(relations::add);
      }
    }
    return new Facts(relations, facts.events());
  }

  /** Two places with nothing between. */
  private Optional<Relation> beside(NameMention first, NameMention second) {
    return first.type() == MentionType.PLACE && second.type() == MentionType.PLACE
        ? relation(second, first, first.start(), second.end(), "place-beside-place")
        : Optional.empty();
  }

  /** A place's name within the name of a lesser place. */
  private Optional<Relation> within(NameMention outer, NameMention inner) {
    boolean places = outer.type() == MentionType.PLACE && inner.type() == MentionType.PLACE;
    boolean house =
        inner.start() == outer.start()
            && outer.text().substring(inner.text().length()).matches("[0-9〇一二三四五六七八九十百]+号.*");
    return places && !house && inner.end() <= outer.end()
        ? relation(outer, inner, outer.start(), outer.end(), "place-within-place")
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
                new Reading(start, end, rule, 0.85, Modality.ASSERTED)));
  }
}
