package rongshi.loader.date;

import java.util.List;
import java.util.Optional;
import rongshi.loader.calendar.ChineseCalendar;
import rongshi.loader.calendar.Impossible;
import rongshi.loader.calendar.LunarDay;
import rongshi.loader.date.DateContext.Origin;
import rongshi.loader.date.Moment.YearTerm;

/**
 * The year a date is in.
 *
 * @param years the year, or several that the words do not decide between, the likeliest first
 * @param lunar whether they are lunar years, called by the Gregorian year they begin in
 * @param era the era they are counted in; may be empty
 * @param calendar slug of the calendar the year is written in
 * @param said whether words of the date itself say the year
 * @param chinese whether they say it in Chinese numerals
 */
record YearFrame(
    List<Integer> years,
    boolean lunar,
    String era,
    String calendar,
    boolean said,
    boolean chinese,
    Origin origin,
    double confidence) {

  /** Lunar years nearer than this to what the text tells of can be meant by a name of the cycle. */
  private static final int NEAR = 30;

  int year() {
    return years.getFirst();
  }

  /** The calendar of a date that is Gregorian in this year: the republic's too is. */
  String solarSlug() {
    return calendar.equals("republican") ? "republican" : "gregorian";
  }

  /** A date found in this year. */
  Resolution.Found found(List<Resolution.Span> spans, String rule, String slug, DateContext after) {
    return new Resolution.Found(spans, slug, rule, confidence, origin, Optional.empty(), after);
  }

  /** What a date of this year is to the dates that follow it; 0 where not given. */
  DateContext before(int year, int month, int day, Optional<LunarDay> lunar) {
    return new DateContext(year, month, day, lunar, era, Origin.TEXT_BEFORE);
  }

  private static YearFrame solar(int year, boolean chinese) {
    return new YearFrame(List.of(year), false, "", "gregorian", true, chinese, Origin.WORDS, 1.0);
  }

  /** The year, or why it is not known. */
  static Either of(YearTerm term, DateContext context, ChineseCalendar calendar) {
    return switch (term) {
      case YearTerm.Unsaid() -> ofContext(context, 0);
      case YearTerm.Relative(int on) -> ofContext(context, on);
      case YearTerm.Gregorian(int year, boolean chinese) -> new Either(solar(year, chinese));
      case YearTerm.OfEra(String era, int n) -> ofEra(era, n, calendar, 1.0);
      case YearTerm.OfUnnamedEra(int n) ->
          ofEra(unnamed(n, context, calendar), n, calendar, context.year() > 0 ? 0.95 : 0.7);
      case YearTerm.Cyclic(String name, String era) -> cyclic(name, era, context, calendar);
      case YearTerm.Span s -> new Either(solar(s.from(), false));
      case YearTerm.EraSpan s -> ofEra(s.era(), 1, calendar, 1.0);
    };
  }

  /**
   * A frame, or why there is none.
   *
   * @param missing present where there is none
   */
  record Either(Optional<YearFrame> frame, Optional<Resolution.Missing> missing) {
    Either(YearFrame frame) {
      this(Optional.of(frame), Optional.empty());
    }

    Either(Resolution.Missing missing) {
      this(Optional.empty(), Optional.of(missing));
    }
  }

  private static Either ofContext(DateContext context, int on) {
    if (context.year() == 0) {
      return new Either(
          new Resolution.Missing(
              "文中与标题都没有可依据的年份", "neither the text before nor a heading gives the year"));
    }
    boolean lunar = context.lunar().isPresent();
    int year = (lunar ? context.lunar().get().year() : context.year()) + on;
    String calendar = lunar ? "lunar" : context.era().equals("民国") ? "republican" : "gregorian";
    return new Either(
        new YearFrame(
            List.of(year), lunar, context.era(), calendar, false, false, context.from(), 0.95));
  }

  private static Either ofEra(String era, int n, ChineseCalendar calendar, double confidence) {
    var why = calendar.whyNot(era, n);
    var year = calendar.year(era, n);
    boolean lunar = calendar.era(era).filter(e -> e.lunar()).isPresent();
    if (year.isEmpty() || (lunar && why.isPresent()) || year.get() > 2100) {
      return new Either(
          Resolution.Missing.of(why.orElse(new Impossible("没有此年", "there is no such year"))));
    }
    return new Either(
        new YearFrame(
            List.of(year.get()),
            lunar,
            era,
            lunar ? "qing-reign" : "republican",
            true,
            true,
            confidence < 1 ? Origin.HEADING : Origin.WORDS,
            why.isPresent() ? confidence * 0.7 : confidence));
  }

  /** The era the text counts in, or the one whose year lies nearest to the time told of. */
  private static String unnamed(int n, DateContext context, ChineseCalendar calendar) {
    if (context.year() == 0) {
      return context.era().isEmpty() ? "民国" : context.era();
    }
    String best = "民国";
    int distance = Integer.MAX_VALUE;
    for (String era : calendar.eras()) {
      if (calendar.whyNot(era, n).isEmpty()) {
        int d = Math.abs(calendar.year(era, n).orElseThrow() - context.year());
        if (d < distance || (d == distance && era.equals("民国"))) {
          distance = d;
          best = era;
        }
      }
    }
    return best;
  }

  private static Either cyclic(
      String name, String era, DateContext context, ChineseCalendar calendar) {
    int from = 1820;
    int to = 2001;
    if (!era.isEmpty()) {
      var named = calendar.era(era).orElseThrow();
      from = named.firstYear();
      to = named.lastYear();
    } else if (context.year() > 0) {
      from = context.year() - NEAR;
      to = context.year() + NEAR - 1;
    }
    var years = calendar.lunarYearsWithGanzhi(name, from, to);
    if (years.isEmpty()) {
      return new Either(
          new Resolution.Missing(era + "没有" + name + "年", era + " had no year " + name));
    }
    return new Either(
        new YearFrame(
            years,
            true,
            era,
            "sexagenary",
            true,
            true,
            era.isEmpty() && context.year() > 0 ? context.from() : Origin.WORDS,
            years.size() > 1 ? 0.3 : 0.95));
  }
}
