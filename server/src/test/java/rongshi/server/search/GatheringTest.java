package rongshi.server.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FloatDocValuesField;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import rongshi.loader.text.RongshiAnalyzer;
import rongshi.server.index.Fields;
import rongshi.server.search.SearchQuery.Filters;

/** Documents passed over unscored are none of those wanted. */
class GatheringTest {
  private static final String LETTERS = "甲乙丙丁戊己庚辛";
  private static final float SHARE = 0.15f;
  private static final float HIGHEST = 100;

  @Property(tries = 25)
  void whatIsGatheredIsWhatScoringEverythingGives(
      @ForAll @IntRange(min = 0, max = 10_000) int seed,
      @ForAll @IntRange(min = 1, max = 3_000) int documents)
      throws IOException {
    trial(
        seed,
        documents,
        (searcher, random) -> {
          var query = query(random, documents);
          var expected = everything(searcher, query);
          var gathered = gathered(searcher, query, Filters.NONE, Integer.MAX_VALUE);
          assertTrue(gathered.complete());
          assertEquals(expected, documents(gathered, Conditions.NONE));
        });
  }

  @Property(tries = 25)
  void whatFitsTheFiltersIsGatheredAndWhatFitsAllButOne(
      @ForAll @IntRange(min = 0, max = 10_000) int seed,
      @ForAll @IntRange(min = 1, max = 3_000) int documents)
      throws IOException {
    trial(
        seed,
        documents,
        (searcher, random) -> {
          var query = query(random, documents);
          var expected = everything(searcher, query);
          var filters = filters("a", 1900 + random.nextInt(40));
          var gathered = gathered(searcher, query, filters, Integer.MAX_VALUE);
          assertEquals(fitting(searcher, expected, filters, true, true), documents(gathered, -1));
          assertEquals(fitting(searcher, expected, filters, true, false), documents(gathered, 0));
          assertEquals(fitting(searcher, expected, filters, false, true), documents(gathered, 1));
        });
  }

  @Property(tries = 25)
  void ofTooManyTheBestAreKept(
      @ForAll @IntRange(min = 0, max = 10_000) int seed,
      @ForAll @IntRange(min = 1, max = 3_000) int documents,
      @ForAll @IntRange(min = 2, max = 300) int most)
      throws IOException {
    trial(
        seed,
        documents,
        (searcher, random) -> {
          var query = query(random, documents);
          var filters = random.nextBoolean() ? filters("a", 1910) : Filters.NONE;
          boolean filtered = filters.type().isPresent();
          var all = fitting(searcher, everything(searcher, query), filters, filtered, filtered);
          var gathered = gathered(searcher, query, filters, most);
          var found = documents(gathered, Conditions.NONE);
          assertTrue(found.size() <= most);
          assertTrue(all.entrySet().containsAll(found.entrySet()));
          if (gathered.complete()) {
            assertEquals(all, found);
          }
          float lowest = found.values().stream().min(Float::compare).orElse(0f);
          assertEquals(above(all, lowest), above(found, lowest), "no better one is left out");
          assertTrue(found.size() >= Math.min(all.size(), most / 2));
        });
  }

  private interface Trial {
    void run(IndexSearcher searcher, Random random) throws IOException;
  }

  /** Asks an index of so many documents by chance; the same seed gives the same. */
  private static void trial(int seed, int documents, Trial trial) throws IOException {
    var random = new Random(seed);
    try (var folder = new ByteBuffersDirectory()) {
      write(folder, documents, random);
      try (var reader = DirectoryReader.open(folder)) {
        trial.run(new IndexSearcher(reader), random);
      }
    }
  }

  private static long above(Map<Integer, Float> scores, float score) {
    return scores.values().stream().filter(s -> s > score).count();
  }

  private static Gathering gathered(IndexSearcher searcher, Query query, Filters filters, int most)
      throws IOException {
    var segment = searcher.getIndexReader().leaves().getFirst().reader();
    var conditions = new Conditions(segment, filters);
    return searcher.search(new WeightedQuery(query, 2), Gathering.from(conditions, 0, most));
  }

