package rongshi.loader.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import rongshi.loader.date.DateReading;
import rongshi.loader.mention.MentionType;
import rongshi.loader.mention.Referent;
import rongshi.loader.pattern.Match;
import rongshi.loader.sentence.Sentence;
import rongshi.loader.sentence.Unit;
import rongshi.loader.sentence.UnitClass;

/** A match with what its slots stand for. */
record Bound(Match match, int sentenceNumber, Subjects subjects, String text) {
  private static final double CARRIED = 0.9;
  private static final SubjectSource CARRIES = SubjectSource.EARLIER_SENTENCE;
  private static final Pattern ORIGINAL =
      Pattern.compile("(?:原名|本名)(" + UnitClass.PERSON.regex() + ")");

  /** What is missing: a subject that the rule asks for, or a name that ends as it must. */
  Optional<Stop> missing() {
    return match.slots().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(s -> missing(s.getKey(), s.getValue(), referents(s.getKey())).stream())
        .findFirst();
  }

  private Optional<Stop> missing(String slot, Match.Span span, List<Referent> referents) {
    if (referents.stream().anyMatch(r -> span.allows(r.name()))) {
      return Optional.empty();
    }
    if (span.subject().isPresent() && referents.isEmpty()) {
      return Optional.of(new Stop.NoSubject(slot, span.subject().get()));
    }
    boolean open =
        span.subject().isEmpty() && (span.from() == span.to() || span.allows(words(span)));
    return open
        ? Optional.empty()
        : Optional.of(
            new Stop.Ending(slot, referents.stream().map(Referent::name).toList(), span.endings()));
  }

  /** What a slot refers to; empty where it is not filled. */
  List<Referent> referents(String slot) {
    var span = match.slot(slot);
    if (span.isEmpty()) {
      return List.of();
    }
    if (slot.equals("前")) {
      return subjects.lastBody(sentenceNumber, span.get().from(), span.get()).stream().toList();
    }
    if (span.get().subject().isPresent()) {
      return subject(span.get()).map(Subjects.Found::referents).orElse(List.of());
    }
    var found = match.sentence().referents(span.get().from(), span.get().to());
    return found.isEmpty() ? List.of(named(span.get())) : found;
  }

  private Optional<Subjects.Found> subject(Match.Span span) {
    return subjects.of(sentenceNumber, span.from(), span.subject().get());
  }

  private Referent named(Match.Span span) {
    return new Referent(MentionType.PERSON, words(span), Optional.empty());
  }

  /**
   * Other names, as they are written.
   *
   * @param withSurname whether they are given names: the bearer's surname is put before
   */
  List<Referent> aliases(String slot, String bearer, boolean withSurname) {
    var span = match.slot(slot);
    var out = new ArrayList<Referent>();
    if (span.isEmpty()) {
      return out;
    }
    if (match.slot(bearer).filter(this::behindOther).isPresent()) {
      return out;
    }
    String full = referents(bearer).stream().map(Referent::name).findFirst().orElse("");
    full = withSurname ? bornAs(full) : full;
    for (var unit : units(span.get())) {
      if (another(unit, referents(bearer))) {
        continue;
      }
      String words = bare(text.substring(unit.start(), unit.end()));
      boolean given = withSurname && words.length() <= 2 && full.length() > 1;
      String name = given && words.charAt(0) != full.charAt(0) ? full.charAt(0) + words : words;
      out.add(new Referent(type(unit), name, Optional.empty()));
    }
    return out;
  }

  /** Whether a name is a registered person's, and none of those who shall bear it. */
  private static boolean another(Unit unit, List<Referent> bearers) {
    return !unit.referents().isEmpty()
        && unit.referents().stream().allMatch(r -> r.id().isPresent())
        && bearers.stream().anyMatch(b -> b.id().isPresent())
        && unit.referents().stream().noneMatch(bearers::contains);
  }

  /** Whether a subject that is a person stands right behind a place or a body: 甲桥又名. */
  private boolean behindOther(Match.Span span) {
    if (span.subject().isEmpty() || span.from() == 0) {
      return false;
    }
    char before = match.sentence().code().charAt(span.from() - 1);
    return UnitClass.any(before)
        && !UnitClass.PERSON.has(before)
        && !UnitClass.DATE.has(before)
        && !UnitClass.TITLE.has(before)
        && !UnitClass.SEAT.has(before);
  }

  /** The name that gives the surname: the original one, where someone is known by a pen name. */
  private String bornAs(String full) {
    var original = ORIGINAL.matcher(match.sentence().code());
    if (!original.find()) {
      return full;
    }
    String name = bare(text.substring(at(original.start(1)), end(original.end(1))));
    return name.length() > 2 ? name : full;
  }

  private int at(int unit) {
    return match.sentence().startOf(unit);
  }

  private int end(int unit) {
    return match.sentence().endOf(unit);
  }

  private static MentionType type(Unit unit) {
    return unit.referents().isEmpty() ? MentionType.PERSON : unit.referents().getFirst().type();
  }

  private List<Unit> units(Match.Span span) {
    var all = match.sentence().units().subList(span.from(), span.to());
    if (all.stream().anyMatch(u -> u instanceof Unit.Pronoun)) {
      return List.of();
    }
    var named = all.stream().filter(u -> u instanceof Unit.Name).toList();
    return named.isEmpty()
        ? List.of(new Unit.Plain(all.getFirst().start(), all.getLast().end()))
        : named;
  }

  /** The words of a slot. */
  Optional<String> words(String slot) {
    return match.slot(slot).filter(s -> s.to() > s.from()).map(this::words);
  }

  private String words(Match.Span span) {
    Sentence sentence = match.sentence();
    return bare(text.substring(sentence.startOf(span.from()), sentence.endOf(span.to())));
  }

  private static String bare(String words) {
    return words.replaceAll("[“”\"「」『』\\s]", "");
  }

  /** The date a slot holds. */
  Optional<DateReading.Read> date(String slot) {
    return match
        .slot(slot)
        .filter(s -> s.to() > s.from())
        .map(s -> match.sentence().units().get(s.from()))
        .flatMap(u -> u instanceof Unit.Date d ? Dating.read(d) : Optional.empty());
  }

  /** What the fact rests on: the clauses from the subject's to the last that the match touches. */
  Reading reading(Modalities modalities) {
    var sentence = match.sentence();
    boolean carried =
        match.slots().values().stream()
            .filter(s -> s.subject().filter(t -> t == UnitClass.PERSON).isPresent())
            .anyMatch(
                s -> subject(s).map(Subjects.Found::source).filter(CARRIES::equals).isPresent());
    double confidence = match.rule().confidence() * (carried ? CARRIED : 1);
    return new Reading(
        sentence.startOf(sentence.bracket() ? match.from() : sentence.clauseStart(match.from())),
        sentence.endOf(match.to()),
        match.rule().name(),
        confidence,
        modalities.of(sentence, match.from(), match.to()),
        source());
  }

  private SubjectSource source() {
    return match.slots().entrySet().stream()
        .flatMap(s -> source(s.getKey(), s.getValue()).stream())
        .max(Comparator.naturalOrder())
        .orElse(SubjectSource.NAMED);
  }

  private Optional<SubjectSource> source(String slot, Match.Span span) {
    if (span.subject().isEmpty()) {
      return Optional.empty();
    }
    return slot.equals("前")
        ? Optional.of(SubjectSource.LAST_BODY)
        : subject(span).map(Subjects.Found::source);
  }
}
