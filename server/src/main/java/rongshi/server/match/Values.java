package rongshi.server.match;

import java.util.Optional;
import java.util.regex.Pattern;
import rongshi.loader.date.DateContext;
import rongshi.loader.date.DateReader;
import rongshi.loader.date.DateReading;
import rongshi.ontology.Base;
import rongshi.ontology.ExternalAuthorities;
import rongshi.ontology.edtf.Edtf;
import rongshi.server.match.Condition.Wanted;

/** Reads the values that records of others give. Immutable. */
public final class Values {
  private static final Pattern INSTANT = Pattern.compile("(-?\\d{4,}-\\d\\d-\\d\\d)[T ].*");
  private static final Pattern TIME_ZONE =
      Pattern.compile("(-?\\d{4,}(?:-\\d\\d){0,2})(?:Z|[+-]\\d\\d:\\d\\d)");
  private static final Pattern UNKNOWN_PARTS =
      Pattern.compile("(\\d{4})-00(?:-00)?|(\\d{4}-\\d\\d)-00");

  private final DateReader dates = new DateReader();
  private final ExternalAuthorities authorities = ExternalAuthorities.bundled();
  private final Base base;

  public Values(Base base) {
    this.base = base;
  }

  /**
   * A date in any form the loader reads, EDTF and XML Schema's among them; empty where it is none.
   */
  public Optional<Wanted> date(String text) {
    return edtf(text.strip())
        .flatMap(
            e ->
                e.earliest()
                    .flatMap(
                        first ->
                            e.latest()
                                .map(last -> new Condition.Period(first, last, text.strip()))));
  }

  /** An id or IRI of ours, an IRI of others, or words. */
  public Wanted named(String text) {
    String bare = text.strip();
    var own = base.id(bare);
    if (own.isPresent()) {
      return new Condition.Entity(own.get());
    }
    if (bare.startsWith("http://") || bare.startsWith("https://")) {
      return authorities
          .iri(bare)
          .<Wanted>map(Condition.External::new)
          .orElseGet(() -> new Condition.Words(bare));
    }
    return new Condition.Words(bare);
  }

  /** The IRI an external id means. */
  public Optional<String> external(String text) {
    return authorities.iri(text);
  }

  private Optional<Edtf> edtf(String text) {
    String plain = text;
    for (var pattern : new Pattern[] {INSTANT, TIME_ZONE}) {
      var m = pattern.matcher(plain);
      if (m.matches()) {
        plain = m.group(1);
      }
    }
    var unknown = UNKNOWN_PARTS.matcher(plain);
    if (unknown.matches()) {
      plain = unknown.group(1) == null ? unknown.group(2) : unknown.group(1);
    }
    return Edtf.tryParse(plain)
        .or(
            () ->
                dates.read(text, DateContext.none()) instanceof DateReading.Read read
                    ? Optional.of(read.edtf())
                    : Optional.empty());
  }
}
