package rongshi.loader.mention;

import java.util.ArrayList;
import java.util.List;
import rongshi.loader.date.DateMention;
import rongshi.ontology.EntityType;

/** Finds the names of a passage and says what each refers to. Immutable. */
public final class NameFinder {
  private final MentionFinder registered;
  private final KnownEntities known;

  public NameFinder(KnownEntities known) {
    this.known = known;
    this.registered = new MentionFinder(known);
  }

  /**
   * The names of a passage in the order of their starts; one name may lie in another.
   *
   * @param dates the passage's dates: no name begins in one
   */
  public List<NameMention> find(Passage passage, List<DateMention> dates) {
    var found = new ArrayList<NameMention>();
    String text = passage.text();
    for (var m : registered.find(text, passage.sources())) {
      int start = text.offsetByCodePoints(0, m.start());
      int end = text.offsetByCodePoints(start, m.end() - m.start());
      var entity = m.entity().flatMap(known::byId);
      if (entity.isPresent()) {
        var type = type(entity.get());
        found.add(
            new NameMention(
                start,
                end,
                m.text(),
                type,
                List.of(new Referent(type, entity.get().name(), m.entity())),
                1,
                "登记名"));
      }
    }
    return found;
  }

  private static MentionType type(KnownEntity entity) {
    return switch (entity.type()) {
      case PERSON -> MentionType.PERSON;
      case PLACE, SITE -> MentionType.PLACE;
      case EVENT -> MentionType.EVENT;
      case WORK -> MentionType.PUBLICATION;
      default ->
          entity.type() == EntityType.ORGANISATION ? MentionType.ORGANISATION : MentionType.PLACE;
    };
  }
}
