package rongshi.loader.claim;

import java.util.Optional;
import rongshi.ontology.edtf.Edtf;

/** What a claim says of its subject. */
public sealed interface Value {
  /** Another entity, by id. */
  record Ref(String id) implements Value {}

  /** A concept of the ontology, by IRI. */
  record Term(String iri) implements Value {}

  /** What another dataset has, by its IRI there. */
  record Link(String iri) implements Value {}

  /** Words. */
  record Text(String text) implements Value {}

  /** A number as the record writes it, in degrees. */
  record Degrees(String decimal) implements Value {}

  /**
   * A date.
   *
   * @param text as written
   * @param edtf what it was read as; empty where it was not understood
   * @param calendar the slug of a concept in the scheme {@code calendar}; empty where not
   *     understood
   */
  record Dated(String text, Optional<Edtf> edtf, String calendar) implements Value {
    /** The id of the date's node: the same words read the same way are one node. */
    public String id() {
      return "date/" + Digest.hex(12, text, edtf.map(Edtf::toString).orElse(""), calendar);
    }
  }

  /** A text that two equal values share; part of a claim's id. */
  default String key() {
    return switch (this) {
      case Ref(String id) -> "ref " + id;
      case Term(String iri) -> "term " + iri;
      case Link(String iri) -> "link " + iri;
      case Text(String text) -> "text " + text;
      case Degrees(String decimal) -> "degrees " + decimal;
      case Dated d -> d.id();
    };
  }
}
