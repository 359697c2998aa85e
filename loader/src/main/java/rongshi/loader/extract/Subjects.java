package rongshi.loader.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rongshi.loader.mention.MentionType;
import rongshi.loader.mention.Referent;
import rongshi.loader.sentence.Sentence;
import rongshi.loader.sentence.Unit;
import rongshi.loader.sentence.UnitClass;

/**
 * Who a clause speaks of where it does not say: the first name of the clause that no preposition
 * governs, else that of the clause before, and so on to the sentence's beginning; then the person
 * the passage is about; then the one person the sentence before spoke of.
 */
final class Subjects {
  private static final String GOVERNING = "经由与和同向被为随偕对受请派推选拘捕杀令命以让使至到往赴在于从自聘举委率逐护迎送见访询救致给替代劝任及";
  private static final Pattern PERSONS = list(UnitClass.PERSON);
  private static final Pattern BODIES = list(UnitClass.ORGANISATION, UnitClass.PUBLICATION);

  private final List<Sentence> sentences;
  private final Optional<Referent> topic;

  /** Whom a clause is about, and whether an earlier sentence had to be asked. */
  record Found(List<Referent> referents, boolean carried) {}

  Subjects(List<Sentence> sentences, Optional<Referent> topic) {
    this.sentences = sentences;
    this.topic = topic;
  }

  /**
   * @param sentence its place in the passage
   * @param unit where the verb stands
   */
  Optional<Found> of(int sentence, int unit, UnitClass type) {
    var here = sentences.get(sentence);
    var within = within(here, unit, type);
    if (within.isPresent()) {
      return within.map(r -> new Found(r, false));
    }
    if (here.bracket()) {
      return Optional.empty();
    }
    if (type == UnitClass.PERSON && topic.isPresent()) {
      return Optional.of(new Found(List.of(topic.get()), false));
    }
    return before(sentence, type);
  }

  private static Optional<List<Referent>> within(Sentence sentence, int unit, UnitClass type) {
    int end = unit;
    while (end > 0) {
      int start = sentence.clauseStart(end);
      var found = first(sentence, start, end, type);
      if (found.isPresent()) {
        return found;
      }
      end = start - 1;
    }
    return Optional.empty();
  }

  private Optional<Found> before(int sentence, UnitClass type) {
    for (int i = sentence - 1; i >= 0; i--) {
      var other = sentences.get(i);
      if (!other.bracket()) {
        return first(other, 0, other.clauseEnd(0), type)
            .or(() -> first(other, 0, other.code().length(), type))
            .filter(r -> r.size() == 1)
            .map(r -> new Found(r, true));
      }
    }
    return Optional.empty();
  }

  /** The first list of names between two units that nothing governs. */
  private static Optional<List<Referent>> first(
      Sentence sentence, int from, int to, UnitClass type) {
    Matcher m = (type == UnitClass.PERSON ? PERSONS : BODIES).matcher(sentence.code());
    m.region(from, to);
    while (m.find()) {
      if (!governed(sentence, m.start(), from)) {
        var referents =
            sentence.referents(m.start(), m.end()).stream()
                .filter(r -> (r.type() == MentionType.PERSON) == (type == UnitClass.PERSON))
                .toList();
        return Optional.of(referents);
      }
    }
    return Optional.empty();
  }

  private static boolean governed(Sentence sentence, int at, int from) {
    int i = at - 1;
    while (i >= from && !(sentence.units().get(i) instanceof Unit.Plain)) {
      i--;
    }
    return i >= from && GOVERNING.indexOf(sentence.code().charAt(i)) >= 0;
  }

  private static Pattern list(UnitClass... classes) {
    var any = new StringBuilder("(?:");
    for (var c : classes) {
      any.append(any.length() > 3 ? "|" : "").append(c.regex());
    }
    any.append(")");
    String title = "(?:" + UnitClass.TITLE.regex() + "|" + UnitClass.SEAT.regex() + ")?";
    return Pattern.compile(any + "(?:(?:、|和|与|及|以及|暨|偕)" + title + any + "){0,40}+");
  }
}
