package rongshi.loader.extract;

import java.util.List;
import rongshi.loader.date.DateMention;
import rongshi.loader.mention.NameMention;
import rongshi.loader.mention.Passage;

/** What was read in a passage, each list in the order of the text. */
public record Extraction(
    Passage passage,
    List<DateMention> dates,
    List<NameMention> names,
    List<Relation> relations,
    List<EventFact> events) {
  public Extraction {
    dates = List.copyOf(dates);
    names = List.copyOf(names);
    relations = List.copyOf(relations);
    events = List.copyOf(events);
  }
}
