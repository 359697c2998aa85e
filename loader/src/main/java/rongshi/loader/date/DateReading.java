package rongshi.loader.date;

import java.util.Optional;
import rongshi.ontology.edtf.Edtf;

/** What became of a date's words. */
public sealed interface DateReading {
  /** The words as they stand. */
  String text();

  /**
   * Understood.
   *
   * @param calendar slug of a concept of the scheme {@code calendar}: the calendar it is written in
   * @param rule the production it was understood by
   * @param confidence how sure the reading is, above 0 and up to 1
   * @param context where the parts its words leave out come from
   * @param alternative what it is in another calendar, where the words allow that too
   */
  record Read(
      String text,
      Edtf edtf,
      String calendar,
      String rule,
      double confidence,
      DateContext.Origin context,
      Optional<Edtf> alternative)
      implements DateReading {

    /** A reading that nothing else in the text bears on. */
    public static Read plain(String text, Edtf edtf, String calendar, String rule) {
      return new Read(text, edtf, calendar, rule, 1, DateContext.Origin.WORDS, Optional.empty());
    }

    /** The same reading of words that stand in a wider text. */
    Read of(String wider) {
      return new Read(wider, edtf, calendar, rule, confidence, context, alternative);
    }

    /** The same words read as another date, by a rule that builds on this one. */
    public Read as(Edtf other, String by) {
      return new Read(text, other, calendar, by, confidence, context, Optional.empty());
    }
  }

  /** Not understood, and why. */
  record NotRead(String text, String reasonZh, String reasonEn) implements DateReading {}
}
