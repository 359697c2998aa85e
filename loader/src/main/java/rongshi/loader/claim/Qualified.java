package rongshi.loader.claim;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rongshi.ontology.Rs;

/**
 * A name with a bracket behind it that says when: 简州（1913年前）, 都江堰市（1988年5月）.
 *
 * @param bracket what stands in the bracket; empty where there is none
 */
record Qualified(String name, String bracket, Optional<Value.Dated> date) {
  private static final Pattern BRACKET = Pattern.compile("(.+?)[（(]([^（）()]+)[）)]$");
  private static final Pattern YEAR = Pattern.compile("\\d{3,4}年|民国.{1,4}年|年代");

  /** A reign rather than a year, which only a bracket may hold: 光绪年间, 明洪武中. */
  private static final Pattern REIGN = Pattern.compile("年间$|.[初中末]$");

  /**
   * Reads a cell's item; empty where it is a sentence rather than a name (1958年并入郫县): then it has a
   * year outside the bracket.
   */
  static Optional<Qualified> of(String item, Dates dates) {
    Matcher m = BRACKET.matcher(item);
    boolean bracketed = m.matches();
    String name = bracketed ? m.group(1).strip() : item;
    String bracket = bracketed ? m.group(2).strip() : "";
    if (YEAR.matcher(name).find()) {
      return Optional.empty();
    }
    boolean when = YEAR.matcher(bracket).find() || REIGN.matcher(bracket).find();
    if (bracketed && !when) {
      return Optional.of(new Qualified(item, "", Optional.empty()));
    }
    return Optional.of(
        new Qualified(name, bracket, when ? dates.tryRead(bracket) : Optional.empty()));
  }

  /** The claim with the bracket's date, or with the bracket as a note where it holds no date. */
  Claim onto(Claim claim) {
    if (date.isPresent()) {
      return claim.with(Rs.date, date.get());
    }
    return bracket.isEmpty() ? claim : claim.with(Rs.note, new Value.Text(bracket));
  }
}
