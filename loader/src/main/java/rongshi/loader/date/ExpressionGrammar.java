package rongshi.loader.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import rongshi.loader.date.Moment.Grain;
import rongshi.loader.date.Moment.Point;
import rongshi.loader.date.Moment.YearTerm;
import rongshi.loader.date.Resolution.Found;
import rongshi.loader.date.Resolution.Missing;
import rongshi.loader.date.Resolution.Span;
import rongshi.ontology.edtf.Edtf;
import rongshi.ontology.edtf.EdtfDate;
import rongshi.ontology.edtf.EdtfSet;

/**
 * Dates joined together: ranges (9月7日至15日), lists (27日、29日), open ends (1956年起, 24日前). Immutable.
 */
final class ExpressionGrammar {
  /** A list is cut after so many members: no chronicle lists more. */
  private static final int LONGEST_LIST = 40;

  /** What a date that leans on the one before it is read with. */
  private static final double LEANING = 0.95;

  private final Lexicon lexicon;
  private final Resolver resolver;

  ExpressionGrammar(Lexicon lexicon, Resolver resolver) {
    this.lexicon = lexicon;
    this.resolver = resolver;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /**
   * The date, range or list that begins at a place.
   *
   * @param written the text as it stands, of the same length as the text read
   */
  Optional<Expression> at(CharSequence text, String written, int at, DateContext context) {
    var cursor = new Cursor(text, lexicon, at);
    var first = MomentGrammar.read(cursor, Optional.empty(), !context.era().isEmpty());
    if (first.isEmpty()) {
      return Optional.empty();
    }
    var head = new Head(first.get(), resolver.resolve(first.get(), context));
    var outcome = joined(cursor, head, context);
    String words = written.substring(at, cursor.place());
    var reading = outcome.reading(words);
    var after = outcome.resolution() instanceof Found f ? f.after() : context;
    return Optional.of(new Expression(at, cursor.place(), first.get(), reading, after));
  }

  private record Head(Moment moment, Resolution resolution) {
    DateContext after(DateContext before) {
      return resolution instanceof Found f ? f.after() : before;
    }

    Optional<Point> point() {
      return moment instanceof Point p ? Optional.of(p) : Optional.empty();
    }
  }

  /** What the words come to: the resolution of the last date, and the whole with its rule. */
  private record Outcome(Resolution resolution, Optional<Edtf> whole, Optional<String> rule) {
    DateReading reading(String words) {
      return switch (resolution) {
        case Missing m -> new DateReading.NotRead(words, m.zh(), m.en());
        case Found f -> {
          try {
            yield new DateReading.Read(
                words,
                whole.orElseGet(f::edtf),
                f.calendar(),
                rule.orElse(f.rule()),
                round(GenreText.repaired(words) ? f.confidence() * 0.8 : f.confidence()),
                f.origin(),
                whole.isPresent() ? Optional.empty() : f.alternative().map(Span::edtf));
          } catch (IllegalArgumentException e) {
            yield new DateReading.NotRead(words, "起点晚于终点", "it ends before it begins");
          }
        }
      };
    }

    private static double round(double confidence) {
      return Math.round(confidence * 100) / 100.0;
    }
  }

  private Outcome joined(Cursor cursor, Head head, DateContext context) {
    return range(cursor, head, context)
        .or(() -> list(cursor, head, context))
        .or(() -> open(cursor, head))
        .orElseGet(() -> new Outcome(head.resolution(), Optional.empty(), Optional.empty()));
  }

  private Optional<Outcome> range(Cursor cursor, Head head, DateContext context) {
    int start = cursor.place();
    cursor.blanks();
    if (head.moment() instanceof Moment.Elapsed || !cursor.skip("to")) {
      cursor.moveTo(start);
      return Optional.empty();
    }
    cursor.blanks();
    if (cursor.skip("now")) {
      return Optional.of(openFrom(head));
    }
    var to = MomentGrammar.read(cursor, head.point(), false);
    if (to.isEmpty() || to.get() instanceof Moment.Elapsed) {
      cursor.moveTo(start);
      return Optional.empty();
    }
    var known = head.after(context);
    var second = resolver.resolve(to.get(), known);
    if (head.resolution() instanceof Missing || second instanceof Missing) {
      var missing = head.resolution() instanceof Missing ? head.resolution() : second;
      return Optional.of(new Outcome(missing, Optional.empty(), Optional.empty()));
    }
    var from = (Found) head.resolution();
    var end = wrapped((Point) to.get(), from, (Found) second, known);
    cursor.skip("until");
    return Optional.of(interval(from, end));
  }

  private static Outcome interval(Found from, Found end) {
    try {
      var whole = Edtf.interval(from.span().from(), end.span().to());
      return new Outcome(origin(end, from), Optional.of(whole), Optional.of("range"));
    } catch (IllegalArgumentException e) {
      return new Outcome(
          new Missing("起点晚于终点", "it ends before it begins"), Optional.empty(), Optional.empty());
    }
  }

  /** The last date, with the calendar, origin and lower confidence of the whole. */
  private static Found origin(Found last, Found first) {
    return new Found(
        last.spans(),
        first.calendar(),
        last.rule(),
        last.confidence() < LEANING ? last.confidence() : first.confidence(),
        first.origin(),
        Optional.empty(),
        last.after());
  }

  /** 11月至2月 and 28日至3日 end in the next year and month. */
  private Found wrapped(Point to, Found from, Found end, DateContext known) {
    boolean before =
        from.span().edtf().earliest().isPresent()
            && end.span().edtf().latest().isPresent()
            && end.span().edtf().latest().get().isBefore(from.span().edtf().earliest().get());
    if (!before || !(to.year() instanceof YearTerm.Unsaid)) {
      return end;
    }
    boolean month = !(to.month() instanceof Moment.MonthTerm.Unsaid) || to.yearPart().isPresent();
    int year = known.year() + (month || known.month() == 12 ? 1 : 0);
    int next = month ? known.month() : known.month() % 12 + 1;
    var later = new DateContext(year, next, 0, known.lunar(), known.era(), known.from());
    return resolver.resolve(to, later) instanceof Found f ? f : end;
  }

  private Optional<Outcome> list(Cursor cursor, Head head, DateContext context) {
    var found = new ArrayList<Resolution>(List.of(head.resolution()));
    var last = head;
    var known = head.after(context);
    while (head.point().isPresent() && found.size() < LONGEST_LIST) {
      int start = cursor.place();
      var next = member(cursor, last.point().get());
      if (next.isEmpty()) {
        cursor.moveTo(start);
        break;
      }
      last = new Head(next.get(), resolver.resolve(next.get(), known));
      known = last.after(known);
      found.add(last.resolution());
    }
    if (found.size() == 1) {
      return Optional.empty();
    }
    var missing = found.stream().filter(r -> r instanceof Missing).findFirst();
    if (missing.isPresent()) {
      return Optional.of(new Outcome(missing.get(), Optional.empty(), Optional.empty()));
    }
    var members = found.stream().map(r -> ((Found) r).span().member()).toList();
    return Optional.of(
        new Outcome(
            origin((Found) last.resolution(), (Found) head.resolution()),
            Optional.of(new EdtfSet(members, true)),
            Optional.of("list")));
  }

  /** A further member is of the same grain, and says a year only where the one before did. */
  private static Optional<Point> member(Cursor cursor, Point before) {
    if (!cursor.skip("and")) {
      return Optional.empty();
    }
    var next = MomentGrammar.read(cursor, Optional.of(before), false);
    return next.filter(m -> m instanceof Point)
        .map(m -> (Point) m)
        .filter(p -> p.grain() == before.grain() && !relative(p) && !relative(before))
        .filter(
            p ->
                p.grain() == Grain.YEAR
                    ? p.yearPart().isPresent() == before.yearPart().isPresent()
                    : p.year() instanceof YearTerm.Unsaid);
  }

  private static boolean relative(Point p) {
    return p.year() instanceof YearTerm.Relative
        || p.month() instanceof Moment.MonthTerm.Relative
        || p.day() instanceof Moment.DayTerm.Relative;
  }

  private static Optional<Outcome> open(Cursor cursor, Head head) {
    if (head.moment() instanceof Moment.Elapsed) {
      return Optional.empty();
    }
    if (cursor.skip("from-onwards")) {
      return Optional.of(openFrom(head));
    }
    if (cursor.skip("until")) {
      return Optional.of(open(head, "until", s -> Edtf.interval(Optional.empty(), s.to())));
    }
    return Optional.empty();
  }

  private static Outcome openFrom(Head head) {
    return open(head, "from-onwards", s -> Edtf.interval(s.from(), Optional.<EdtfDate>empty()));
  }

  private static Outcome open(Head head, String rule, Function<Span, Edtf> side) {
    return new Outcome(
        head.resolution(),
        head.resolution() instanceof Found f ? Optional.of(side.apply(f.span())) : Optional.empty(),
        Optional.of(rule));
  }
}
