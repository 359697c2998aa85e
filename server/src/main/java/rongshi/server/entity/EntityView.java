package rongshi.server.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An entity for a reader.
 *
 * @param claims by property, in the order a page shows them
 * @param differing groups of claims that differ
 * @param incoming claims whose value it is
 * @param passages that mention it, at most 100, by date
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EntityView(
    String id,
    String iri,
    String type,
    String name,
    List<String> aliases,
    String description,
    List<PropertyClaims> claims,
    List<Differing> differing,
    List<ClaimView> incoming,
    List<PassageView> passages) {

  /** The claims of one property, those of best rank first. */
  public record PropertyClaims(
      String property, String labelZh, String labelEn, List<ClaimView> claims) {}

  /** Something with an id and a name. */
  public record Named(String id, String name, String type) {}

  /**
   * A cited source.
   *
   * @param kind its kind's Chinese label
   * @param kindSlug its kind's slug: {@code newspaper}
   * @param copyOf the id of what it reprints
   * @param note what its register notes of it
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record SourceView(
      String id,
      String name,
      String kind,
      String kindSlug,
      String copyOf,
      String publisher,
      String address,
      String note) {}

  /** A date as written and as read. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record DateView(
      String text, String edtf, String earliest, String latest, String calendar) {}

  /**
   * A claim.
   *
   * @param text the value for reading
   * @param entity the value where it is an entity
   * @param date the value where it is a date
   * @param reading how it was read, where it comes from prose
   * @param certainty 确证, 可信, 存疑 or 孤证; see {@link Certainty}
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record ClaimView(
      String id,
      Named subject,
      String property,
      String text,
      Named entity,
      DateView date,
      String wording,
      String rank,
      String modality,
      Certainty certainty,
      List<Qualifier> qualifiers,
      List<SourceView> sources,
      Reading reading,
      String record,
      String file,
      int line) {}

  /**
   * How a claim was read out of prose; absent for a claim of a register.
   *
   * @param rule the pattern's name
   * @param confidence from 0 to 1
   * @param passage the passage's id
   */
  public record Reading(String rule, double confidence, String passage) {}

  /**
   * A qualifier of a claim.
   *
   * @param date the value where it is a date
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Qualifier(
      String property, String labelZh, String labelEn, String text, DateView date) {}

  /**
   * Accounts that differ.
   *
   * @param property the record's word for what they differ in
   * @param iri the property's
   * @param kindZh why they differ
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Differing(
      String id,
      String property,
      String iri,
      String kindZh,
      String kindEn,
      String note,
      List<ClaimView> claims) {}

  /** A passage. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record PassageView(
      String id,
      String text,
      String date,
      String heading,
      List<SourceView> sources,
      String file,
      int line) {}
}
