package rongshi.loader.sentence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import rongshi.loader.date.DateMention;
import rongshi.loader.mention.NameMention;
import rongshi.loader.mention.Referent;
import rongshi.loader.text.Folding;

/**
 * Cuts a passage into sentences of units. Of overlapping names the longest is a unit. Immutable;
 * time and memory grow with the length of the passage.
 */
public final class SentenceReader {
  /** A sentence longer than this is cut: patterns need no more, and their cost stays bounded. */
  public static final int LONGEST = 400;

  private static final int LONGEST_BRACKET = 120;

  private final TitleLexicon titles;

  public SentenceReader(TitleLexicon titles) {
    this.titles = titles;
  }

  /**
   * The sentences of a passage in the order of their ends; a bracket comes before its sentence.
   *
   * @param topic whom the passage is about, where that is known before
   */
  public List<Sentence> read(
      String text, List<DateMention> dates, List<NameMention> names, Optional<Referent> topic) {
    var out = new ArrayList<Sentence>();
    String folded = Folding.foldInPlace(text);
    new Cutter(text, folded, spans(dates, names), out, new Pronouns(folded, topic)).cut();
    return out;
  }

  private static Deque<Unit> spans(List<DateMention> dates, List<NameMention> names) {
    var all = new ArrayList<Unit>();
    dates.forEach(d -> all.add(new Unit.Date(d)));
    names.forEach(n -> all.add(new Unit.Name(n)));
    all.sort(Comparator.comparingInt(Unit::start).thenComparingInt(u -> -u.end()));
    var apart = new ArrayDeque<Unit>();
    for (var unit : all) {
      if (apart.isEmpty() || unit.start() >= apart.getLast().end()) {
        apart.add(unit);
      }
    }
    return apart;
  }

  /** Goes through one passage once. */
  private final class Cutter {
    private final String text;
    private final String folded;
    private final Deque<Unit> spans;
    private final List<Sentence> out;
    private final Pronouns pronouns;
    private int at;

    Cutter(String text, String folded, Deque<Unit> spans, List<Sentence> out, Pronouns pronouns) {
      this.text = text;
      this.folded = folded;
      this.spans = spans;
      this.out = out;
      this.pronouns = pronouns;
    }

    void cut() {
      var open = new SentenceBuilder(false);
      while (at < text.length()) {
        char c = Clauses.mark(folded.charAt(at));
        if (next(open)) {
          continue;
        }
        if (Clauses.endsSentence(c) || (open.size() >= LONGEST && Clauses.isBoundary(c))) {
          open = close(open);
          at++;
        } else if (c == '（' && bracketEnd() > 0) {
          bracket(open, bracketEnd());
        } else {
          plain(open, c);
        }
        if (open.size() >= 2 * LONGEST) {
          open = close(open);
        }
      }
      close(open);
    }

    private SentenceBuilder close(SentenceBuilder open) {
      open.build().ifPresent(out::add);
      return new SentenceBuilder(false);
    }

    /** Takes a name, a date, a pronoun or a title that begins here. */
    private boolean next(SentenceBuilder open) {
      while (!spans.isEmpty() && spans.getFirst().start() < at) {
        spans.removeFirst();
      }
      if (!spans.isEmpty() && spans.getFirst().start() == at) {
        var unit = spans.removeFirst();
        open.add(unit);
        pronouns.named(unit);
        at = unit.end();
        return true;
      }
      int limit = spans.isEmpty() ? text.length() : spans.getFirst().start();
      var pronoun = pronouns.at(at, limit, open);
      if (pronoun.isPresent()) {
        open.add(pronoun.get());
        at = pronoun.get().end();
        return true;
      }
      int end = titles.end(folded, at, limit);
      if (end > at) {
        open.add(new Unit.Title(at, end, titles.isSeat(folded, at, end)));
        at = end;
        return true;
      }
      return false;
    }

    private void plain(SentenceBuilder open, char c) {
      if (!Clauses.isSilent(c)) {
        open.add(c, new Unit.Plain(at, at + 1));
      }
      at++;
    }

    private int bracketEnd() {
      int limit = Math.min(text.length(), at + LONGEST_BRACKET);
      for (int i = at + 1; i < limit; i++) {
        char c = Clauses.mark(folded.charAt(i));
        if (c == '）') {
          return i;
        }
        if (c == '（' || c == '\n') {
          return 0;
        }
      }
      return 0;
    }

    private void bracket(SentenceBuilder open, int end) {
      var inner = new SentenceBuilder(true);
      open.last().ifPresent(inner::add);
      inner.add('，', new Unit.Plain(at, at + 1));
      at++;
      while (at < end) {
        if (!next(inner)) {
          plain(inner, Clauses.mark(folded.charAt(at)));
        }
      }
      at = Math.max(at, end + 1);
      inner.build().ifPresent(out::add);
    }
  }
}
