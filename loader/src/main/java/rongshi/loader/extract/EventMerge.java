package rongshi.loader.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One event that several rules told in part: the same type and date, and no other place. */
final class EventMerge {
  Facts join(Facts facts) {
    var merged = new ArrayList<EventFact>();
    for (var event : facts.events()) {
      int same = same(merged, event);
      if (same < 0) {
        merged.add(event);
      } else {
        merged.set(same, join(merged.get(same), event));
      }
    }
    return new Facts(facts.relations(), merged);
  }

  private static int same(List<EventFact> events, EventFact event) {
    for (int i = 0; i < events.size(); i++) {
      var other = events.get(i);
      boolean place =
          other.place().isEmpty() || event.place().isEmpty() || other.place().equals(event.place());
      if (other.type().equals(event.type())
          && edtf(other).equals(edtf(event))
          && other.reading().modality() == event.reading().modality()
          && place) {
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
