package rongshi.loader.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rongshi.loader.calendar.ChineseCalendar;
import rongshi.loader.calendar.LunarDay;
import rongshi.loader.date.Moment.DayTerm;
import rongshi.loader.date.Moment.Mark;
import rongshi.loader.date.Moment.MonthTerm;
import rongshi.loader.date.Moment.Point;
import rongshi.loader.date.Moment.YearTerm;
import rongshi.loader.date.Resolution.Found;
import rongshi.loader.date.Resolution.Missing;
import rongshi.loader.date.Resolution.Span;
import rongshi.ontology.edtf.Edtf;
import rongshi.ontology.edtf.EdtfDate;

/**
 * Brings the words of a date together with the time known before it. Immutable.
 *
 * <p>Which calendar: 农历, 闰, 初, 正月, 腊月 and the years of lunar eras and of the cycle of sixty mean
 * the lunar calendar; 公历, 民国 and a year in Chinese numerals (一九四〇年) the Gregorian. Else Arabic
 * numerals mean the Gregorian. Chinese ones mean, as GB/T 15835 has it, the lunar calendar before
 * 1912 and where the sentence before counts so, and after it the Gregorian, each time with the
 * other as the alternative; after an Arabic year of 1912 or later (1925年三月十二日) both are as likely.
 */
final class Resolver {
  private static final int FIRST_SOLAR_YEAR = 1912;
  private final ChineseCalendar calendar;
  private final LunarDates lunar;
  private final RelativeDates relative;

  Resolver(ChineseCalendar calendar) {
    this.calendar = calendar;
    this.lunar = new LunarDates(calendar);
    this.relative = new RelativeDates(calendar);
  }

  Resolution resolve(Moment moment, DateContext context) {
    try {
      return switch (moment) {
        case Point p -> {
          var found = point(p, context);
          yield p.about() && found instanceof Found f ? f.approximate() : found;
        }
        case Moment.Elapsed e -> relative.elapsed(e, context);
      };
    } catch (DateTimeException e) {
      return new Missing("历法中没有此日", "there is no such day in the calendar");
    }
  }

  private Resolution point(Point p, DateContext context) {
    var either = YearFrame.of(p.year(), context, calendar);
    if (either.missing().isPresent()) {
      return either.missing().get();
    }
    var frame = either.frame().get();
    if (!SolarDates.has(frame.year())) {
      return new Missing("年份超出范围", "the year is out of range");
    }
    return switch (p.year()) {
      case YearTerm.Span s -> decade(s);
      case YearTerm.EraSpan s -> eraSpan(s, frame);
      default ->
          switch (p.grain()) {
            case YEAR -> year(p, frame);
            case MONTH, DAY -> withinYear(p, frame, context);
          };
    };
  }

  private Resolution decade(YearTerm.Span s) {
    Span span =
        s.edtf().isEmpty()
            ? Span.of(Edtf.year(s.from()), Edtf.year(s.to()))
            : Span.of((EdtfDate) Edtf.parse(s.edtf()));
    var after =
        new DateContext(s.from(), 0, 0, Optional.empty(), "", DateContext.Origin.TEXT_BEFORE);
    var found =
        new Found(
            List.of(span),
            "gregorian",
            "decade",
            1,
            DateContext.Origin.WORDS,
            Optional.empty(),
            after);
    return s.vague() ? found.approximate().less(0.9) : found;
  }

  /** An era; its first, middle or last third where 初年, 中叶 or 末年 is said. */
  private Resolution eraSpan(YearTerm.EraSpan s, YearFrame frame) {
    var era = calendar.era(s.era()).orElseThrow();
    int third = Math.max(1, era.years() / 3);
    int from =
        switch (s.part()) {
          case "middle" -> era.firstYear() + third;
          case "last" -> era.lastYear() - third + 1;
          default -> era.firstYear();
        };
    int to =
        switch (s.part()) {
          case "first" -> era.firstYear() + third - 1;
          case "middle" -> era.lastYear() - third;
          default -> era.lastYear();
        };
    var span = Span.of(Edtf.year(from), Edtf.year(to));
    var found =
        frame.found(
            List.of(span), "era-span", "gregorian", frame.before(from, 0, 0, Optional.empty()));
    return s.part().equals("whole") ? found : found.approximate().less(0.7);
  }

