package rongshi.loader.extract;

import java.util.List;
import java.util.Optional;
import rongshi.loader.date.DateContext;
import rongshi.loader.date.DateReading;
import rongshi.loader.pattern.Template.When;
import rongshi.loader.sentence.Sentence;
import rongshi.loader.sentence.Unit;
import rongshi.ontology.edtf.Edtf;
import rongshi.ontology.edtf.EdtfDate;

/** When a fact was: the date its clause has reached, or what the headings say. */
final class Dating {
  private final List<Sentence> sentences;
  private final DateContext context;

  Dating(List<Sentence> sentences, DateContext context) {
    this.sentences = sentences;
    this.context = context;
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
      case YEAR -> year(sentence, unit);
      case OFFICE -> {
        var here = nearest(sentences.get(sentence), unit);
        yield here.isPresent() ? read(here.get()) : year(sentence, unit);
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
      return read(here.get());
    }
    for (int i = sentence - 1; i >= 0; i--) {
      var other = sentences.get(i);
      var found = nearest(other, other.code().length());
      if (!other.bracket() && found.isPresent()) {
        return read(found.get());
      }
    }
    return Optional.empty();
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

  private Optional<DateReading.Read> year(int sentence, int unit) {
    if (context.year() > 0) {
      return Optional.of(
          DateReading.Read.plain(
              context.year() + "年", Edtf.year(context.year()), "gregorian", "heading"));
    }
    return reached(sentence, unit)
        .flatMap(d -> d.edtf().earliest())
        .map(
            d ->
                DateReading.Read.plain(
                    d.getYear() + "年", Edtf.year(d.getYear()), "gregorian", "year-reached"));
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
