package rongshi.server.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import rongshi.ontology.Base;
import rongshi.server.index.Fields;
import rongshi.server.index.TextIndex;

/**
 * Finds what is related to an entity: near it in the space of meanings, and linked with it or with
 * the same others. The two orders are fused by reciprocal ranks (Cormack, Clarke and Buettcher
 * 2009).
 */
final class RelatedEntities {
  private static final int CONSIDERED = 100;
  private static final int MOST_NEIGHBOURS = 60;

  /** Who is linked with more than this tells nothing of two that are linked with him. */
  private static final int MOST_TELLING = 300;

  private static final float CLAIM = 2;

  /** The higher, the less the first ranks stand out. */
  private static final int FLATNESS = 10;

  private final TextIndex index;
  private final IndexSearcher searcher;
  private final IndexSearcher byCount;
  private final Base base;

  RelatedEntities(TextIndex index, Base base) {
    this.index = index;
    this.searcher = index.searcher();
    this.byCount = new IndexSearcher(searcher.getIndexReader());
    byCount.setSimilarity(new ByCount());
    this.base = base;
  }

  /** Empty where there is no such entity. */
  Optional<Related> of(String id, Optional<String> type, int limit) {
    try {
      int number = number(id);
      if (number < 0) {
        return Optional.empty();
      }
      var doc = searcher.storedFields().document(number);
      var neighbours = neighbours(id);
      var grounds = new Grounds(index, doc, number, neighbours);
      var related = new ArrayList<Related.Entity>();
      for (var fused : fused(id, number, neighbours, type).entrySet()) {
        if (related.size() == limit) {
          break;
        }
        var other = searcher.storedFields().document(fused.getKey());
        related.add(entity(other, fused.getValue(), grounds.of(other, fused.getKey())));
      }
      return Optional.of(
          new Related(id, base.iri(id), doc.get(Fields.NAME), doc.get(Fields.TYPE), related));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Related.Entity entity(Document doc, double score, List<Related.Ground> grounds) {
    String id = doc.get(Fields.ID);
    return new Related.Entity(
        id,
        base.iri(id),
        doc.get(Fields.NAME),
        doc.get(Fields.TYPE),
        List.of(doc.getValues(Fields.ALIAS)),
        Optional.ofNullable(doc.get(Fields.DESCRIPTION)).orElse(""),
        Math.round(score * 1000) / 1000.0,
        grounds);
  }

  /** Documents with their scores, the best first. */
  private Map<Integer, Double> fused(
      String id, int number, Map<String, Integer> neighbours, Optional<String> type)
      throws IOException {
    var scores = new HashMap<Integer, Double>();
    var vector = vector(number);
    if (vector.isPresent()) {
      var near =
          new KnnByteVectorQuery(
              Fields.MEANING, vector.get(), CONSIDERED, wanted(id, type, Optional.empty()));
      rank(documents(searcher.search(near, CONSIDERED).scoreDocs), scores);
    }
    var connected = wanted(id, type, Optional.of(connected(id, neighbours.keySet())));
    rank(documents(byCount.search(connected, CONSIDERED).scoreDocs), scores);
    var ordered = new LinkedHashMap<Integer, Double>();
    scores.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<Integer, Double> e) -> -e.getValue())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(e -> ordered.put(e.getKey(), e.getValue()));
    return ordered;
  }

  /**
   * Claims and passages that link the two; and others that both are linked with, the fewer those
   * are linked with, the more (Adamic and Adar 2003).
   */
  private Query connected(String id, Set<String> neighbours) throws IOException {
    var query = new BooleanQuery.Builder();
    query.add(new BoostQuery(new TermQuery(new Term(Fields.LINKS, id)), CLAIM), Occur.SHOULD);
    query.add(new TermQuery(new Term(Fields.COMPANY, id)), Occur.SHOULD);
    for (String neighbour : neighbours) {
      var both = new TermQuery(new Term(Fields.LINKS, neighbour));
      int degree = searcher.getIndexReader().docFreq(both.getTerm());
      if (degree <= MOST_TELLING) {
        float share = (float) (1 / Math.log(2 + degree));
        query.add(new BoostQuery(new ConstantScoreQuery(both), share), Occur.SHOULD);
      }
    }
    return query.build();
  }

  private static void rank(List<Integer> ranked, Map<Integer, Double> scores) {
    for (int i = 0; i < ranked.size(); i++) {
      scores.merge(ranked.get(i), FLATNESS / 2.0 / (FLATNESS + i), Double::sum);
    }
  }

  private static List<Integer> documents(ScoreDoc[] found) {
    return Arrays.stream(found).map(d -> d.doc).toList();
  }

  /** Entities but itself and sources. */
  private static Query wanted(String id, Optional<String> type, Optional<Query> linked) {
    var query = new BooleanQuery.Builder();
    query.add(
        linked.orElse(MatchAllDocsQuery.INSTANCE), linked.isPresent() ? Occur.MUST : Occur.FILTER);
    query.add(new TermQuery(new Term(Fields.ID, id)), Occur.MUST_NOT);
    for (String other : List.of("source", "passage")) {
      query.add(new TermQuery(new Term(Fields.TYPE, other)), Occur.MUST_NOT);
    }
    type.ifPresent(t -> query.add(new TermQuery(new Term(Fields.TYPE, t)), Occur.FILTER));
    return query.build();
  }

  /** Whom claims link it with, and their documents. */
  private Map<String, Integer> neighbours(String id) throws IOException {
    var found = new LinkedHashMap<String, Integer>();
    var linked = searcher.search(new TermQuery(new Term(Fields.LINKS, id)), MOST_NEIGHBOURS);
    for (var hit : linked.scoreDocs) {
      var doc = searcher.storedFields().document(hit.doc, Set.of(Fields.ID));
      found.put(doc.get(Fields.ID), hit.doc);
    }
    return found;
  }

  private int number(String id) throws IOException {
    var top = searcher.search(new TermQuery(new Term(Fields.ID, id)), 1).scoreDocs;
    return top.length == 0 ? -1 : top[0].doc;
  }

  private Optional<byte[]> vector(int number) throws IOException {
    var leaves = searcher.getIndexReader().leaves();
    var leaf = leaves.get(ReaderUtil.subIndex(number, leaves));
    var vectors = leaf.reader().getByteVectorValues(Fields.MEANING);
    if (vectors == null) {
      return Optional.empty();
    }
    KnnVectorValues.DocIndexIterator at = vectors.iterator();
    int own = number - leaf.docBase;
    return at.advance(own) == own
        ? Optional.of(vectors.vectorValue(at.index()).clone())
        : Optional.empty();
  }
}
