package rongshi.loader.date;

import java.util.Optional;
import rongshi.loader.date.Moment.DayTerm;
import rongshi.loader.date.Moment.Mark;
import rongshi.loader.date.Moment.MonthTerm;
import rongshi.loader.date.Moment.Point;
import rongshi.loader.date.Moment.YearTerm;

/**
 * One date from a place in a text: 约, calendar, year, part of year or month, part of month or day,
 * time of day, 前后. Looks at each character a bounded number of times.
 */
final class MomentGrammar {
  private static final YearTerm NO_YEAR = new YearTerm.Unsaid();
  private static final MonthTerm NO_MONTH = new MonthTerm.Unsaid();
  private static final DayTerm NO_DAY = new DayTerm.Unsaid();

  private MomentGrammar() {}

  /**
   * @param before the date this one is joined on to, whose words it may lean on
   * @param eraKnown whether the text counts in an era, so that 二十九年 may be a year of it
   */
  static Optional<Moment> read(Cursor cursor, Optional<Point> before, boolean eraKnown) {
    int start = cursor.place();
    var elapsed = elapsed(cursor);
    if (elapsed.isPresent()) {
      return elapsed;
    }
    cursor.moveTo(start);
    var numeric = numeric(cursor);
    if (numeric.isPresent()) {
      return numeric;
    }
    cursor.moveTo(start);
    boolean about = !cursor.follows("no-about-after") && cursor.skip("about");
    var point = point(cursor, start, before, eraKnown);
    if (point.isEmpty()) {
      cursor.moveTo(start);
      return Optional.empty();
    }
    var p = point.get();
    if (p.grain() == Moment.Grain.DAY) {
      DayGrammar.timeOfDay(cursor);
    } else if (p.monthPart().isEmpty()) {
      cursor.skip("within");
    }
    boolean after = cursor.skip("about-after");
    return Optional.of(
        new Point(
            p.year(), p.month(), p.day(), p.yearPart(), p.monthPart(), p.mark(), about || after));
  }

  private static Optional<Point> point(
      Cursor cursor, int start, Optional<Point> before, boolean eraKnown) {
    var mark = mark(cursor, Mark.NONE);
    boolean bareYear =
        before
            .filter(p -> p.year() instanceof YearTerm.OfEra && p.grain() == Moment.Grain.YEAR)
            .isPresent();
    var year = YearGrammar.read(cursor, bareYear || eraKnown);
    if (year.isPresent()) {
      mark = mark(cursor, mark);
      var part = cursor.take("year-part");
      if (part.isPresent()) {
        return Optional.of(
            new Point(year.get(), NO_MONTH, NO_DAY, part, Optional.empty(), mark, false));
      }
    } else {
      var part = cursor.take("alone-year-part");
      if (part.isPresent()) {
        return Optional.of(
            new Point(NO_YEAR, NO_MONTH, NO_DAY, part, Optional.empty(), mark, false));
      }
    }
    return monthAndDay(cursor, start, year, mark, before);
  }

  private static Mark mark(Cursor cursor, Mark known) {
    return cursor.skip("lunar-mark") ? Mark.LUNAR : cursor.skip("solar-mark") ? Mark.SOLAR : known;
  }

  private static Optional<Point> monthAndDay(
      Cursor cursor, int start, Optional<YearTerm> year, Mark mark, Optional<Point> before) {
    int afterYear = cursor.place();
    var month = MonthGrammar.read(cursor);
    if (month.isPresent()) {
      mark = mark(cursor, mark);
    }
    var part =
        month.isPresent()
            ? cursor.take("month-part")
            : year.isEmpty() ? cursor.take("alone-month-part") : Optional.<String>empty();
    Optional<DayTerm> day = Optional.empty();
    if (part.isEmpty()) {
      day = day(cursor, month, mark, before);
      if (day.isEmpty() && month.isEmpty()) {
        day = other(cursor, start, year.isPresent());
      }
    }
    if (year.isEmpty() && month.isEmpty() && part.isEmpty() && day.isEmpty()) {
      return Optional.empty();
    }
    if (month.isEmpty() && part.isEmpty() && day.isEmpty()) {
      cursor.moveTo(afterYear);
    }
    return Optional.of(
        new Point(
            year.orElse(NO_YEAR),
            month.orElse(NO_MONTH),
            day.orElse(NO_DAY),
            Optional.empty(),
            part,
            mark,
            false));
  }

