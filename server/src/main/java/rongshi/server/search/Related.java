package rongshi.server.search;

import java.util.List;

/**
 * What else a reader of an entity may want to see.
 *
 * @param related the nearest first
 */
public record Related(String id, String iri, String name, String type, List<Entity> related) {

  /**
   * A related entity.
   *
   * @param score between 0 and 1; to be compared within one answer only
   * @param reasons why, the strongest first; at least one
   */
  public record Entity(
      String id,
      String iri,
      String name,
      String type,
      List<String> aliases,
      String description,
      double score,
      List<Ground> reasons) {}

  /**
   * One reason.
   *
   * @param kind {@code claim}: claims link the two; {@code common}: claims link both with the same
   *     others; {@code passage}: passages mention both; {@code concept}: of one rare kind; {@code
   *     words}: told of in the same words; {@code meaning}: told of alike
   * @param zh for the reader, in Chinese; {@code en} in English
   * @param ids of the others ({@code common}) or IRIs of the concepts; else empty
   */
  public record Ground(String kind, String zh, String en, List<String> ids) {}
}
