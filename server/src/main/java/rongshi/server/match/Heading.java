package rongshi.server.match;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A name as authority files head their records with: the name, and life dates in brackets or after
 * a comma (车耀先（1894—1946）; Che, Yaoxian, 1894-1946).
 *
 * @param years texts of the years of birth and of death; empty where there is none
 */
record Heading(String name, String birth, String death) {
  private static final String DASH = "\\s*(?:[-—–－―~～至]{1,2})\\s*";
  private static final String YEAR = "(?:ca?\\.?\\s*|约)?(\\d{4})\\??年?";
  private static final Pattern LIFE =
      Pattern.compile(
          "(.*?)(?:[,，;；]\\s*|\\s*[(（\\[]\\s*|\\s+)(?:"
              + YEAR
              + ")?"
              + DASH
              + "(?:"
              + YEAR
              + ")?\\s*[)）\\]]?\\s*\\.?");
  private static final Pattern BORN =
      Pattern.compile("(.*?)[,，;；(（\\[]\\s*(?:b\\.|born|生于)\\s*" + YEAR + "\\s*(?:生)?[)）\\]]?");

  static Heading of(String text) {
    var life = LIFE.matcher(text);
    if (life.matches() && (life.group(2) != null || life.group(3) != null)) {
      return new Heading(life.group(1).strip(), or(life.group(2)), or(life.group(3)));
    }
    var born = BORN.matcher(text);
    return born.matches()
        ? new Heading(born.group(1).strip(), or(born.group(2)), "")
        : new Heading(text.strip(), "", "");
  }

  private static String or(String group) {
    return group == null ? "" : group;
  }

  /** The life dates as conditions, of what the record does not say elsewhere. */
  List<Condition> conditions(Values values, List<Condition> said) {
    var more = new ArrayList<Condition>();
    add("birthDate", birth, values, said, more);
    add("deathDate", death, values, said, more);
    return more;
  }

  private static void add(
      String property, String year, Values values, List<Condition> said, List<Condition> more) {
    if (!year.isEmpty() && said.stream().noneMatch(c -> c.property().equals(property))) {
      values.date(year).ifPresent(d -> more.add(new Condition(property, List.of(d))));
    }
  }
}
