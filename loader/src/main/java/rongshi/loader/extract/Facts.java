package rongshi.loader.extract;

import java.util.List;

/** Relations and events on their way through a passage. */
record Facts(List<Relation> relations, List<EventFact> events) {
  Facts {
    relations = List.copyOf(relations);
    events = List.copyOf(events);
  }
}
