package rongshi.loader.date;

import rongshi.ontology.edtf.Edtf;

/** What became of a date's words. */
public sealed interface DateReading {
  /** The words as they stand. */
  String text();

  /**
   * Understood.
   *
   * @param calendar slug of a concept of the scheme {@code calendar}: the calendar it is written in
   * @param rule what it was understood by
   */
  record Read(String text, Edtf edtf, String calendar, String rule) implements DateReading {}

  /** Not understood, and why. */
  record NotRead(String text, String reasonZh, String reasonEn) implements DateReading {}
}
