package rongshi.server.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FloatDocValuesField;
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
import rongshi.loader.text.RongshiAnalyzer;
import rongshi.server.index.Fields;

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
    var random = new Random(seed);
    try (var folder = new ByteBuffersDirectory()) {
      write(folder, documents, random);
      try (var reader = DirectoryReader.open(folder)) {
        var searcher = new IndexSearcher(reader);
        var query = query(random, documents);
        var expected = everything(searcher, query);
        var gathered =
            searcher.search(new WeightedQuery(query, 2), Gathering.from(0, Integer.MAX_VALUE));
        assertTrue(gathered.complete());
        var found = new TreeMap<Integer, Float>();
        for (int i = 0; i < gathered.size(); i++) {
          found.put(gathered.doc(i), gathered.score(i));
        }
        assertEquals(expected, found);
      }
    }
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
        doc.add(new StringField(Fields.TYPE, random.nextBoolean() ? "a" : "b", Store.NO));
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
