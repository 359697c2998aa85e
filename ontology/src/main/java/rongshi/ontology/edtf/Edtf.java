package rongshi.ontology.edtf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A date as EDTF writes it. {@link #toString()} is canonical: parsing it gives an equal value.
 *
 * <p>Every value has an envelope of days, {@link #earliest()} to {@link #latest()}; a side that is
 * open or unknown is empty. Approximate and uncertain dates keep the envelope of the date they
 * qualify: how much "about" adds is not written in a record.
 */
public sealed interface Edtf permits EdtfDate, EdtfInterval, EdtfSet {
  /**
   * Parses level 0, level 1 and the sets and seasons of level 2.
   *
   * @throws EdtfFormatException where the text is none; the message says what and where
   */
  static Edtf parse(String text) {
    return new EdtfParser(text).parse();
  }

  /** Parses, or is empty where the text is no EDTF. */
  static Optional<Edtf> tryParse(String text) {
    try {
      return Optional.of(parse(text));
    } catch (EdtfFormatException e) {
      return Optional.empty();
    }
  }

  /** A day. */
  static EdtfDate day(LocalDate day) {
    return (EdtfDate)
        parse(
            String.format(
                "%04d-%02d-%02d", day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
  }

  /**
   * @param month 1–12, or a season 21–24 (spring from March, summer, autumn, winter to February)
   */
  static EdtfDate month(int year, int month) {
    return (EdtfDate) parse(String.format("%04d-%02d", year, month));
  }

  static EdtfDate year(int year) {
    return (EdtfDate) parse(String.format("%04d", year));
  }

  /** From one date to another; an empty side is open. */
  static EdtfInterval interval(Optional<EdtfDate> from, Optional<EdtfDate> to) {
    return new EdtfInterval(
        from.map(EdtfInterval.End::of).orElseGet(EdtfInterval.End.Open::new),
        to.map(EdtfInterval.End::of).orElseGet(EdtfInterval.End.Open::new));
  }

  /** One of several dates, it is not known which. */
  static EdtfSet oneOf(List<EdtfDate> dates) {
    return new EdtfSet(dates.stream().map(EdtfSet.Member::of).toList(), false);
  }

  /** The first day it can be; empty where open or unknown. */
  Optional<LocalDate> earliest();

  /** The last day it can be; empty where open or unknown. */
  Optional<LocalDate> latest();

  /** Whether it or a part of it is marked approximate ({@code ~} or {@code %}). */
  boolean isApproximate();

  /** Whether it or a part of it is marked uncertain ({@code ?} or {@code %}). */
  boolean isUncertain();

  /** Whether all of this certainly lies before all of the other. */
  default boolean before(Edtf other) {
    return latest().isPresent()
        && other.earliest().isPresent()
        && latest().get().isBefore(other.earliest().get());
  }

  /** Whether all of this certainly lies after all of the other. */
  default boolean after(Edtf other) {
    return other.before(this);
  }

  /** Whether the two may share a day: neither is certainly before the other. */
  default boolean overlaps(Edtf other) {
    return !before(other) && !other.before(this);
  }
}
