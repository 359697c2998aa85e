package rongshi.loader.date;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import rongshi.loader.calendar.ChineseCalendar;

/**
 * Finds every date of a passage. Immutable and safe to share between threads; time grows with the
 * length of the text.
 *
 * <p>Each date leans on the one before it, the first on the context. What another account (一说) or a
 * note in brackets says is read likewise but is leant on only within it. Titles in 《》 hold no dates
 * of the passage.
 */
public final class DateFinder {
  private static final int LONGEST_TITLE = 60;
  private static final String CLAUSE_ENDS = "。；;！？\n";
  private static final String[] STARTS = {
    "lunar-mark", "solar-mark", "dynasty", "about", "era", "alone-year-part", "alone-month-part",
    "relative-year", "relative-month", "relative-day", "month-name", "festival", "weekday", "time"
  };

  private final ExpressionGrammar grammar;
  private final Prose prose;
  private final BitSet starts = new BitSet();

  public DateFinder() {
    this(ChineseCalendar.bundled());
  }

  /**
   * @param calendar what converts lunar dates and knows the eras and festivals
   */
  public DateFinder(ChineseCalendar calendar) {
    var lexicon = new Lexicon(calendar);
    this.grammar = new ExpressionGrammar(lexicon, new Resolver(calendar));
    this.prose = new Prose(lexicon);
    for (String kind : STARTS) {
      lexicon.of(kind).firsts().forEach(c -> starts.set(c));
    }
    "0123456789〇一二三四五六七八九十廿卅两初闰元甲乙丙丁戊己庚辛壬癸".chars().forEach(starts::set);
  }

  /**
   * The dates of a text from left to right, without overlaps; also those that are no more than
   * named (翌日 with no day before it), with the reason.
   *
   * @param context what headings and the passage before say
   */
  public List<DateMention> find(String text, DateContext context) {
    return find(GenreText.of(text), text, context);
  }

  /**
   * @param read the text as dates are read in it, of the same length
   */
  List<DateMention> find(CharSequence read, String written, DateContext context) {
    var found = new ArrayList<DateMention>();
    var flow = new Flow(grammar.lexicon(), context);
    int at = 0;
    while (at < read.length()) {
      char c = read.charAt(at);
      flow.pass(read, at);
      if (c == '《') {
        at = afterTitle(read, at);
        continue;
      }
      var e =
          starts.get(c)
              ? grammar.at(read, written, at, flow.known())
              : Optional.<Expression>empty();
      if (e.isPresent() && prose.means(read, e.get(), flow.known())) {
        flow.tell(e.get());
        found.add(new DateMention(at, e.get().end(), e.get().reading(), flow.outside()));
        at = e.get().end();
      } else {
        at = Numerals.isNumeral(c) ? afterNumber(read, at) : at + 1;
      }
    }
    return found;
  }

  /** A number that begins no date does not begin one further on. */
  private static int afterNumber(CharSequence text, int at) {
    boolean arabic = Numerals.isArabic(text.charAt(at));
    int end = at + 1;
    while (end < text.length()
        && (arabic ? Numerals.isArabic(text.charAt(end)) : Numerals.isChinese(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  private static int afterTitle(CharSequence text, int at) {
    int limit = Math.min(text.length(), at + LONGEST_TITLE);
    for (int i = at + 1; i < limit; i++) {
      if (text.charAt(i) == '》') {
        return i + 1;
      }
    }
    return at + 1;
  }

  /** How the time told of flows through a text. */
  private static final class Flow {
    private final Words accounts;
    private DateContext outside;
    private DateContext inside;
    private boolean aside;
    private boolean bracket;

    Flow(Lexicon lexicon, DateContext context) {
      this.accounts = lexicon.of("account");
      this.outside = context;
      this.inside = context;
    }

    /** What a date that stands here may lean on. */
    DateContext known() {
      return aside || bracket ? inside : outside;
    }

    /** What a date outside other accounts and brackets may lean on. */
    DateContext outside() {
      return outside;
    }

    void pass(CharSequence text, int at) {
      char c = text.charAt(at);
      if (c == '(' || accounts.at(text, at).isPresent()) {
        inside = aside || bracket ? inside : outside;
        bracket |= c == '(';
        aside |= c != '(';
      } else if (c == ')') {
        bracket = false;
        aside = false;
      } else if (!bracket && CLAUSE_ENDS.indexOf(c) >= 0) {
        aside = false;
      }
    }

    void tell(Expression e) {
      if (aside || bracket) {
        inside = e.after();
      } else {
        outside = e.after();
      }
    }
  }
}
