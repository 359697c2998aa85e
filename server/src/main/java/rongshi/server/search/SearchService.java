package rongshi.server.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import rongshi.loader.text.Romanisation;
import rongshi.loader.text.Terms;
import rongshi.ontology.Base;
import rongshi.ontology.Concepts;
import rongshi.server.index.Fields;
import rongshi.server.index.TextIndex;
import rongshi.server.understand.Part;
import rongshi.server.understand.QueryReader;
import rongshi.server.understand.Understanding;

/** Answers searches from one release's index. Safe for several threads. */
public final class SearchService {
  private static final int NEIGHBOURS_OF = 5;

  /** First hits of a lower score than this are hardly what was meant. */
  private static final float LEAST_SURE = 60;

  private static final int MOST_MATCHES = 10_000;

  private final TextIndex index;
  private final IndexSearcher searcher;
  private final Base base;
  private final QueryReader reader;
  private final Answers answers;
  private final Suggestions suggestions;
  private final Nearness nearness;
  private final RelatedEntities related;

  /**
   * @param data the release, from which questions are answered
   */
  public SearchService(TextIndex index, DatasetGraph data, Base base) {
    this.index = index;
    this.searcher = index.searcher();
    this.base = base;
    var romanisation = new Romanisation();
    this.reader = new QueryReader(searcher, romanisation);
    this.answers = new Answers(data, base, Concepts.bundled());
    this.suggestions = new Suggestions(index, base, romanisation);
    this.nearness = new Nearness(index);
    this.related = new RelatedEntities(index, base);
  }

  /** A question on its way: how it was understood, what ranked, what of it was chosen. */
  private record Asking(
      Optional<Understanding> understood,
      Optional<Answer> answer,
      Set<Integer> near,
      Selection selection) {}

  /**
   * The hits of a query with facets; without words and filters nothing is asked and nothing found.
   * To be called within a read transaction.
   */
  public SearchResult search(SearchQuery asked) {
    if (asked.text().isBlank() && asked.filters().none()) {
      return new SearchResult(
          Understood.of(asked, Optional.empty()),
          null,
          0,
          null,
          Map.of(),
          Map.of(),
          List.of(),
          null);
    }
    try {
      var asking = ask(asked);
      var chosen = asking.selection();
      int end = asked.offset() + asked.limit();
      var first = Order.first(index.segment(), chosen, asked.sort(), end);
      var page = first.subList(Math.min(asked.offset(), first.size()), first.size());
      var hits =
          new Hits(index, base, asking.understood(), asking.answer(), asking.near()).of(page);
      var facets = chosen.facets();
      return new SearchResult(
          Understood.of(asked, asking.understood()),
          asking.answer().orElse(null),
          chosen.size(),
          chosen.complete() ? null : true,
          facets,
          new Labels(new Documents(index.segment())).of(facets),
          hits,
          chosen.size() == 0 ? hints(asked, asking) : null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names that begin with, contain, sound like or nearly are what has been typed. */
  public List<Hit> suggest(String text, Optional<String> type, int limit) {
    var asked = SearchQuery.of(text, limit);
    if (asked.text().isBlank()) {
      return List.of();
    }
    try {
      return suggestions.of(text, type, limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is related to an entity; empty where there is no such entity. */
  public Optional<Related> related(String id, Optional<String> type, int limit) {
    return related.of(id, type, limit);
  }

  /**
   * Everything that fits a query, the best first, with what a timeline or a map needs of it; at
   * most 10,000. Without words and filters it is everything. To be called within a read
   * transaction.
   */
  public List<Match> matches(SearchQuery asked) {
    try {
      var matches = new ArrayList<Match>();
      var chosen = ask(asked).selection();
      for (var found : Order.first(index.segment(), chosen, "relevance", MOST_MATCHES)) {
        matches.add(Match.of(searcher.storedFields().document(found.doc, Match.FIELDS), base));
      }
      return matches;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Asking ask(SearchQuery asked) throws IOException {
    var type = asked.filters().type();
    if (asked.text().isBlank()) {
      var all = selected(Clauses.everything(type), asked, 0, Integer.MAX_VALUE);
      return new Asking(Optional.empty(), Optional.empty(), Set.of(), all);
    }
    var understood = reader.read(asked.text(), asked.without());
    var answer = answers.of(understood);
    // what the graph answers needs no guess at what was meant
    Map<Integer, Float> near = answer.isPresent() ? Map.of() : nearness.of(understood);
    var given = new HashMap<>(Evidence.of(index, understood));
    near.forEach((doc, fit) -> given.merge(doc, fit, Float::sum));
    var ranking =
        new Ranking(understood, answer.map(Answer::values).orElse(List.of()), given, type);
    float best = 0;
    if (understood.parts(Part.Kind.entity).findAny().isEmpty()) {
      var words = ranking.query(index.heaviest());
      var top = searcher.search(words, NEIGHBOURS_OF).scoreDocs;
      best = top.length == 0 ? 0 : top[0].score;
      ranking.neighbours(first(top));
    }
    var chosen = selected(ranking.query(index.heaviest()), asked, best, Gathering.ENOUGH);
    return new Asking(Optional.of(understood), answer, near.keySet(), chosen);
  }

  private Selection selected(Query query, SearchQuery asked, float best, int most)
      throws IOException {
    var segment = index.segment();
    var conditions = new Conditions(segment, asked.filters());
    var gathered = searcher.search(query, Gathering.from(conditions, best, most));
    return new Selection(segment, gathered, conditions.facets());
  }

  /** The first hits of a query, each with its share of the first one's score. */
  private Map<String, Float> first(ScoreDoc[] top) throws IOException {
    var first = new LinkedHashMap<String, Float>();
    for (var hit : top) {
      var doc = searcher.storedFields().document(hit.doc, Set.of(Fields.ID));
      first.put(doc.get(Fields.ID), hit.score / Math.max(LEAST_SURE, top[0].score));
    }
    return first;
  }

  private List<SearchResult.Hint> hints(SearchQuery asked, Asking asking) throws IOException {
    var hints = new ArrayList<SearchResult.Hint>();
    asking
        .selection()
        .without()
        .forEach((facet, count) -> hints.add(Understood.withoutFilter(facet, count)));
    if (hints.isEmpty() && !Terms.ofQuery(asked.text()).isEmpty()) {
      for (var near : suggestions.of(asked.text(), Optional.empty(), 3)) {
        hints.add(Understood.instead(near.name()));
      }
    }
    if (hints.isEmpty()) {
      hints.add(Understood.nothing());
    }
    return hints;
  }
}
