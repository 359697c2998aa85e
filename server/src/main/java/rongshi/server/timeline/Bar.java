package rongshi.server.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongshi.ontology.edtf.Edtf;
import rongshi.ontology.edtf.EdtfDate;
import rongshi.ontology.edtf.EdtfInterval;
import rongshi.ontology.edtf.EdtfSet;

/**
 * A stretch to be drawn. A single date of a coarse precision lies somewhere between {@code
 * earliest} and {@code latest}; what lasted also has a core, the days it certainly covers.
 *
 * @param earliest ISO day; absent where the start is open or unknown
 * @param latest ISO day; absent where the end is open or unknown
 * @param coreFrom first day it certainly covers; absent where it covers none for certain
 * @param coreTo last day it certainly covers; absent where it covers none for certain or the end is
 *     not known
 * @param lasting whether it is a stretch of time and not a date within one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Bar(
    String earliest,
    String latest,
    String coreFrom,
    String coreTo,
    Side start,
    Side end,
    boolean lasting,
    boolean setAside) {

  /** How a side of a stretch is known. */
  public enum Side {
    known,
    /** It goes on, EDTF's {@code ..}. */
    open,
    /** No record says. */
    unknown
  }

  /** The bars of one account: one, or where EDTF gives a set one for each member. */
  static List<Bar> of(Edtf edtf, boolean setAside) {
    return switch (edtf) {
      case EdtfDate date -> List.of(within(date, setAside));
      case EdtfInterval interval ->
          List.of(
              between(
                  interval.from().when(),
                  side(interval.from()),
                  interval.to().when(),
                  side(interval.to()),
                  setAside));
      case EdtfSet set -> {
        var bars = new ArrayList<Bar>();
        for (var member : set.members()) {
          boolean single = member.from().isPresent() && member.from().equals(member.to());
          bars.add(
              single
                  ? within(member.from().get(), setAside)
                  : between(
                      member.from(),
                      member.from().isPresent() ? Side.known : Side.open,
                      member.to(),
                      member.to().isPresent() ? Side.known : Side.open,
                      setAside));
        }
        yield bars;
      }
    };
  }

  private static Side side(EdtfInterval.End end) {
    return switch (end) {
      case EdtfInterval.End.At at -> Side.known;
      case EdtfInterval.End.Open open -> Side.open;
      case EdtfInterval.End.Unknown unknown -> Side.unknown;
    };
  }

  private static Bar within(EdtfDate date, boolean setAside) {
    return new Bar(
        date.first().toString(),
        date.last().toString(),
        null,
        null,
        Side.known,
        Side.known,
        false,
        setAside);
  }

  private static Bar between(
      Optional<EdtfDate> from, Side start, Optional<EdtfDate> to, Side end, boolean setAside) {
    return lasting(
        from.map(EdtfDate::first).orElse(null),
        from.map(EdtfDate::last).orElse(null),
        start,
        to.map(EdtfDate::first).orElse(null),
        to.map(EdtfDate::last).orElse(null),
        end,
        setAside);
  }

  /** From somewhere between two days to somewhere between two others; null where not known. */
  static Bar lasting(
      LocalDate first,
      LocalDate firstLast,
      Side start,
      LocalDate lastFirst,
      LocalDate last,
      Side end,
      boolean setAside) {
    boolean core = firstLast != null && (lastFirst == null || !lastFirst.isBefore(firstLast));
    boolean backwards = firstLast == null && lastFirst != null;
    return new Bar(
        text(first),
        text(last),
        core ? text(firstLast) : null,
        core || backwards ? text(lastFirst) : null,
        start,
        end,
        true,
        setAside);
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }
}
