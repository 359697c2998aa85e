package rongshi.loader.date;

import java.util.Map;
import java.util.Optional;
import rongshi.loader.date.Point.Part;

/**
 * Scans one date from a place in a text, filling in what is left out from a context. Looks at each
 * character a bounded number of times.
 */
final class PointScanner {
  private static final Map<String, Part> OF_YEAR =
      Map.ofEntries(
          Map.entry("春夏之交", Part.SPRING_TO_SUMMER),
          Map.entry("上半年", Part.FIRST_HALF),
          Map.entry("下半年", Part.SECOND_HALF),
          Map.entry("年代", Part.DECADE),
          Map.entry("年初", Part.BEGINNING),
          Map.entry("年底", Part.END),
          Map.entry("年末", Part.END),
          Map.entry("岁末", Part.END),
          Map.entry("初春", Part.SPRING),
          Map.entry("初夏", Part.SUMMER),
          Map.entry("深秋", Part.AUTUMN),
          Map.entry("初冬", Part.WINTER),
          Map.entry("春", Part.SPRING),
          Map.entry("夏", Part.SUMMER),
          Map.entry("秋", Part.AUTUMN),
          Map.entry("冬", Part.WINTER),
          Map.entry("代", Part.DECADE),
          Map.entry("初", Part.BEGINNING),
          Map.entry("底", Part.END),
          Map.entry("末", Part.END));
  private static final Map<String, Part> OF_MONTH =
      Map.of(
          "上旬", Part.BEGINNING,
          "中旬", Part.MIDDLE,
          "下旬", Part.END,
          "月初", Part.BEGINNING,
          "月底", Part.END,
          "月末", Part.END,
          "初", Part.BEGINNING,
          "底", Part.END,
          "末", Part.END,
          "中", Part.MIDDLE);

  private final String text;
  private int at;

  PointScanner(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** Where the scan ended. */
  int end() {
    return at;
  }

  /** The date that begins here, or empty; what is not said comes from the context. */
  Optional<Point> scan(DateContext context) {
    int start = at;
    boolean about = take("约") || take("大约");
    boolean republican = take("民国");
    int year = year(republican);
    boolean said = year > 0;
    if (!said && (take("是年") || take("同年") || take("本年"))) {
      year = context.year();
      said = year > 0;
    }
    Part part = said || context.year() > 0 ? part(OF_YEAR, said) : Part.WHOLE;
    if (part != Part.WHOLE) {
      int ofYear = year > 0 ? year : context.year();
      return finish(new Point(ofYear, 0, 0, part, about, republican));
    }
    int month = month(context);
    boolean monthSaid = month > 0;
    int day = day();
    if (!said && !monthSaid && day == 0) {
      return relativeDay(context, start);
    }
    if (!said) {
      year = context.year();
      month = monthSaid ? month : context.month();
    }
    if (day == 0 && month > 0) {
      part = part(OF_MONTH, true);
    }
    if (year == 0 || (day > 0 && month == 0)) {
      at = start;
      return Optional.empty();
    }
    return finish(new Point(year, month, day, part, about, republican));
  }

  private Optional<Point> finish(Point point) {
    timeOfDay();
    boolean after = take("前后") || take("左右");
    boolean about = point.about() || after;
    return Optional.of(
        new Point(
            point.year(), point.month(), point.day(), point.part(), about, point.republican()));
  }

  private Optional<Point> relativeDay(DateContext context, int start) {
    boolean month = context.year() > 0 && context.month() > 0;
    if (month && context.day() == 0) {
      Part part = part(OF_MONTH, false);
      if (part != Part.WHOLE) {
        return finish(new Point(context.year(), context.month(), 0, part, false, false));
      }
    } else if (month) {
      Part part = part(OF_MONTH, false);
      if (part != Part.WHOLE) {
        return finish(new Point(context.year(), context.month(), 0, part, false, false));
      }
      if (take("是日") || take("同日") || take("当日")) {
        return finish(
            new Point(context.year(), context.month(), context.day(), Part.WHOLE, false, false));
      }
      if (take("翌日") || take("次日")) {
        var next =
            java.time.LocalDate.of(context.year(), context.month(), context.day()).plusDays(1);
        return finish(
            new Point(
                next.getYear(),
                next.getMonthValue(),
                next.getDayOfMonth(),
                Part.WHOLE,
                false,
                false));
      }
    }
    at = start;
    return Optional.empty();
  }

  private int year(boolean republican) {
    int start = at;
    int century = century();
    if (century > 0) {
      return century;
    }
    int number = number();
    if (number > 0 && peek("年代")) {
      return decade(number, start);
    }
    if (number > 0 && (republican || number >= 1000) && take("年")) {
      return republican ? number + 1911 : number;
    }
    at = start;
    return 0;
  }

  /** 1950年代, and 50年代 of the century just named or of the twentieth. */
  private int decade(int number, int start) {
    if (number >= 1000 || (number >= 10 && number < 100 && number % 10 == 0)) {
      take("年");
      return number >= 1000 ? number : 1900 + number;
    }
    at = start;
    return 0;
  }

  private int century() {
    int start = at;
    int century = number();
    if (century > 0 && century < 30 && take("世纪")) {
      int decade = number();
      if (decade >= 10 && decade < 100 && decade % 10 == 0 && peek("年代")) {
        take("年");
        return (century - 1) * 100 + decade;
      }
    }
    at = start;
    return 0;
  }

  private int month(DateContext context) {
    int start = at;
    if (context.month() > 0 && (take("是月") || take("同月") || take("本月"))) {
      return context.month();
    }
    int month = number();
    if (month > 0 && take("月")) {
      take("份");
      return month;
    }
    at = start;
    return 0;
  }

  private int day() {
    int start = at;
    int day = number();
    if (day > 0 && (take("日") || take("号"))) {
      return day;
    }
    at = start;
    return 0;
  }

  private Part part(Map<String, Part> words, boolean afterNumber) {
    Part part = Part.WHOLE;
    String word = "";
    for (var entry : words.entrySet()) {
      boolean longEnough = afterNumber || entry.getKey().length() > 1;
      if (longEnough && entry.getKey().length() > word.length() && peek(entry.getKey())) {
        word = entry.getKey();
        part = entry.getValue();
      }
    }
    take(word);
    return part;
  }

  /** Times of day are passed over: EDTF has no 晨. */
  private void timeOfDay() {
    for (String word : TIMES_OF_DAY) {
      if (take(word)) {
        break;
      }
    }
    int start = at;
    if (number() >= 0 && take("时")) {
      int minutes = at;
      if (number() < 0 || !take("分")) {
        at = minutes;
      }
    } else {
      at = start;
    }
    if (take("许") || take("整")) {
      return;
    }
  }

  private static final java.util.List<String> TIMES_OF_DAY =
      java.util.List.of(
          "凌晨", "清晨", "早晨", "晨", "上午", "午前", "中午", "正午", "午后", "下午", "傍晚", "当晚", "晚间", "深夜", "夜间",
          "晚", "夜");

  private int number() {
    int start = at;
    while (at < text.length() && at - start < 8 && Numerals.isNumeral(text.charAt(at))) {
      at++;
    }
    int value = Numerals.value(text.substring(start, at));
    if (value < 0) {
      at = start;
    }
    return value;
  }

  boolean peek(String word) {
    return !word.isEmpty() && text.startsWith(word, at);
  }

  boolean take(String word) {
    if (peek(word)) {
      at += word.length();
      return true;
    }
    return false;
  }
}
