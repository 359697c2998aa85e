package rongshi.loader.date;

import java.util.Optional;
import rongshi.loader.date.Moment.DayTerm;

/** How a day and a time of day are written. */
final class DayGrammar {
  private DayGrammar() {}

  /**
   * @param afterMonth whether a month stands before it, so that 14号 is a day and no house number
   * @param lunar whether the lunar calendar is known to be meant, so that 十五 needs no 日
   */
  static Optional<DayTerm> read(Cursor cursor, boolean afterMonth, boolean lunar) {
    int start = cursor.place();
    var term =
        relative(cursor)
            .or(() -> numbered(cursor, afterMonth, lunar))
            .or(() -> cyclic(cursor, afterMonth));
    if (term.isEmpty()) {
      cursor.moveTo(start);
    }
    return term;
  }

  private static Optional<DayTerm> relative(Cursor cursor) {
    return cursor.take("relative-day").map(on -> new DayTerm.Relative(Integer.parseInt(on)));
  }

  private static Optional<DayTerm> numbered(Cursor cursor, boolean afterMonth, boolean lunar) {
    int start = cursor.place();
    boolean initial = cursor.take('初');
    var number = cursor.number();
    if (number.isPresent() && number.get().value() > 0 && number.get().value() <= 99) {
      var n = number.get();
      boolean counts = n.value() <= 31;
      boolean unit =
          cursor.skip("day-unit")
              || (afterMonth && cursor.skip("day-unit-after-month"))
              || (counts && cursor.numbersThen("day-unit"));
      boolean bare = n.chinese() && n.value() <= 30 && (initial || lunar) && !counted(cursor);
      if (unit || bare) {
        return Optional.of(new DayTerm.Numbered(n.value(), n.chinese(), initial));
      }
    }
    cursor.moveTo(start);
    return Optional.empty();
  }

  /** Whether a number without 日 counts something else: 十五人, 初一年级. */
  private static boolean counted(Cursor cursor) {
    return "个人年月岁万千百余名次件里号级中两元多班期届".indexOf(cursor.peek(0)) >= 0 && cursor.peek(0) != 0;
  }

  private static Optional<DayTerm> cyclic(Cursor cursor, boolean afterMonth) {
    int start = cursor.place();
    var name = YearGrammar.cycleName(cursor);
    if (name.isPresent() && (cursor.skip("day-unit") || afterMonth)) {
      return Optional.of(new DayTerm.Cyclic(name.get()));
    }
    cursor.moveTo(start);
    return Optional.empty();
  }

  /** Passes over a time of day, for EDTF has no 晨: 下午2时至5时, 晚8时许, 午前三时. */
  static boolean timeOfDay(Cursor cursor) {
    int start = cursor.place();
    weekday(cursor);
    boolean word = cursor.skip("time");
    boolean clock = clock(cursor);
    if (clock) {
      int end = cursor.place();
      if (!until(cursor)) {
        cursor.moveTo(end);
      }
    }
    weekday(cursor);
    return cursor.place() > start && (word || clock);
  }

  /** 至5时, 至下午5时. */
  private static boolean until(Cursor cursor) {
    if (!cursor.skip("to")) {
      return false;
    }
    cursor.skip("time");
    return clock(cursor);
  }

  private static boolean clock(Cursor cursor) {
    int start = cursor.place();
    if (cursor.number().isEmpty() || !(cursor.take('时') || cursor.take('点'))) {
      cursor.moveTo(start);
      return false;
    }
    cursor.take('钟');
    int minutes = cursor.place();
    if (cursor.number().isEmpty() || !cursor.take('分')) {
      cursor.moveTo(minutes);
    } else {
      int seconds = cursor.place();
      if (cursor.number().isEmpty() || !cursor.take('秒')) {
        cursor.moveTo(seconds);
      }
    }
    cursor.skip("time-rest");
    return true;
  }

  /** A weekday beside its day says nothing new: 5日(星期日). */
  private static void weekday(Cursor cursor) {
    int start = cursor.place();
    boolean bracket = cursor.take('(');
    if (!cursor.skip("weekday") || (bracket && !cursor.take(')'))) {
      cursor.moveTo(start);
    }
  }
}
