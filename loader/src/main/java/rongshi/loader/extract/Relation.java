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

  /** What it says, whatever it rests on. */
  List<Object> statement() {
    return List.of(subject, relation, object);
  }

  /** The same of another object. */
  Relation withObject(Referent other) {
    return new Relation(subject, relation, other, date, qualifiers, reading);
  }

  /** The entities it is between. */
  public List<Referent> ends() {
    return List.of(subject, object);
  }
}
