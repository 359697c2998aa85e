package rongshi.ontology.edtf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads EDTF. Every pattern is anchored and without nested repetition: time is linear. */
final class EdtfParser {
  private static final int LONGEST = 500;
  private static final Pattern DATE =
      Pattern.compile(
          "(?<q1>[?~%]?)(?<year>-?[0-9X]{4})(?<q2>[?~%]?)"
              + "(?:-(?<q3>[?~%]?)(?<month>[0-9X]{2})(?<q4>[?~%]?)"
              + "(?:-(?<q5>[?~%]?)(?<day>[0-9X]{2})(?<q6>[?~%]?))?)?");
  private static final Pattern LONG_YEAR = Pattern.compile("Y(?<year>-?[1-9]\\d{4,8})(?<q>[?~%]?)");
  private static final Pattern TIME =
      Pattern.compile(
          "(?<date>-?\\d{4}-\\d{2}-\\d{2})T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d"
              + "(?:Z|[+-](?:0\\d|1[0-4])(?::[0-5]\\d)?)?");

  private final String text;

  EdtfParser(String text) {
    this.text = text;
  }

  Edtf parse() {
    if (text.length() > LONGEST) {
      throw new EdtfFormatException(
          text.substring(0, 40) + "…", LONGEST, "longer than " + LONGEST + " characters");
    }
    if (text.startsWith("[") || text.startsWith("{")) {
      return set();
    }
    int slash = text.indexOf('/');
    return slash < 0 ? date(text, 0) : interval(slash);
  }

  private EdtfInterval interval(int slash) {
    var from = end(text.substring(0, slash), 0);
    var to = end(text.substring(slash + 1), slash + 1);
    if (from.when().isEmpty() && to.when().isEmpty()) {
      throw fail(0, "an interval needs a date on one side");
    }
    try {
      return new EdtfInterval(from, to);
    } catch (IllegalArgumentException e) {
      throw fail(slash, e.getMessage());
    }
  }

  private EdtfInterval.End end(String part, int at) {
    return switch (part) {
      case "" -> new EdtfInterval.End.Unknown();
      case ".." -> new EdtfInterval.End.Open();
      default -> EdtfInterval.End.of(date(part, at));
    };
  }

  private EdtfSet set() {
    boolean all = text.startsWith("{");
    if (!text.endsWith(all ? "}" : "]")) {
      throw fail(text.length(), "the set is not closed");
    }
    var members = new ArrayList<EdtfSet.Member>();
    int at = 1;
    for (String part : text.substring(1, text.length() - 1).split(",", -1)) {
      members.add(member(part, at));
      at += part.length() + 1;
    }
    return new EdtfSet(members, all);
  }

  private EdtfSet.Member member(String part, int at) {
    int dots = part.indexOf("..");
    if (dots < 0) {
      return EdtfSet.Member.of(date(part, at));
    }
    String from = part.substring(0, dots);
    String to = part.substring(dots + 2);
    if (from.isEmpty() && to.isEmpty()) {
      throw fail(at, "a set's member needs a date");
    }
    return new EdtfSet.Member(
        from.isEmpty() ? Optional.empty() : Optional.of(date(from, at)),
        to.isEmpty() ? Optional.empty() : Optional.of(date(to, at + dots + 2)));
  }

  private EdtfDate date(String part, int at) {
    Matcher time = TIME.matcher(part);
    if (time.matches()) {
      var day = date(time.group("date"), at);
      return new EdtfDate(part, day.first(), day.last());
    }
    Matcher longYear = LONG_YEAR.matcher(part);
    if (longYear.matches()) {
      int year = Integer.parseInt(longYear.group("year"));
      return new EdtfDate(part, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    Matcher m = DATE.matcher(part);
    if (!m.matches()) {
      throw fail(at, "“" + part + "” is no date");
    }
    if ("00".equals(m.group("month")) || "00".equals(m.group("day"))) {
      throw fail(at, "there is no month or day 00");
    }
    return bounds(part, at, m.group("year"), orZero(m.group("month")), orZero(m.group("day")));
  }

  private EdtfDate bounds(String part, int at, String year, String month, String day) {
    if (year.equals("-0000")) {
      throw fail(at, "there is no year -0000");
    }
    if (!day.equals("0") && month.indexOf('X') < 0 && Integer.parseInt(month) > 12) {
      throw fail(at, "a season has no days");
    }
    boolean negative = year.startsWith("-");
    int low = Integer.parseInt(year.replace('X', negative ? '9' : '0'));
    int high = Integer.parseInt(year.replace('X', negative ? '0' : '9'));
    try {
      LocalDate first = first(low, month, day);
      LocalDate last = last(high, month, day);
      return new EdtfDate(part, first, last);
    } catch (DateTimeException e) {
      throw fail(at, "“" + part + "” is not in the calendar");
    }
  }

  private LocalDate first(int year, String month, String day) {
    int m = month.indexOf('X') < 0 ? month(month) : Math.max(1, digits(month, '0'));
    int d = day.indexOf('X') < 0 ? day(day) : Math.max(1, digits(day, '0'));
    return EdtfDate.firstOf(year, m, d);
  }

  private LocalDate last(int year, String month, String day) {
    int m = month.indexOf('X') < 0 ? month(month) : Math.min(12, digits(month, '9'));
    if (day.indexOf('X') < 0) {
      return EdtfDate.lastOf(year, m, day(day));
    }
    int lengthOfMonth = EdtfDate.lastOf(year, m, 0).getDayOfMonth();
    return EdtfDate.lastOf(year, m, Math.min(lengthOfMonth, digits(day, '9')));
  }

  private static int digits(String text, char forX) {
    return Integer.parseInt(text.replace('X', forX));
  }

  private static int month(String month) {
    int m = Integer.parseInt(month);
    if (m > 41 || (m > 12 && m < 21)) {
      throw new DateTimeException("no month or season " + month);
    }
    return m;
  }

  private static int day(String day) {
    return Integer.parseInt(day);
  }

  private static String orZero(String group) {
    return group == null ? "0" : group;
  }

  private EdtfFormatException fail(int at, String why) {
    return new EdtfFormatException(text, at, why);
  }
}