  private static Optional<DayTerm> day(
      Cursor cursor, Optional<MonthTerm> month, Mark mark, Optional<Point> before) {
    boolean lunar =
        mark == Mark.LUNAR
            || month
                .filter(m -> m instanceof MonthTerm.Numbered n && (n.leap() || n.named()))
                .isPresent()
            || before
                .filter(p -> p.lunarByWords() && p.grain() == Moment.Grain.DAY && month.isEmpty())
                .isPresent();
    return DayGrammar.read(cursor, month.isPresent(), lunar);
  }

  /** A festival, a weekday, or at the head of a text a time of day alone. */
  private static Optional<DayTerm> other(Cursor cursor, int start, boolean year) {
    var festival = cursor.take("festival");
    if (festival.isPresent()) {
      return Optional.of(new DayTerm.Festival(festival.get()));
    }
    if (year) {
      return Optional.empty();
    }
    var weekday = cursor.take("weekday");
    if (weekday.isPresent()) {
      return Optional.of(new DayTerm.Weekday(Integer.parseInt(weekday.get())));
    }
    return start == 0 && DayGrammar.timeOfDay(cursor) && cursor.peek(0) == ' '
        ? Optional.of(new DayTerm.Relative(0))
        : Optional.empty();
  }

  /** 三天后, 两个月后, 5年前. */
  private static Optional<Moment> elapsed(Cursor cursor) {
    int count = count(cursor);
    if (count <= 0) {
      return Optional.empty();
    }
    boolean chinese = cursor.peek(-1) > '9';
    var unit = cursor.take("elapsed-unit");
    boolean bareDay = cursor.peek(-1) == '日' || (cursor.peek(-1) == '月' && cursor.peek(-2) != '个');
    if (unit.isEmpty() || (bareDay && !chinese) || (unit.get().equals("year") && count > 99)) {
      return Optional.empty();
    }
    if (cursor.skip("elapsed-later")) {
      return Optional.of(new Moment.Elapsed(count, unit.get(), true));
    }
    return cursor.skip("elapsed-earlier")
        ? Optional.of(new Moment.Elapsed(count, unit.get(), false))
        : Optional.empty();
  }

  private static int count(Cursor cursor) {
    return cursor.take('两') ? 2 : cursor.number().map(Cursor.Number::value).orElse(0);
  }

  /** 1940-03-14, 1940.3.14. */
  private static Optional<Moment> numeric(Cursor cursor) {
    var year = cursor.number();
    char mark = cursor.peek(0);
    if (year.isEmpty()
        || year.get().chinese()
        || year.get().digits() != 4
        || "-./".indexOf(mark) < 0
        || !cursor.take(mark)) {
      return Optional.empty();
    }
    var month = cursor.number();
    if (month.isEmpty() || month.get().chinese() || !cursor.take(mark)) {
      return Optional.empty();
    }
    var day = cursor.number();
    if (day.isEmpty()
        || day.get().chinese()
        || month.get().digits() > 2
        || day.get().digits() > 2
        || Numerals.isArabic(cursor.peek(0))) {
      return Optional.empty();
    }
    return Optional.of(
        new Point(
            new YearTerm.Gregorian(year.get().value(), false),
            new MonthTerm.Numbered(month.get().value(), false, false, false),
            new DayTerm.Numbered(day.get().value(), false, false),
            Optional.empty(),
            Optional.empty(),
            Mark.NONE,
            false));
  }
}
