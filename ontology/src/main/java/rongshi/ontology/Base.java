package rongshi.ontology;

import java.util.Optional;

/**
 * The base under which entities, claims, records, passages and dates live.
 *
 * <p>An <em>id</em> is the part of an IRI after the base, for instance {@code person/车耀先}; it holds
 * slashes and stays the same after every reload of the same records.
 *
 * @param iri ends in {@code /}
 */
public record Base(String iri) {
  /** Where nothing else is configured. */
  public static final Base DEFAULT = new Base("https://w3id.org/rongshi/id/");

  /**
   * @throws IllegalArgumentException where the IRI does not end in a slash
   */
  public Base {
    if (!iri.endsWith("/")) {
      throw new IllegalArgumentException("A base ends in a slash: " + iri);
    }
  }

  /** The IRI of an id. */
  public String iri(String id) {
    return iri + id;
  }

  /** The id of an IRI under this base, or empty for any other IRI. */
  public Optional<String> id(String anyIri) {
    return anyIri.startsWith(iri) && anyIri.length() > iri.length()
        ? Optional.of(anyIri.substring(iri.length()))
        : Optional.empty();
  }

  /**
   * A name as one segment of an id: what an IRI may not hold, and {@code /?#%:} which would mean
   * something else in a URL, become {@code _}; everything else, Chinese above all, stays readable.
   */
  public static String segment(String name) {
    var out = new StringBuilder(name.length());
    name.strip()
        .codePoints()
        .forEach(
            c -> {
              boolean plain =
                  c > 0x20
                      && "<>\"{}|\\^`/?#%:[]\u007f".indexOf(c) < 0
                      && !Character.isWhitespace(c);
              boolean text = Character.isDefined(c) && !Character.isISOControl(c) && c != 0xFFFD;
              boolean whole =
                  c < 0xD800 || (c > 0xF8FF && c < 0xF0000); // no surrogate, no private use
              out.appendCodePoint(plain && text && whole ? c : '_');
            });
    return out.isEmpty() ? "_" : out.toString();
  }
}
