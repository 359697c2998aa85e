package rongshi.loader.date;

import rongshi.loader.date.Moment.DayTerm;
import rongshi.loader.date.Moment.MonthTerm;
import rongshi.loader.date.Moment.Point;
import rongshi.loader.date.Moment.YearTerm;

/**
 * Which of the words that could be a date are none in prose: 第3年, 历时15日, 讲授一月, 1号, and seasons,
 * festivals and months in Chinese numerals inside other words. Immutable.
 */
final class Prose {
  private static final String JOINS_FIGURES = ".．·-/:：";
  private static final int NEAR = 10;
  private final Lexicon lexicon;

  Prose(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Whether words that were read are meant as a date.
   *
   * @param context what is known when it is reached
   */
  boolean means(CharSequence text, Expression e, DateContext context) {
    char before = e.start() > 0 ? text.charAt(e.start() - 1) : ' ';
    boolean numeral = Numerals.isNumeral(text.charAt(e.start()));
    boolean joined =
        JOINS_FIGURES.indexOf(before) >= 0
            && e.start() > 1
            && Numerals.isNumeral(text.charAt(e.start() - 2));
    if (numeral && (Numerals.isNumeral(before) || joined || before == '第')) {
      return false;
    }
    return switch (e.first()) {
      case Moment.Elapsed el -> atHead(text, e.start(), before);
      case Point p -> {
        boolean counted = p.year() instanceof YearTerm.Unsaid && counts(text, e, p);
        boolean lost = bareDay(p) && !followsChinese(p, e, context);
        boolean cut = aloneSeason(p, e) && Character.isLetterOrDigit(after(text, e.end()));
        boolean span = yearOfEra(p) && !nearAfter(e, context);
        yield !span && !counted && !lost && !cut && (!weak(p) || atHead(text, e.start(), before));
      }
    };
  }

  private boolean counts(CharSequence text, Expression e, Point p) {
    boolean single =
        (p.grain() == Moment.Grain.DAY && p.month() instanceof MonthTerm.Unsaid)
            || (p.month() instanceof MonthTerm.Numbered && p.day() instanceof DayTerm.Unsaid);
    return single
        && Numerals.isNumeral(text.charAt(e.start()))
        && lexicon.of("counted").before(text, e.start());
  }

  /** Whether words are a date only at the head of a phrase. */
  private static boolean weak(Point p) {
    if (p.year() instanceof YearTerm.OfUnnamedEra) {
      return true;
    }
    if (p.year() instanceof YearTerm.Cyclic c) {
      return c.era().isEmpty();
    }
    if (!(p.year() instanceof YearTerm.Unsaid) || p.mark() != Moment.Mark.NONE) {
      return false;
    }
    if (p.yearPart().isPresent()
        || p.day() instanceof DayTerm.Festival
        || p.day() instanceof DayTerm.Weekday
        || p.day() instanceof DayTerm.Cyclic) {
      return true;
    }
    boolean bareMonth =
        p.month() instanceof MonthTerm.Numbered m
            && m.chinese()
            && !m.named()
            && p.day() instanceof DayTerm.Unsaid;
    return bareMonth
        || bareDay(p)
        || (p.monthPart().isPresent() && p.month() instanceof MonthTerm.Unsaid)
        || p.month() instanceof MonthTerm.Pair;
  }

  /** 一日, which also says how long. */
  private static boolean bareDay(Point p) {
    return p.month() instanceof MonthTerm.Unsaid
        && p.year() instanceof YearTerm.Unsaid
        && p.day() instanceof DayTerm.Numbered d
        && d.chinese();
  }

  private static boolean yearOfEra(Point p) {
    return p.year() instanceof YearTerm.OfUnnamedEra
        && p.grain() == Moment.Grain.YEAR
        && p.yearPart().isEmpty();
  }

  /** Whether 二十三年 can be a year: it lies near after the year told of, else it says how long. */
  private static boolean nearAfter(Expression e, DateContext context) {
    int years = e.after().year() - context.year();
    return e.reading() instanceof DateReading.Read && years >= 0 && years <= NEAR;
  }

  /** Whether 一日 can be a day: after a date in Chinese numerals, or where it is more than ten. */
  private static boolean followsChinese(Point p, Expression e, DateContext context) {
    boolean large = p.day() instanceof DayTerm.Numbered d && (d.number() > 10 || d.initial());
    return e.reading() instanceof DateReading.Read
        && (large || context.lunar().isPresent() || !context.era().isEmpty());
  }

  /** 秋 with nothing beside it, which also begins other words. */
  private static boolean aloneSeason(Point p, Expression e) {
    return p.yearPart().isPresent()
        && p.year() instanceof YearTerm.Unsaid
        && e.end() == e.start() + 1;
  }

  private static char after(CharSequence text, int end) {
    return end < text.length() ? text.charAt(end) : ' ';
  }

  private boolean atHead(CharSequence text, int at, char before) {
    return !Character.isLetterOrDigit(before) || lexicon.of("left-of-date").before(text, at);
  }
}
