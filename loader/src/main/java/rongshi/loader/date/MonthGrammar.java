package rongshi.loader.date;

import java.util.Optional;
import rongshi.loader.date.Moment.MonthTerm;

/** How a month is written. */
final class MonthGrammar {
  private MonthGrammar() {}

  static Optional<MonthTerm> read(Cursor cursor) {
    int start = cursor.place();
    var relative = cursor.take("relative-month");
    if (relative.isPresent()) {
      return Optional.of(new MonthTerm.Relative(Integer.parseInt(relative.get())));
    }
    boolean leap = cursor.take('闰');
    var name = cursor.take("month-name");
    if (name.isPresent()) {
      return Optional.of(new MonthTerm.Numbered(Integer.parseInt(name.get()), true, leap, true));
    }
    if (cursor.peek(0) == '元' && cursor.peek(1) == '月') {
      cursor.moveTo(cursor.place() + 2);
      return Optional.of(new MonthTerm.Numbered(1, false, leap, false));
    }
    var term = numbered(cursor, leap);
    if (term.isEmpty()) {
      cursor.moveTo(start);
    }
    return term;
  }

  private static Optional<MonthTerm> numbered(Cursor cursor, boolean leap) {
    var number = cursor.number();
    if (number.isEmpty()) {
      return Optional.empty();
    }
    int value = number.get().value();
    boolean pair =
        number.get().chinese()
            && number.get().digits() == 2
            && cursor.peek(-2) != '十'
            && cursor.peek(-1) != '十'
            && value % 10 == value / 10 + 1;
    boolean unit = value <= 99 && cursor.skip("month-unit");
    if (pair && unit) {
      return Optional.of(new MonthTerm.Pair(value / 10, value % 10));
    }
    if (unit || (value >= 1 && value <= 12 && cursor.numbersThen("month-unit"))) {
      return Optional.of(new MonthTerm.Numbered(value, number.get().chinese(), leap, false));
    }
    return Optional.empty();
  }
}
