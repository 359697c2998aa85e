package rongshi.loader.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rongshi.loader.date.DateReading;
import rongshi.loader.mention.Referent;
import rongshi.loader.sentence.Sentence;
import rongshi.loader.sentence.Unit;
import rongshi.loader.sentence.UnitClass;
import rongshi.ontology.edtf.Edtf;
import rongshi.ontology.edtf.EdtfDate;
import rongshi.ontology.edtf.EdtfInterval;
import rongshi.ontology.edtf.EdtfSet;

/**
 * Other accounts of a date: 一说在3日, 一说罗死于10月. The facts just told then have one of two dates; where
 * the account names someone, only that person's.
 */
final class Accounts {
  private static final Pattern OTHER = Pattern.compile("^(?:一说|又说|或说|另说|一作|又作|或作)");

  private final List<Sentence> sentences;

  Accounts(List<Sentence> sentences) {
    this.sentences = sentences;
  }

  /** Whether the clause of a unit gives another account. */
  static boolean isOther(Sentence sentence, int unit) {
    int start = sentence.clauseStart(unit);
    return OTHER.matcher(sentence.code().substring(start)).find();
  }

  /** The facts with the dates of other accounts beside their own. */
  Facts join(Facts facts) {
    var out = facts;
    Optional<DateReading.Read> last = Optional.empty();
    for (var told : dates()) {
      var read = Dating.read(told.date());
      if (read.isEmpty()) {
        continue;
      }
      boolean other = isOther(told.sentence(), told.unit());
      if (other && last.isPresent()) {
        var of = persons(told.sentence(), told.unit());
        out = with(out, last.get(), read.get(), of, reach(told));
      } else if (!other) {
        last = read;
      }
    }
    return out;
  }

  /** An account in brackets behind a date is of what follows, up to the sentence's end. */
  private int reach(Told told) {
    var bracket = told.sentence();
    boolean behindDate = bracket.bracket() && bracket.units().getFirst() instanceof Unit.Date;
    return sentences.stream()
        .filter(s -> behindDate && !s.bracket() && s.startOf(0) <= bracket.startOf(0))
        .mapToInt(s -> s.endOf(s.units().size()))
        .max()
        .orElse(told.date().start());
  }

  private record Told(Unit.Date date, Sentence sentence, int unit) {}

  /** In the order of the text: a bracket's date comes after the date it follows. */
  private List<Told> dates() {
    var out = new ArrayList<Told>();
    for (var sentence : sentences) {
      for (int i = sentence.bracket() ? 1 : 0; i < sentence.units().size(); i++) {
        if (sentence.units().get(i) instanceof Unit.Date date) {
          out.add(new Told(date, sentence, i));
        }
      }
    }
    out.sort(Comparator.comparingInt(t -> t.date().start()));
    return out;
  }

  private static Set<Referent> persons(Sentence sentence, int unit) {
    int from = sentence.clauseStart(unit);
    int to = sentence.clauseEnd(unit);
    return sentence.units().subList(from, to).stream()
        .filter(u -> !(u instanceof Unit.Pronoun))
        .flatMap(u -> u.referents().stream())
        .filter(r -> UnitClass.PERSON.name().equals(r.type().name()))
        .collect(Collectors.toSet());
  }

  private static Facts with(
      Facts facts, DateReading.Read first, DateReading.Read other, Set<Referent> of, int before) {
    var set = either(first, other);
    if (set.isEmpty()) {
      return facts;
    }
    var relations = new ArrayList<Relation>();
    for (var r : facts.relations()) {
      boolean meant =
          r.date().equals(Optional.of(first))
              && r.reading().start() < before
              && (of.isEmpty() || of.contains(r.subject()) || of.contains(r.object()));
      relations.add(meant ? r.dated(set) : r);
    }
    var events = new ArrayList<EventFact>();
    for (var e : facts.events()) {
      boolean meant = e.date().equals(Optional.of(first)) && e.reading().start() < before;
      if (meant) {
        events.addAll(split(e, of, set));
      } else {
        events.add(e);
      }
    }
    return new Facts(relations, events);
  }

  /** An event whose participants have different dates is several. */
  private static List<EventFact> split(
      EventFact event, Set<Referent> of, Optional<DateReading.Read> set) {
    var meant = event.participants().stream().filter(p -> of.contains(p.who())).toList();
    if (of.isEmpty()) {
      return List.of(event.dated(set));
    }
    if (meant.isEmpty()) {
      return List.of(event);
    }
    var rest = event.participants().stream().filter(p -> !of.contains(p.who())).toList();
    return rest.isEmpty()
        ? List.of(event.dated(set))
        : List.of(event.with(rest), event.with(meant).dated(set));
  }

  private static Optional<DateReading.Read> either(DateReading.Read a, DateReading.Read b) {
    var first = member(a.edtf());
    var second = member(b.edtf());
    if (first.isEmpty() || second.isEmpty() || a.edtf().equals(b.edtf())) {
      return Optional.empty();
    }
    return Optional.of(
        DateReading.Read.plain(
            a.text() + "；" + b.text(),
            new EdtfSet(List.of(first.get(), second.get()), false),
            a.calendar(),
            "other-account"));
  }

  private static Optional<EdtfSet.Member> member(Edtf edtf) {
    return switch (edtf) {
      case EdtfDate d -> Optional.of(new EdtfSet.Member(Optional.of(d), Optional.of(d)));
      case EdtfInterval i -> Optional.of(new EdtfSet.Member(i.from().when(), i.to().when()));
      case EdtfSet set -> Optional.empty();
    };
  }
}
