package rongshi.server.sparql;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Symbol;

/**
 * Text search for queries: what {@code text:query} and {@code rs:search} answer from. Each dataset
 * carries its own, so that a query goes on in the release it began with.
 */
public interface TextSearch {
  /** Under which a dataset's context holds it. */
  Symbol SYMBOL = Symbol.create("https://w3id.org/rongshi/ontology#textSearch");

  /**
   * A match of {@code text:query}.
   *
   * @param literal the text that matched
   * @param property whose value it is
   */
  record Match(Node subject, double score, Node literal, Node property) {}

  /** A hit of {@code rs:search}: the same as {@code /api/search} gives, with its reason. */
  record Ranked(Node subject, double score, String why) {}

  /**
   * Texts that hold every word of a query, the best first. Nothing in it is query syntax.
   *
   * @param properties IRIs of the properties whose values are searched; empty for all
   * @param limit at least 1
   */
  List<Match> matches(List<String> properties, String query, int limit);

  /** The ranking of the one search. */
  List<Ranked> search(String query, int limit);

  /** Hangs a search into a dataset's context. */
  static void attach(DatasetGraph data, TextSearch search) {
    data.getContext().set(SYMBOL, search);
  }
}
