package rongshi.server.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import rongshi.loader.text.Folding;
import rongshi.loader.text.Terms;
import rongshi.ontology.Base;
import rongshi.server.index.Fields;
import rongshi.server.index.TextIndex;
import rongshi.server.understand.Part;
import rongshi.server.understand.QueryReader;
import rongshi.server.understand.Understanding;

/** Answers searches from one release's index. Safe for several threads. */
public final class SearchService {
  private static final int NEIGHBOURS_OF = 5;
  private static final int MOST_FACETED = 10_000;

  private final TextIndex index;
  private final Base base;
  private final QueryReader reader;
  private final Answers answers;

  /**
   * @param data the release, from which questions are answered
   */
  public SearchService(TextIndex index, DatasetGraph data, Base base) {
    this.index = index;
    this.base = base;
    this.reader = new QueryReader(index.searcher());
    this.answers = new Answers(data, base);
  }

  /**
   * The hits of a query with facets; without words and filters nothing is asked and nothing found.
   */
  public SearchResult search(SearchQuery asked) {
    boolean filtered =
        asked.type().isPresent()
            || asked.place().isPresent()
            || asked.from().isPresent()
            || asked.to().isPresent();
    if (asked.text().isBlank() && !filtered) {
      return new SearchResult(understood(asked), 0, Map.of(), List.of());
    }
    try {
      var query = asking(asked).query();
      var sort = new Sort(SortField.FIELD_SCORE, SortField.FIELD_DOC);
      var top = index.searcher().search(query, MOST_FACETED, sort, true);
      var hits = new ArrayList<Hit>();
      var facets = new TreeMap<String, Map<String, Long>>();
      int end = Math.min(top.scoreDocs.length, asked.offset() + asked.limit());
      var stored = index.searcher().storedFields();
      for (int i = 0; i < top.scoreDocs.length; i++) {
        var doc =
            stored.document(top.scoreDocs[i].doc, java.util.Set.of(Fields.TYPE, Fields.FIRST_YEAR));
        count(facets, doc);
        if (i >= asked.offset() && i < end) {
          hits.add(hit(top.scoreDocs[i], asked.text()));
        }
      }
      return new SearchResult(understood(asked), top.totalHits.value(), facets, hits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names that begin with, or contain, what has been typed; pinyin too. */
  public List<Hit> suggest(String text, Optional<String> type, int limit) {
    var asked =
        new SearchQuery(text, type, Optional.empty(), Optional.empty(), Optional.empty(), limit, 0);
    if (asked.text().isBlank()) {
      return List.of();
    }
    try {
      var sort = new Sort(SortField.FIELD_SCORE, SortField.FIELD_DOC);
      var top = index.searcher().search(QueryBuilder.suggest(text, type), limit, sort, true);
      var hits = new ArrayList<Hit>();
      for (var found : top.scoreDocs) {
        hits.add(hit(found, text));
      }
      return hits;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Dated hits of a query, oldest first; at most 1000. */
  public List<Hit> timeline(SearchQuery asked) {
    return documents(asked).stream()
        .filter(d -> d.getField(Fields.FIRST_YEAR) != null)
        .map(d -> hit(d, null, asked.text()))
        .sorted(
            java.util.Comparator.comparingInt((Hit h) -> h.earliest())
                .thenComparingInt(h -> h.latest() == null ? Integer.MAX_VALUE : h.latest())
                .thenComparing(Hit::id))
        .limit(1000)
        .toList();
  }

  /** A GeoJSON FeatureCollection of the hits that have coordinates; the others are counted. */
  public Map<String, Object> map(SearchQuery asked) {
    var features = new ArrayList<Map<String, Object>>();
    long without = 0;
    for (var doc : documents(asked)) {
      if (doc.get(Fields.LATITUDE) == null) {
        without++;
        continue;
      }
      double lon = Double.parseDouble(doc.get(Fields.LONGITUDE));
      double lat = Double.parseDouble(doc.get(Fields.LATITUDE));
      features.add(
          Map.of(
              "type", "Feature",
              "id", doc.get(Fields.ID),
              "geometry", Map.of("type", "Point", "coordinates", List.of(lon, lat)),
              "properties", Map.of("name", doc.get(Fields.NAME), "type", doc.get(Fields.TYPE))));
    }
    var collection = new LinkedHashMap<String, Object>();
    collection.put("type", "FeatureCollection");
    collection.put("features", features);
    collection.put("withoutCoordinates", without);
    return collection;
  }

  private Asking asking(SearchQuery asked) {
    if (asked.text().isBlank()) {
      return new Asking(Optional.empty(), Optional.empty(), Ranking.filter(asked, Optional.empty()));
    }
    var understood = reader.read(asked.text(), java.util.Set.of());
    var answer = answers.of(understood);
    var evidence = Evidence.of(index.searcher(), understood);
    var ranked =
        Ranking.of(understood, answer.map(Answer::values).orElse(List.of()), evidence);
    if (understood.parts(Part.Kind.entity).findAny().isEmpty()) {
      ranked = Ranking.neighbours(ranked, first(Ranking.filter(asked, Optional.of(ranked))));
    }
    return new Asking(
        Optional.of(understood), answer, Ranking.filter(asked, Optional.of(ranked)));
  }

  /** The first hits of a query, each with its share of the first one's score. */
  private Map<String, Float> first(org.apache.lucene.search.Query query) {
    var first = new LinkedHashMap<String, Float>();
    try {
      var top = index.searcher().search(query, NEIGHBOURS_OF);
      for (var hit : top.scoreDocs) {
        var doc = index.searcher().storedFields().document(hit.doc, java.util.Set.of(Fields.ID));
        first.put(doc.get(Fields.ID), hit.score / top.scoreDocs[0].score);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return first;
  }

  /** A question on its way to the index. */
  private record Asking(
      Optional<Understanding> understood,
      Optional<Answer> answer,
      org.apache.lucene.search.Query query) {}

  private List<Document> documents(SearchQuery asked) {
    try {
      var top = index.searcher().search(asking(asked).query(), MOST_FACETED);
      var documents = new ArrayList<Document>();
      for (var found : top.scoreDocs) {
        documents.add(index.searcher().storedFields().document(found.doc));
      }
      return documents;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Hit hit(ScoreDoc found, String text) throws IOException {
    double score =
        found instanceof org.apache.lucene.search.FieldDoc f
            ? ((Float) f.fields[0]).doubleValue()
            : found.score;
    return hit(
        index.searcher().storedFields().document(found.doc),
        Math.round(score * 1000) / 1000.0,
        text);
  }

  private Hit hit(Document doc, Double score, String text) {
    boolean passage = doc.get(Fields.TYPE).equals("passage");
    String id = doc.get(Fields.ID);
    var aliases = List.of(doc.getValues(Fields.ALIAS));
    var terms = Terms.ofQuery(text);
    String claims = Optional.ofNullable(doc.get(Fields.CLAIMS)).orElse("");
    String body = passage ? doc.get(Fields.TEXT) : claims;
    var why = why(doc, aliases, text, terms);
    return new Hit(
        id,
        base.iri(id),
        passage ? abbreviated(doc.get(Fields.TEXT)) : doc.get(Fields.NAME),
        doc.get(Fields.TYPE),
        aliases,
        Optional.ofNullable(doc.get(Fields.DESCRIPTION)).orElse(""),
        Snippet.of(body, terms),
        score,
        why[0],
        why[1],
        year(doc, Fields.FIRST_YEAR),
        year(doc, Fields.LAST_YEAR));
  }

  private static String[] why(Document doc, List<String> aliases, String text, List<String> terms) {
    String folded = Folding.fold(text.strip());
    String name = Folding.fold(Optional.ofNullable(doc.get(Fields.NAME)).orElse(""));
    if (name.equals(folded)) {
      return new String[] {"名称相同", "the name"};
    }
    for (String alias : aliases) {
      if (Folding.fold(alias).equals(folded)) {
        return new String[] {"又名「" + alias + "」", "also named " + alias};
      }
    }
    if (!folded.isEmpty() && name.contains(folded)) {
      return new String[] {"名称包含检索词", "the name contains it"};
    }
    if (doc.get(Fields.TYPE).equals("passage")) {
      return new String[] {"段落文字", "the passage's text"};
    }
    String described = Folding.fold(Optional.ofNullable(doc.get(Fields.DESCRIPTION)).orElse(""));
    if (terms.stream().anyMatch(described::contains)) {
      return new String[] {"简介", "the description"};
    }
    String claims = Folding.fold(Optional.ofNullable(doc.get(Fields.CLAIMS)).orElse(""));
    if (terms.stream().anyMatch(claims::contains)) {
      return new String[] {"记载", "claims"};
    }
    return new String[] {"名称、拼音或提及它的段落", "a name, its pinyin, or passages that mention it"};
  }

  private static void count(Map<String, Map<String, Long>> facets, Document doc) {
    facets.computeIfAbsent("type", k -> new TreeMap<>()).merge(doc.get(Fields.TYPE), 1L, Long::sum);
    var year = year(doc, Fields.FIRST_YEAR);
    if (year != null) {
      facets
          .computeIfAbsent("period", k -> new TreeMap<>())
          .merge(Math.floorDiv(year, 10) * 10 + "s", 1L, Long::sum);
    }
  }

  private static Map<String, Object> understood(SearchQuery asked) {
    var query = new HashMap<String, Object>();
    query.put("text", asked.text());
    query.put("terms", Terms.ofQuery(asked.text()));
    asked.type().ifPresent(t -> query.put("type", t));
    asked.from().ifPresent(y -> query.put("from", y));
    asked.to().ifPresent(y -> query.put("to", y));
    asked.place().ifPresent(p -> query.put("place", p));
    return query;
  }

  private static Integer year(Document doc, String field) {
    var stored = doc.getField(field);
    return stored == null ? null : stored.numericValue().intValue();
  }

  private static String abbreviated(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
