package rongshi.server.match;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import rongshi.server.index.Traits;
import rongshi.server.match.Condition.Period;

/**
 * Holds a date of a record of others against the dates of an entity; of several accounts the one
 * that fits best counts.
 *
 * <p>A year apart is an agreement, if a weaker one: the eleventh and twelfth lunar month of a year
 * fall into the next Gregorian year, ages are counted from one, and a Julian day may lie in the
 * year before. Days up to sixty apart within a year may be one day in two calendars. Where an
 * entity has no such date, the years of what it did in life are held against it.
 */
final class DateEvidence {
  private static final int OLDEST = 110;
  private static final int YOUNGEST_ACTIVE = 6;
  private static final int CALENDARS_APART = 60;
  private static final int WIDE = 10;

  private DateEvidence() {}

  static Optional<Evidence> of(String property, Period asked, Candidate candidate) {
    var own =
        candidate.traits().dates().stream().filter(d -> d.property().equals(property)).toList();
    String what = label(property);
    String whatEn = labelEn(property);
    if (own.isEmpty()) {
      return life(property, asked, candidate);
    }
    Evidence best = null;
    for (var dated : own) {
      var evidence = compare(feature(property), what, whatEn, asked, dated);
      if (best == null
          || evidence.support() - evidence.against() > best.support() - best.against()) {
        best = evidence;
      }
    }
    return Optional.of(best);
  }

  private static Evidence compare(
      String feature, String zh, String en, Period asked, Traits.Dated own) {
    var first = LocalDate.parse(own.first());
    var last = LocalDate.parse(own.last());
    boolean days = asked.first().equals(asked.last()) && first.equals(last);
    if (days) {
      long apart = Math.abs(ChronoUnit.DAYS.between(first, asked.first()));
      if (apart == 0) {
        return Evidence.agrees(feature, 0.8, zh + "同日", "the same day of " + en);
      }
      if (apart <= CALENDARS_APART) {
        return Evidence.agrees(
            feature,
            0.6,
            zh + "相差 " + apart + " 日，或系历法之别",
            en + " " + apart + " days apart, perhaps of two calendars");
      }
    }
    int gap = gap(asked, first, last);
    boolean wide =
        asked.last().getYear() - asked.first().getYear() > 2
            || last.getYear() - first.getYear() > 2;
    if (gap == 0) {
      boolean century =
          asked.last().getYear() - asked.first().getYear() > WIDE
              || last.getYear() - first.getYear() > WIDE;
      double support = century ? 0.05 : wide ? 0.2 : 0.6;
      return Evidence.agrees(feature, support, zh + "年份相合", "the year of " + en + " agrees");
    }
    if (gap == 1 && !wide) {
      return Evidence.agrees(feature, 0.4, zh + "相差一年", en + " a year apart");
    }
    double against = gap <= 2 ? 0.3 : gap <= 5 ? 0.6 : 0.9;
    return Evidence.differs(
        feature, against, zh + "相差 " + gap + " 年", en + " " + gap + " years apart");
  }

  /** Years between two periods; 0 where they touch the same year. */
  private static int gap(Period asked, LocalDate first, LocalDate last) {
    if (asked.last().getYear() < first.getYear()) {
      return first.getYear() - asked.last().getYear();
    }
    return Math.max(0, asked.first().getYear() - last.getYear());
  }

  /** A birth or death that the entity does not have, against the rest of its life. */
  private static Optional<Evidence> life(String property, Period asked, Candidate candidate) {
    boolean birth = property.equals("birthDate");
    if (!birth && !property.equals("deathDate")) {
      return Optional.empty();
    }
    var other = other(birth ? "deathDate" : "birthDate", candidate.traits().dates());
    if (other.isPresent()) {
      int from = birth ? asked.first().getYear() : LocalDate.parse(other.get().first()).getYear();
      int to = birth ? LocalDate.parse(other.get().last()).getYear() : asked.last().getYear();
      if (to < from || to - from > OLDEST) {
        return Optional.of(
            Evidence.differs(
                birth ? "birth" : "death", 0.9, "生卒年不能并立", "the life dates exclude each other"));
      }
    }
    return active(birth, asked, candidate.traits().active());
  }

  private static Optional<Traits.Dated> other(String property, List<Traits.Dated> dates) {
    return dates.stream().filter(d -> d.property().equals(property)).findFirst();
  }

  /** The middle of the years of a life's doings: one wrong year does not decide. */
  private static Optional<Evidence> active(boolean birth, Period asked, List<Integer> years) {
    if (years.isEmpty()) {
      return Optional.empty();
    }
    int middle = years.get(years.size() / 2);
    boolean impossible =
        birth
            ? middle < asked.first().getYear() + YOUNGEST_ACTIVE
                || middle > asked.last().getYear() + OLDEST
            : middle > asked.last().getYear() + 1 || middle < asked.first().getYear() - OLDEST;
    String zh = "所记行事在 " + middle + " 年前后";
    String en = "what is told of it is of about " + middle;
    return Optional.of(
        impossible
            ? Evidence.differs("active", 0.9, zh + "，与生卒年不能并立", en + ", outside that life")
            : Evidence.agrees("active", 0.1, zh + "，在其生平之内", en + ", within that life"));
  }

  private static String feature(String property) {
    return switch (property) {
      case "birthDate" -> "birth";
      case "deathDate" -> "death";
      default -> "date";
    };
  }

  private static String label(String property) {
    return switch (property) {
      case "birthDate" -> "出生";
      case "deathDate" -> "逝世";
      case "foundedDate" -> "成立";
      case "dissolvedDate" -> "撤销";
      default -> "时间";
    };
  }

  private static String labelEn(String property) {
    return switch (property) {
      case "birthDate" -> "birth";
      case "deathDate" -> "death";
      case "foundedDate" -> "foundation";
      case "dissolvedDate" -> "dissolution";
      default -> "date";
    };
  }
}
