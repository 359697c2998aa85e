package rongshi.ontology.edtf;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From one date to another.
 *
 * @throws IllegalArgumentException where it ends before it begins
 */
public record EdtfInterval(End from, End to) implements Edtf {
  /** A side of an interval: a date, open ({@code ..}) or unknown (empty). */
  public sealed interface End {
    record At(EdtfDate date) implements End {}

    record Open() implements End {}

    record Unknown() implements End {}

    static End of(EdtfDate date) {
      return new At(date);
    }

    /** As EDTF writes it. */
    default String text() {
      return switch (this) {
        case At(EdtfDate date) -> date.text();
        case Open() -> "..";
        case Unknown() -> "";
      };
    }

    /** The date, or empty where the side is open or unknown. */
    default Optional<EdtfDate> when() {
      return this instanceof At(EdtfDate date) ? Optional.of(date) : Optional.empty();
    }
  }

  public EdtfInterval {
    if (from instanceof End.At(EdtfDate a)
        && to instanceof End.At(EdtfDate b)
        && b.last().isBefore(a.first())) {
      throw new IllegalArgumentException(
          "an interval ends before it begins: " + a.text() + "/" + b.text());
    }
  }

  @Override
  public Optional<LocalDate> earliest() {
    return from.when().map(EdtfDate::first);
  }

  @Override
  public Optional<LocalDate> latest() {
    return to.when().map(EdtfDate::last);
  }

  @Override
  public boolean isApproximate() {
    return from.text().matches(".*[~%].*") || to.text().matches(".*[~%].*");
  }

  @Override
  public boolean isUncertain() {
    return from.text().matches(".*[?%].*") || to.text().matches(".*[?%].*");
  }

  @Override
  public String toString() {
    return from.text() + "/" + to.text();
  }
}
