package rongshi.loader.extract;

import java.util.List;
import java.util.Optional;
import rongshi.loader.date.DateReading;
import rongshi.loader.mention.Referent;

/**
 * An event that a passage tells.
 *
 * @param type the Chinese label of a concept of the scheme {@code event-type}
 * @param name what the passage calls it, where it has a name
 */
public record EventFact(
    String type,
    Optional<Referent> name,
    Optional<DateReading.Read> date,
    Optional<Referent> place,
    List<Participant> participants,
    Reading reading) {
  public EventFact {
    participants = List.copyOf(participants);
  }

  /** The same at another time. */
  EventFact dated(Optional<DateReading.Read> other) {
    return new EventFact(type, name, other, place, participants, reading);
  }

  /** The same with others in it. */
  EventFact with(List<Participant> others) {
    return new EventFact(type, name, date, place, others, reading);
  }

  /** The same under a name. */
  EventFact named(Referent known) {
    return new EventFact(type, Optional.of(known), date, place, participants, reading);
  }

  /**
   * Who took part.
   *
   * @param role in the passage's or the pattern's words
   */
  public record Participant(Referent who, String role) {}
}
