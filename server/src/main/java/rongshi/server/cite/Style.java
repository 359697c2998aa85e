package rongshi.server.cite;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** A style of reference. */
public enum Style {
  /** GB/T 7714-2015, numeric references, as one line of text. */
  GBT7714("text/plain", GbT7714::write),
  /** An entry for a .bib file; special characters of LaTeX are escaped. */
  BIBTEX("application/x-bibtex", BibTex::write),
  /** A record of the RIS format, lines ended by CR LF. */
  RIS("application/x-research-info-systems", Ris::write);

  private final String mediaType;
  private final Function<Reference, String> writer;

  Style(String mediaType, Function<Reference, String> writer) {
    this.mediaType = mediaType;
    this.writer = writer;
  }

  /** The media type without charset; the text is UTF-8. */
  public String mediaType() {
    return mediaType;
  }

  /** A reference in this style. */
  public String write(Reference reference) {
    return writer.apply(reference);
  }

  /** {@code gbt7714}, {@code bibtex} or {@code ris}. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The style of a key, or empty. */
  public static Optional<Style> ofKey(String key) {
    return Arrays.stream(values()).filter(s -> s.key().equals(key)).findFirst();
  }
}
