package rongshi.server.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What an entity can be told from others by, stored with its document: whoever compares records
 * with entities needs the index only. Claims that were set aside or denied are left out; rival
 * accounts are all here.
 *
 * @param names every name but the preferred, with its kind
 * @param dates by property
 * @param facts other entities, concepts and words, by property
 * @param active years of what a person did or underwent in life, ascending
 * @param links IRIs in other datasets that a person has decided on, or that a register writes
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Traits(
    List<OtherName> names,
    List<Dated> dates,
    List<Fact> facts,
    List<Integer> active,
    List<Link> links) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final ObjectWriter WRITER = JSON.writerFor(Traits.class);
  private static final ObjectReader READER = JSON.readerFor(Traits.class);

  public Traits {
    names = names == null ? List.of() : List.copyOf(names);
    dates = dates == null ? List.of() : List.copyOf(dates);
    facts = facts == null ? List.of() : List.copyOf(facts);
    active = active == null ? List.of() : List.copyOf(active);
    links = links == null ? List.of() : List.copyOf(links);
  }

  /** Nothing is known. */
  public static final Traits EMPTY = new Traits(null, null, null, null, null);

  /**
   * A name.
   *
   * @param kind the slug of a concept of the scheme {@code name-kind}; empty where the record does
   *     not say
   */
  public record OtherName(String name, String kind) {}

  /**
   * A date.
   *
   * @param property the local name of the ontology's property
   * @param first its first possible day, {@code YYYY-MM-DD}
   * @param last its last possible day
   * @param text as the record writes it
   */
  public record Dated(String property, String first, String last, String text) {}

  /**
   * Another entity, a concept, or words.
   *
   * @param property the local name of the ontology's property; {@code ^} before it where this
   *     entity is the value
   * @param id of the entity, or IRI of the concept; empty for words
   * @param words its names, of a place also of what it lies in, the nearest first; or the words
   * @param wide how many of the words at the end are of a province or more
   */
  public record Fact(String property, String id, List<String> words, int wide) {
    public Fact {
      words = List.copyOf(words);
    }
  }

  /**
   * A link.
   *
   * @param decision {@code exact}, {@code close} or {@code denied}
   */
  public record Link(String iri, String decision) {}

  /** As it is stored. */
  String encoded() {
    try {
      return WRITER.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what is stored; nothing where the document has none. */
  public static Traits decoded(String stored) {
    if (stored == null || stored.isEmpty()) {
      return EMPTY;
    }
    try {
      return READER.readValue(stored);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
