package rongshi.loader.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rongshi.loader.date.DateContext;
import rongshi.loader.date.DateReading;
import rongshi.loader.pattern.Template.When;
import rongshi.loader.sentence.Sentence;
import rongshi.loader.sentence.Unit;
import rongshi.loader.sentence.UnitClass;
import rongshi.ontology.edtf.Edtf;
import rongshi.ontology.edtf.EdtfDate;

/** When a fact was: the date its clause has reached, or what the headings say. */
final class Dating {
  /** Later or at some other time; and the date of a birth is nothing else's. */
  private static final Pattern AWAY =
      Pattern.compile("曾|先后|历任|早年|战时|期间|^后|不久|其后|此后|后来|一度|[，；：](?:后|旋|嗣|继|终|时)|^[出诞]?生[^，；]*[，；]");

  /** Later than what the sentence before told: 甲某后因…. */
  private static final Pattern LATER =
      Pattern.compile("(?:^|[，；：]|" + UnitClass.PERSON.regex() + ")(?:后|其后|此后|后来|日后|曾)(?!，)");

  private final List<Sentence> sentences;
  private final List<Optional<Unit.Date>> lastDates = new ArrayList<>();
  private final DateContext context;
  private final boolean biography;

  Dating(List<Sentence> sentences, DateContext context, boolean biography) {
    this.sentences = sentences;
    this.context = context;
    this.biography = biography;
  }

  /**
   * The date of a fact told at a place.
   *
   * @param unit where it is told
   */
  Optional<DateReading.Read> of(When when, int sentence, int unit) {
    return switch (when) {
      case NONE -> Optional.empty();
      case DAY -> reached(sentence, unit);
      case YEAR -> year();
      case OFFICE -> {
        var here = nearest(sentences.get(sentence), unit);
        boolean holds = here.isPresent() && holds(sentences.get(sentence), here.get(), unit);
        yield holds ? read(here.get()) : year();
      }
      case UNTIL -> reached(sentence, unit).flatMap(Dating::until);
    };
  }

  /** The date a unit holds. */
  static Optional<DateReading.Read> read(Unit.Date date) {
    return date.mention().reading() instanceof DateReading.Read read
        ? Optional.of(read)
        : Optional.empty();
  }

  private Optional<DateReading.Read> reached(int sentence, int unit) {
    var here = nearest(sentences.get(sentence), unit);
    if (here.isPresent()) {
      return holds(sentences.get(sentence), here.get(), unit) ? read(here.get()) : Optional.empty();
    }
    String told = sentences.get(sentence).code().substring(0, unit);
    if (biography || LATER.matcher(told).find()) {
      return Optional.empty();
    }
    return lastDated(sentence).flatMap(Dating::read);
  }

  /** The last date of the sentences before one; each sentence is looked through once. */
  private Optional<Unit.Date> lastDated(int sentence) {
    while (lastDates.size() <= sentence) {
      int i = lastDates.size();
      var before = i == 0 ? Optional.<Unit.Date>empty() : lastDates.get(i - 1);
      var other = i == 0 || sentences.get(i - 1).bracket() ? null : sentences.get(i - 1);
      var own = other == null ? Optional.<Unit.Date>empty() : nearest(other, other.code().length());
      lastDates.add(own.isPresent() ? own : before);
    }
    return lastDates.get(sentence);
  }

  /** Whether a date still holds at a place: words such as 不久 lead away from it. */
  private static boolean holds(Sentence sentence, Unit.Date date, int unit) {
    int from = sentence.units().indexOf(date);
    String between = sentence.code().substring(from + 1, Math.max(from + 1, unit));
    return !AWAY.matcher(between).find();
  }

  /** The nearest date before that is no other account's. */
  private static Optional<Unit.Date> nearest(Sentence sentence, int unit) {
    int at = unit;
    while (at > 0) {
      var found = sentence.dateBefore(at);
      if (found.isEmpty()) {
        return found;
      }
      int place = sentence.units().indexOf(found.get());
      if (!Accounts.isOther(sentence, place)) {
        return found;
      }
      at = place;
    }
    return Optional.empty();
  }

  private Optional<DateReading.Read> year() {
    if (!biography) {
      return Optional.of(
          DateReading.Read.plain(
              context.year() + "年", Edtf.year(context.year()), "gregorian", "heading"));
    }
    return Optional.empty();
  }

  private static Optional<DateReading.Read> until(DateReading.Read read) {
    return read.edtf() instanceof EdtfDate date
        ? Optional.of(
            DateReading.Read.plain(
                read.text(),
                Edtf.interval(Optional.empty(), Optional.of(date)),
                read.calendar(),
                "until"))
        : Optional.empty();
  }
}
