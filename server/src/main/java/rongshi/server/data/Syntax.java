package rongshi.server.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;

/** The syntaxes data comes in, in the server's order of preference. */
enum Syntax {
  TURTLE("ttl", "text/turtle", RDFFormat.TURTLE_PRETTY),
  JSON_LD("jsonld", "application/ld+json", RDFFormat.JSONLD_PLAIN),
  TRIG("trig", "application/trig", RDFFormat.TRIG_PRETTY),
  N_TRIPLES("nt", "application/n-triples", RDFFormat.NTRIPLES_UTF8),
  N_QUADS("nq", "application/n-quads", RDFFormat.NQUADS_UTF8),
  RDF_XML("rdf", "application/rdf+xml", RDFFormat.RDFXML_PLAIN),
  /** JSON-LD for who only knows JSON. */
  JSON("json", "application/json", RDFFormat.JSONLD_PLAIN),
  /** Linked Places Format, of places only. */
  LINKED_PLACES("lpf", "application/geo+json", null);

  private final String ending;
  private final String mediaType;
  private final RDFFormat format;

  Syntax(String ending, String mediaType, RDFFormat format) {
    this.ending = ending;
    this.mediaType = mediaType;
    this.format = format;
  }

  /** The value of {@code ?format=}. */
  String ending() {
    return ending;
  }

  String mediaType() {
    return mediaType;
  }

  /** Jena's writer; none for Linked Places. */
  Optional<RDFFormat> format() {
    return Optional.ofNullable(format);
  }

  boolean isJsonLd() {
    return this == JSON_LD || this == JSON;
  }

  /** Every syntax of RDF; {@link #LINKED_PLACES} is no syntax of what is no place. */
  static List<Syntax> of(boolean place) {
    return Arrays.stream(values()).filter(s -> place || s != LINKED_PLACES).toList();
  }

  static Optional<Syntax> ofEnding(String ending) {
    return Arrays.stream(values()).filter(s -> s.ending.equalsIgnoreCase(ending)).findFirst();
  }

  static Optional<Syntax> ofMediaType(String mediaType) {
    return Arrays.stream(values()).filter(s -> s.mediaType.equals(mediaType)).findFirst();
  }
}
