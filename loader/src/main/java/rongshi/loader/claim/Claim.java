package rongshi.loader.claim;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import rongshi.ontology.Rs;

/**
 * One statement of one record.
 *
 * @param subject an entity's id
 * @param property the property's IRI
 * @param origin where it is stated
 * @param qualifiers {@code rs:from}, {@code rs:to}, {@code rs:date}, {@code rs:term}, {@code
 *     rs:role}, {@code rs:capacity}, {@code rs:nameKind}, {@code rs:note}, {@code rs:rule}, keyed
 *     by property IRI
 * @param rank {@code rs:Preferred}, {@code rs:Normal} or {@code rs:SetAside}
 */
public record Claim(
    String subject,
    String property,
    Value value,
    Origin origin,
    Map<String, Value> qualifiers,
    Resource rank) {

  /**
   * Where a claim is stated.
   *
   * @param record the record's id
   * @param wording the record's own words
   * @param sources ids of the sources cited together: at least one of these says so
   */
  public record Origin(String record, String wording, List<String> sources) {
    public Origin {
      sources = List.copyOf(sources);
    }

    /** The same origin, other words. */
    public Origin saying(String words) {
      return new Origin(record, words, sources);
    }
  }

  public Claim {
    qualifiers = Map.copyOf(qualifiers);
  }

  /** A claim of normal rank without qualifiers. */
  public static Claim of(String subject, Property property, Value value, Origin origin) {
    return new Claim(subject, property.getURI(), value, origin, Map.of(), Rs.Normal);
  }

  /** The same claim with one more qualifier. */
  public Claim with(Property qualifier, Value given) {
    var more = new TreeMap<>(qualifiers);
    more.put(qualifier.getURI(), given);
    return new Claim(subject, property, value, origin, more, rank);
  }

  /** The same claim at another rank. */
  public Claim ranked(Resource other) {
    return new Claim(subject, property, value, origin, qualifiers, other);
  }

  /** Depends on what is said and in which record, not on where the record stands in its file. */
  public String id() {
    var said = new StringBuilder();
    new TreeMap<>(qualifiers)
        .forEach((p, v) -> said.append(p).append(' ').append(v.key()).append('\n'));
    return "claim/"
        + Digest.hex(
            12,
            subject,
            property,
            value.key(),
            origin.record(),
            String.join(";", origin.sources()),
            said.toString());
  }
}
