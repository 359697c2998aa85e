package rongshi.loader.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One event that several rules told in part: the same type and date, and no other place. */
final class EventMerge {
  Facts join(Facts facts) {
    var merged = new ArrayList<EventFact>();
    Map<List<Object>, List<Integer>> alike = new HashMap<>();
    for (var event : facts.events()) {
      var places = alike.computeIfAbsent(kind(event), k -> new ArrayList<>());
      int same = same(merged, places, event);
      if (same < 0) {
        places.add(merged.size());
        merged.add(event);
      } else {
        merged.set(same, join(merged.get(same), event));
      }
    }
    return new Facts(facts.relations(), merged);
  }

  /** What events must have in common to be one. */
  private static List<Object> kind(EventFact event) {
    return List.of(event.type(), edtf(event), event.reading().modality());
  }

  private static int same(List<EventFact> events, List<Integer> alike, EventFact event) {
    for (int i : alike) {
      var other = events.get(i);
      boolean place =
          other.place().isEmpty() || event.place().isEmpty() || other.place().equals(event.place());
      if (place) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<String> edtf(EventFact event) {
    return event.date().map(d -> d.edtf().toString());
  }

  private static EventFact join(EventFact a, EventFact b) {
    Map<Object, EventFact.Participant> participants = new LinkedHashMap<>();
    a.participants().forEach(p -> participants.putIfAbsent(p.who(), p));
    b.participants().forEach(p -> participants.putIfAbsent(p.who(), p));
    var surer = a.reading().confidence() >= b.reading().confidence() ? a : b;
    return new EventFact(
        a.type(),
        a.name().or(b::name),
        a.date(),
        a.place().or(b::place),
        List.copyOf(participants.values()),
        surer.reading());
  }
}