  private static Map<Integer, Float> documents(Gathering gathered, int butOne) {
    var share = gathered.fitting(butOne);
    var found = new TreeMap<Integer, Float>();
    for (int i = 0; i < share.size(); i++) {
      found.put(share.doc(i), share.score(i));
    }
    return found;
  }

  /** A type, and a time from a year on. */
  private static Filters filters(String type, int from) {
    return new Filters(
        Optional.of(type),
        Optional.of(from),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Those whose stored type and year fit the filters that are heeded. */
  private static Map<Integer, Float> fitting(
      IndexSearcher searcher, Map<Integer, Float> all, Filters filters, boolean type, boolean time)
      throws IOException {
    var fitting = new TreeMap<Integer, Float>();
    for (var each : all.entrySet()) {
      var doc = searcher.storedFields().document(each.getKey());
      boolean ofType = doc.get(Fields.TYPE).equals(filters.type().orElse(""));
      var year = doc.getField(Fields.FIRST_YEAR);
      boolean inTime = year != null && year.numericValue().intValue() >= filters.from().orElse(0);
      if ((ofType || !type) && (inTime || !time)) {
        fitting.put(each.getKey(), each.getValue());
      }
    }
    return fitting;
  }

  private static void write(ByteBuffersDirectory folder, int documents, Random random)
      throws IOException {
    try (var writer = new IndexWriter(folder, new IndexWriterConfig(new RongshiAnalyzer()))) {
      for (int i = 0; i < documents; i++) {
        var text = new StringBuilder();
        for (int n = random.nextInt(6); n >= 0; n--) {
          double skewed = random.nextDouble() * random.nextDouble();
          text.append(LETTERS.charAt((int) (skewed * LETTERS.length())));
        }
        var doc = new Document();
        doc.add(new TextField(Fields.NAMES, text.toString(), Store.NO));
        String type = random.nextBoolean() ? "a" : "b";
        doc.add(new StringField(Fields.TYPE, type, Store.YES));
        doc.add(new SortedDocValuesField(Fields.TYPE, new BytesRef(type)));
        if (random.nextInt(5) > 0) {
          doc.add(new IntField(Fields.FIRST_YEAR, 1900 + random.nextInt(50), Store.YES));
        }
        doc.add(new FloatDocValuesField(Fields.WEIGHT, 0.5f + random.nextInt(4) * 0.5f));
        writer.addDocument(doc);
      }
      writer.forceMerge(1);
    }
  }

  private static Query query(Random random, int documents) {
    var query = new BooleanQuery.Builder();
    for (int n = random.nextInt(5); n >= 0; n--) {
      String letter = LETTERS.substring(n, n + 1);
      query.add(boosted(Fields.NAMES, letter, random.nextInt(9)), Occur.SHOULD);
    }
    var constant = new ConstantScoreQuery(boosted(Fields.TYPE, "a", 1));
    query.add(new BoostQuery(constant, random.nextInt(20)), Occur.SHOULD);
    query.add(
        new GivenScores(Map.of(random.nextInt(documents), 1f + random.nextInt(90))), Occur.SHOULD);
    if (random.nextBoolean()) {
      query.add(boosted(Fields.NAMES, "乙", 1), Occur.MUST_NOT);
    }
    return query.build();
  }

  private static Query boosted(String field, String value, int boost) {
    return new BoostQuery(new TermQuery(new Term(field, value)), boost);
  }

  /** Every document scored by itself, those worth showing kept. */
  private static Map<Integer, Float> everything(IndexSearcher searcher, Query query)
      throws IOException {
    var weighted = new WeightedQuery(query, 2);
    var all = new TreeMap<Integer, Float>();
    float best = 0;
    for (int doc = 0; doc < searcher.getIndexReader().maxDoc(); doc++) {
      var explained = searcher.explain(weighted, doc);
      if (explained.isMatch()) {
        all.put(doc, explained.getValue().floatValue());
        best = Math.max(best, all.get(doc));
      }
    }
    float least = SHARE * Math.min(HIGHEST, best);
    all.values().removeIf(score -> score < least);
    return all;
  }
}
