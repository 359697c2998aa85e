package rongshi.loader.date;

import java.util.Optional;
import rongshi.loader.date.Cursor.Number;
import rongshi.loader.date.Moment.YearTerm;

/** How a year is written. Each production takes its words from the cursor, or nothing. */
final class YearGrammar {
  private static final int FIRST = 1000;
  private static final int LAST = 2100;
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

  private YearGrammar() {}

  /**
   * @param bare whether a small number is a year without more, as after an era year (民国二十八年至三十年)
   */
  static Optional<YearTerm> read(Cursor cursor, boolean bare) {
    int start = cursor.place();
    var term =
        relative(cursor)
            .or(() -> ofEra(cursor, start))
            .or(() -> cyclic(cursor, ""))
            .or(() -> century(cursor, start))
            .or(() -> numbered(cursor, start, bare));
    if (term.isEmpty()) {
      cursor.moveTo(start);
    }
    return term;
  }

  private static Optional<YearTerm> relative(Cursor cursor) {
    return cursor.take("relative-year").map(on -> new YearTerm.Relative(Integer.parseInt(on)));
  }

  private static Optional<YearTerm> ofEra(Cursor cursor, int start) {
    cursor.skip("dynasty");
    var era = cursor.take("era");
    if (era.isEmpty()) {
      cursor.moveTo(start);
      return Optional.empty();
    }
    int after = cursor.place();
    cursor.blanks();
    var number = cursor.take('元') ? Optional.of(new Number(1, true, 1)) : cursor.number();
    if (number.isPresent() && number.get().digits() < 4) {
      if (cursor.skip("year-unit") || cursor.numbersThen("year-unit")) {
        return Optional.of(new YearTerm.OfEra(era.get(), number.get().value()));
      }
    }
    cursor.moveTo(after);
    var cyclic = cyclic(cursor, era.get());
    if (cyclic.isPresent()) {
      return cyclic;
    }
    cursor.moveTo(after);
    var part = cursor.take("era-part");
    if (part.isEmpty()) {
      cursor.moveTo(start);
    }
    return part.map(p -> new YearTerm.EraSpan(era.get(), p));
  }

  /** 甲辰年; without 年 only before a month or a season, for 辛亥 alone names other things. */
  private static Optional<YearTerm> cyclic(Cursor cursor, String era) {
    int start = cursor.place();
    var name = cycleName(cursor);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    boolean said = cursor.skip("year-unit") || cursor.take('岁');
    if (!said && !monthAhead(cursor) && !cursor.sees("alone-year-part")) {
      cursor.moveTo(start);
      return Optional.empty();
    }
    return Optional.of(new YearTerm.Cyclic(name.get(), era));
  }

  /** A name of the cycle of sixty; a pair that the cycle does not have (甲丑) is none. */
  static Optional<String> cycleName(Cursor cursor) {
    int stem = STEMS.indexOf(cursor.peek(0));
    int branch = stem < 0 ? -1 : BRANCHES.indexOf(cursor.peek(1));
    if (branch < 0 || stem % 2 != branch % 2) {
      return Optional.empty();
    }
    int start = cursor.place();
    cursor.moveTo(start + 2);
    return Optional.of(cursor.read(start));
  }

  /** 20世纪50年代初, 20世纪初. */
  private static Optional<YearTerm> century(Cursor cursor, int start) {
    var century = cursor.number();
    if (century.isPresent() && century.get().value() < 22 && take(cursor, "世纪")) {
      int first = (century.get().value() - 1) * 100;
      int after = cursor.place();
      var decade = cursor.number();
      if (decade.isPresent() && decade.get().value() % 10 == 0 && take(cursor, "年代")) {
        return Optional.of(decade(cursor, first + decade.get().value()));
      }
      cursor.moveTo(after);
      return Optional.of(
          cursor
              .take("century-part")
              .map(p -> part(first, p, 10))
              .orElseGet(() -> span(first, first + 99, false, "%02dXX".formatted(first / 100))));
    }
    cursor.moveTo(start);
    return Optional.empty();
  }

  private static Optional<YearTerm> numbered(Cursor cursor, int start, boolean bare) {
    var number = cursor.number();
    if (number.isEmpty()) {
      return Optional.empty();
    }
    int value = number.get().value();
    boolean full = value >= FIRST && value <= LAST && number.get().digits() == 4;
    int after = cursor.place();
    if ((full || (value >= 10 && value < 100)) && value % 10 == 0 && take(cursor, "年代")) {
      return Optional.of(decade(cursor, full ? value : 1900 + value));
    }
    cursor.moveTo(after);
    if (full && (cursor.skip("year-unit") || cursor.numbersThen("year-unit"))) {
      return Optional.of(new YearTerm.Gregorian(value, number.get().chinese()));
    }
    if (!full && number.get().digits() < 4 && value > 0 && cursor.skip("year-unit")) {
      if (bare || monthAhead(cursor) || "春夏秋冬".indexOf(cursor.peek(0)) >= 0) {
        return Optional.of(new YearTerm.OfUnnamedEra(value));
      }
    }
    cursor.moveTo(start);
    return Optional.empty();
  }

  private static YearTerm decade(Cursor cursor, int first) {
    return cursor
        .take("decade-part")
        .map(p -> part(first, p, 1))
        .orElseGet(() -> span(first, first + 9, false, "%03dX".formatted(first / 10)));
  }

  private static YearTerm part(int first, String part, int scale) {
    int from = first + scale * (part.charAt(0) - '0');
    int to = first + scale * (part.charAt(2) - '0' + 1) - 1;
    return span(from, to, true, "");
  }

  private static YearTerm span(int from, int to, boolean vague, String edtf) {
    return new YearTerm.Span(from, to, vague, edtf);
  }

  private static boolean monthAhead(Cursor cursor) {
    var ahead = cursor.copy();
    ahead.skip("lunar-mark");
    return MonthGrammar.read(ahead).isPresent();
  }

  private static boolean take(Cursor cursor, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (cursor.peek(i) != word.charAt(i)) {
        return false;
      }
    }
    cursor.moveTo(cursor.place() + word.length());
    return true;
  }
}
