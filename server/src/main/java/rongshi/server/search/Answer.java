package rongshi.server.search;

import java.util.List;

/**
 * What the graph itself answers to a question.
 *
 * @param question the question as it was put to the graph, in Chinese; {@code questionEn} in
 *     English
 * @param sparql the query that gave the answer: a reader may run and change it
 */
public record Answer(String question, String questionEn, String sparql, List<Value> values) {

  /**
   * One answer.
   *
   * @param id of the entity; null for a date or a text
   * @param name its name, or the date or text as written
   * @param type its type key; {@code date} for a date, {@code text} for a text
   * @param about the id of the entity asked about
   */
  public record Value(String id, String name, String type, String about, List<Statement> claims) {}

  /** The claim that says so, in the record's words. */
  public record Statement(String id, String wording, List<String> sources) {}
}
