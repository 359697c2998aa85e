package rongshi.loader.extract;

import java.util.List;
import java.util.Optional;
import rongshi.loader.date.DateReading;
import rongshi.loader.mention.Referent;

/**
 * A relation between two named things.
 *
 * @param relation a key such as {@code native_place}
 * @param date when; a set where the passage gives two versions
 * @param qualifiers further words: {@code title}, {@code kind} …
 */
public record Relation(
    Referent subject,
    String relation,
    Referent object,
    Optional<DateReading.Read> date,
    java.util.Map<String, String> qualifiers,
    Reading reading) {
  public Relation {
    qualifiers = java.util.Map.copyOf(qualifiers);
  }

  /** The same at another time. */
  Relation dated(Optional<DateReading.Read> other) {
    return new Relation(subject, relation, object, other, qualifiers, reading);
  }

  /** The same of another object. */
  Relation withObject(Referent other) {
    return new Relation(subject, relation, other, date, qualifiers, reading);
  }

  /** Whether both say the same, whatever they rest on. */
  boolean says(Relation other) {
    return subject.equals(other.subject)
        && relation.equals(other.relation)
        && object.equals(other.object);
  }

  /** The entities it is between. */
  public List<Referent> ends() {
    return List.of(subject, object);
  }
}
