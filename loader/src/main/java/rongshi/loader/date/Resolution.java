package rongshi.loader.date;

import java.util.List;
import java.util.Optional;
import rongshi.loader.calendar.Impossible;
import rongshi.ontology.edtf.Edtf;
import rongshi.ontology.edtf.EdtfDate;
import rongshi.ontology.edtf.EdtfSet;

/** What a moment's words come to in a context. */
sealed interface Resolution {

  /** From a date to a date; equal where it is one EDTF date, empty where it has no end. */
  record Span(Optional<EdtfDate> from, Optional<EdtfDate> to) {
    static Span of(EdtfDate date) {
      return of(date, date);
    }

    static Span of(EdtfDate from, EdtfDate to) {
      return new Span(Optional.of(from), Optional.of(to));
    }

    /**
     * @throws IllegalArgumentException where it ends before it begins
     */
    Edtf edtf() {
      return from.isPresent() && from.equals(to) ? from.get() : Edtf.interval(from, to);
    }

    EdtfSet.Member member() {
      return new EdtfSet.Member(from, to);
    }

    Span approximate() {
      return new Span(from.map(EdtfDate::approximate), to.map(EdtfDate::approximate));
    }
  }

  /**
   * Understood.
   *
   * @param spans what it is; more than one where the words do not decide between them
   * @param alternative what else it may be, though less likely
   * @param after the time a later date may lean on
   */
  record Found(
      List<Span> spans,
      String calendar,
      String rule,
      double confidence,
      DateContext.Origin origin,
      Optional<Span> alternative,
      DateContext after)
      implements Resolution {

    Span span() {
      return spans.getFirst();
    }

    Found approximate() {
      return new Found(
          spans.stream().map(Span::approximate).toList(),
          calendar,
          rule,
          confidence,
          origin,
          alternative.map(Span::approximate),
          after);
    }

    Found less(double factor) {
      return new Found(spans, calendar, rule, confidence * factor, origin, alternative, after);
    }

    Found or(Span other) {
      return new Found(spans, calendar, rule, confidence, origin, Optional.of(other), after);
    }

    /** Both are as likely. */
    Found tiedWith(Span other) {
      return new Found(
          List.of(span(), other),
          calendar,
          "either-calendar",
          0.5,
          origin,
          Optional.empty(),
          after);
    }

    Edtf edtf() {
      return spans.size() == 1
          ? span().edtf()
          : new EdtfSet(spans.stream().map(Span::member).toList(), false);
    }
  }

  /** Not understood, and why. */
  record Missing(String zh, String en) implements Resolution {
    static Missing of(Impossible why) {
      return new Missing(why.zh(), why.en());
    }
  }
}
