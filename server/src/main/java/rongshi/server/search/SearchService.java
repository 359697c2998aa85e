package rongshi.server.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import rongshi.loader.text.Terms;
import rongshi.ontology.Base;
import rongshi.server.index.Fields;
import rongshi.server.index.TextIndex;
import rongshi.server.understand.Part;
import rongshi.server.understand.QueryReader;
import rongshi.server.understand.Understanding;

/** Answers searches from one release's index. Safe for several threads. */
public final class SearchService {
  private static final int MOST_RANKED = 10_000;
  private static final int NEIGHBOURS_OF = 5;

  /** Below this share of the best score a document has no more than a word in common. */
  private static final float LEAST_SHARE = 0.15f;

  /** First hits of a lower score than this are hardly what was meant. */
  private static final float LEAST_SURE = 60;

  private static final float HIGHEST_COMPARED = 100;

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
    this.searcher = index.searcher();
    this.base = base;
    this.reader = new QueryReader(searcher);
    this.answers = new Answers(data, base);
    this.suggestions = new Suggestions(searcher, base);
    this.nearness = new Nearness(index);
    this.related = new RelatedEntities(index, base);
  }

  /** A question on its way: how it was understood, what ranked, what of it was chosen. */
  private record Asking(
      Optional<Understanding> understood, Optional<Answer> answer, Selection selection) {}

  /**
   * The hits of a query with facets; without words and filters nothing is asked and nothing found.
   * To be called within a read transaction.
   */
  public SearchResult search(SearchQuery asked) {
    if (asked.text().isBlank() && asked.filters().none()) {
      return new SearchResult(
          Understood.of(asked, Optional.empty()), null, 0, Map.of(), Map.of(), List.of(), null);
    }
    try {
      var asking = ask(asked);
      var chosen = Order.sorted(searcher, asking.selection().chosen(), asked.sort());
      int from = Math.min(asked.offset(), chosen.size());
      var page = chosen.subList(from, Math.min(chosen.size(), from + asked.limit()));
      var hits = new Hits(searcher, base, asking.understood(), asking.answer()).of(page);
      var facets = asking.selection().facets();
      return new SearchResult(
          Understood.of(asked, asking.understood()),
          asking.answer().orElse(null),
          chosen.size(),
          facets,
          new Labels(searcher).of(facets),
          hits,
          chosen.isEmpty() ? hints(asked, asking) : null);
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
      for (var found : ask(asked).selection().chosen()) {
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
      var all = searcher.search(Ranking.among(type, Optional.empty()), MOST_RANKED).scoreDocs;
      return new Asking(
          Optional.empty(), Optional.empty(), new Selection(searcher, all, asked.filters()));
    }
    var understood = reader.read(asked.text(), asked.without());
    var answer = answers.of(understood);
    Query words =
        Ranking.of(
            understood,
            answer.map(Answer::values).orElse(List.of()),
            merged(
                Evidence.of(searcher, understood),
                answer.isPresent() ? Map.of() : nearness.of(understood)));
    Query ranked = Ranking.among(type, Optional.of(words));
    if (understood.parts(Part.Kind.entity).findAny().isEmpty()) {
      ranked = Ranking.neighbours(ranked, first(ranked));
    }
    var selection =
        new Selection(
            searcher, worthwhile(searcher.search(ranked, MOST_RANKED).scoreDocs), asked.filters());
    return new Asking(Optional.of(understood), answer, selection);
  }

  private static Map<String, Float> merged(Map<String, Float> one, Map<String, Float> other) {
    var all = new LinkedHashMap<>(one);
    other.forEach((id, fit) -> all.merge(id, fit, Float::sum));
    return all;
  }

  private static ScoreDoc[] worthwhile(ScoreDoc[] ranked) {
    if (ranked.length == 0) {
      return ranked;
    }
    float least = LEAST_SHARE * Math.min(HIGHEST_COMPARED, ranked[0].score);
    return java.util.Arrays.stream(ranked).filter(d -> d.score >= least).toArray(ScoreDoc[]::new);
  }

  /** The first hits of a query, each with its share of the first one's score. */
  private Map<String, Float> first(Query query) throws IOException {
    var first = new LinkedHashMap<String, Float>();
    var top = searcher.search(query, NEIGHBOURS_OF);
    for (var hit : top.scoreDocs) {
      var doc = searcher.storedFields().document(hit.doc, Set.of(Fields.ID));
      first.put(doc.get(Fields.ID), hit.score / Math.max(LEAST_SURE, top.scoreDocs[0].score));
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