  private Resolution year(Point p, YearFrame frame) {
    var after = frame.before(frame.year(), 0, 0, lunarName(frame, 0, false, 0));
    if (p.yearPart().isPresent()) {
      String rule = p.yearPart().get().contains("-2") ? "season" : "part-of-year";
      if (p.mark() == Mark.LUNAR || (frame.lunar() && frame.said())) {
        var spans =
            frame.years().stream()
                .flatMap(y -> lunar.part(y, p.yearPart().get()).stream())
                .toList();
        String slug = frame.lunar() && frame.said() ? frame.calendar() : "lunar";
        return spans.isEmpty() ? outside(frame) : frame.found(spans, rule, slug, after);
      }
      var span = SolarDates.template(frame.year(), p.yearPart().get());
      return frame.found(List.of(span), rule, frame.solarSlug(), after);
    }
    String rule = Rules.ofYear(p.year());
    if (!frame.lunar() || !frame.said() || p.mark() == Mark.SOLAR) {
      return frame.found(List.of(Span.of(Edtf.year(frame.year()))), rule, frame.solarSlug(), after);
    }
    var spans = frame.years().stream().flatMap(y -> lunar.year(y).stream()).toList();
    return spans.isEmpty() ? outside(frame) : frame.found(spans, rule, frame.calendar(), after);
  }

  private Missing outside(YearFrame frame) {
    return lunar.whyNot(frame.year(), new LunarDates.Wanted(1, false, 1, Optional.empty()));
  }

  private Resolution withinYear(Point p, YearFrame frame, DateContext context) {
    return switch (p.day()) {
      case DayTerm.Festival(String name) -> relative.festival(name, frame, context);
      case DayTerm.Weekday w ->
          new Missing("只写星期，未写日期", "it says the day of the week and not the date");
      case DayTerm.Relative(int on) -> relative.day(on, p, frame, context);
      default -> {
        if (p.month() instanceof MonthTerm.Relative(int on)) {
          yield relativeMonth(on, p, frame, context);
        }
        if (p.month() instanceof MonthTerm.Unsaid && (frame.said() || monthOf(context) == 0)) {
          yield new Missing(
              "文中与标题都没有可依据的月份", "neither the text before nor a heading gives the month");
        }
        yield inCalendar(p, frame, context);
      }
    };
  }

  private static int monthOf(DateContext context) {
    int month = context.lunar().map(LunarDay::month).orElse(0);
    return month > 0 ? month : context.month();
  }

  private Resolution inCalendar(Point p, YearFrame frame, DateContext context) {
    boolean sameSentenceLunar = !frame.said() && context.lunar().isPresent() && p.chinese();
    boolean lunarSurely =
        p.mark() != Mark.SOLAR
            && (p.lunarByWords() || (frame.lunar() && (frame.said() || sameSentenceLunar)));
    if (lunarSurely) {
      return lunar(p, frame, context);
    }
    boolean solarSurely =
        p.mark() == Mark.SOLAR || !p.chinese() || frame.chinese() || frame.era().equals("民国");
    var asSolar = solar(p, frame, context);
    if (solarSurely || p.month() instanceof MonthTerm.Unsaid) {
      return asSolar;
    }
    return either(asSolar, lunar(p, frame, context), frame);
  }

  private static Resolution either(Resolution asSolar, Resolution asLunar, YearFrame frame) {
    if (!(asSolar instanceof Found solar)) {
      return asLunar instanceof Found f ? f.less(0.8) : asSolar;
    }
    if (!(asLunar instanceof Found lunar)) {
      return solar.less(0.9);
    }
    if (frame.year() < FIRST_SOLAR_YEAR) {
      return lunar.less(0.7).or(solar.span());
    }
    return frame.said() ? solar.tiedWith(lunar.span()) : solar.less(0.8).or(lunar.span());
  }

  private Resolution solar(Point p, YearFrame frame, DateContext context) {
    int year = frame.lunar() ? context.year() : frame.year();
    if (p.month() instanceof MonthTerm.Pair(int from, int to)) {
      var span = Span.of(Edtf.month(year, from), Edtf.month(year, to));
      return frame.found(
          List.of(span), "months", frame.solarSlug(), frame.before(year, to, 0, Optional.empty()));
    }
    int month = p.month() instanceof MonthTerm.Numbered m ? m.number() : context.month();
    if (month == 0) {
      return new Missing("文中与标题都没有可依据的月份", "neither the text before nor a heading gives the month");
    }
    if (p.day() instanceof DayTerm.Cyclic(String name)) {
      var first = LocalDate.of(year, month, 1);
      return cyclicDay(name, first, first.plusMonths(1).minusDays(1), frame);
    }
    int day = p.day() instanceof DayTerm.Numbered d ? d.number() : 0;
    var why = SolarDates.whyNot(year, month, day);
    if (why.isPresent()) {
      return why.get();
    }
    var span =
        p.monthPart().isPresent()
            ? SolarDates.part(year, month, p.monthPart().get())
            : SolarDates.of(year, month, day);
    var after = frame.before(year, month, day, Optional.empty());
    return frame.found(List.of(span), Rules.of(p, false), frame.solarSlug(), after);
  }

