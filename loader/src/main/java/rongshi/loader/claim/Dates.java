package rongshi.loader.claim;

import java.util.Optional;
import rongshi.loader.date.DateContext;
import rongshi.loader.date.DateReader;
import rongshi.loader.date.DateReading;

/** Dates in cells: read where they can be, kept as text and reported where not. */
public final class Dates {
  private final DateReader reader;
  private final Findings findings;

  public Dates(DateReader reader, Findings findings) {
    this.reader = reader;
    this.findings = findings;
  }

  /** The date a cell holds. */
  public Value.Dated of(String cell, String record) {
    return switch (reader.read(cell, DateContext.none())) {
      case DateReading.Read read ->
          new Value.Dated(cell, Optional.of(read.edtf()), read.calendar());
      case DateReading.NotRead not -> {
        findings.dateNotRead(record, cell, not.reasonZh(), not.reasonEn());
        yield new Value.Dated(cell, Optional.empty(), "");
      }
    };
  }

  /** The date a text holds, or empty where it is no date that can be read. */
  public Optional<Value.Dated> tryRead(String text) {
    return reader.read(text, DateContext.none()) instanceof DateReading.Read read
        ? Optional.of(new Value.Dated(text, Optional.of(read.edtf()), read.calendar()))
        : Optional.empty();
  }
}