  private Resolution lunar(Point p, YearFrame frame, DateContext context) {
    var known = context.lunar();
    int month = 0;
    boolean leap = false;
    switch (p.month()) {
      case MonthTerm.Numbered m -> {
        month = m.number();
        leap = m.leap();
      }
      case MonthTerm.Pair(int from, int to) -> {
        return new Missing("农历两月连写，未能换算", "two lunar months in one are not converted");
      }
      default -> {
        month = known.map(LunarDay::month).orElse(context.month());
        leap = known.map(LunarDay::leap).orElse(false);
      }
    }
    int day = p.day() instanceof DayTerm.Numbered d ? d.number() : 0;
    var wanted = new LunarDates.Wanted(month, leap, day, p.monthPart());
    var readings = lunar.of(frame, wanted, context);
    if (readings.isEmpty()) {
      return lunar.whyNot(frame.year(), wanted);
    }
    var best = readings.getFirst();
    if (p.day() instanceof DayTerm.Cyclic(String name)) {
      var span = calendar.month(best.name().year(), month, leap).orElseThrow();
      return cyclicDay(name, span.first(), span.last(), frame);
    }
    String slug = frame.lunar() && frame.said() ? frame.calendar() : "lunar";
    var first = best.first();
    var after =
        frame.before(
            first.getYear(),
            day > 0 ? first.getMonthValue() : 0,
            day > 0 ? first.getDayOfMonth() : 0,
            Optional.of(best.name()));
    boolean undecided = frame.years().size() > 1;
    var spans = undecided ? readings.stream().map(r -> r.span()).toList() : List.of(best.span());
    var found = frame.found(spans, Rules.of(p, true), slug, after);
    return !undecided && readings.size() > 1
        ? found.less(frame.said() || context.day() == 0 ? 0.7 : 0.9).or(readings.get(1).span())
        : found;
  }

  private Resolution cyclicDay(String name, LocalDate from, LocalDate to, YearFrame frame) {
    var days = calendar.daysWithGanzhi(name, from, to);
    if (days.isEmpty()) {
      return new Missing("该月没有" + name + "日", "that month had no day " + name);
    }
    var spans = days.stream().map(d -> SolarDates.days(d, d)).toList();
    var d = days.getFirst();
    return frame.found(
        spans,
        "ganzhi-day",
        "sexagenary",
        frame.before(
            d.getYear(),
            d.getMonthValue(),
            d.getDayOfMonth(),
            calendar.lunar(d).filter(x -> frame.lunar())));
  }

  private Resolution relativeMonth(int on, Point p, YearFrame frame, DateContext context) {
    var known = context.lunar().filter(l -> l.month() > 0);
    if (frame.said() || (context.month() == 0 && known.isEmpty())) {
      return new Missing("文中没有可依据的月份", "no month before it that it could lean on");
    }
    var year = p.year();
    if (known.isPresent() && on == 0 && (p.chinese() || p.day() instanceof DayTerm.Unsaid)) {
      var l = known.get();
      var said = new MonthTerm.Numbered(l.month(), true, l.leap(), true);
      return lunar(
          new Point(year, said, p.day(), p.yearPart(), p.monthPart(), p.mark(), p.about()),
          frame,
          context);
    }
    var first = LocalDate.of(context.year(), Math.max(1, context.month()), 1).plusMonths(on);
    var said = new MonthTerm.Numbered(first.getMonthValue(), false, false, false);
    var shifted =
        new DateContext(
            first.getYear(),
            first.getMonthValue(),
            0,
            Optional.empty(),
            context.era(),
            context.from());
    var there = YearFrame.of(year, shifted, calendar).frame().orElse(frame);
    var found =
        solar(
            new Point(year, said, p.day(), p.yearPart(), p.monthPart(), p.mark(), p.about()),
            there,
            shifted);
    return found instanceof Found f && p.grain() == Moment.Grain.MONTH && p.monthPart().isEmpty()
        ? new Found(
            f.spans(),
            f.calendar(),
            "relative-month",
            f.confidence(),
            f.origin(),
            f.alternative(),
            f.after())
        : found;
  }

  private static Optional<LunarDay> lunarName(YearFrame frame, int month, boolean leap, int day) {
    return frame.lunar()
        ? Optional.of(new LunarDay(frame.year(), month, leap, day))
        : Optional.empty();
  }
}
