package rongshi.server.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import rongshi.loader.text.NameKey;
import rongshi.server.index.Fields;

/**
 * How much it says to have to do with an entity: 1 where hardly anything else has, less the more
 * have, by the logarithm of their number. Safe for several threads.
 */
final class Rarity {
  private static final int MOST_KEPT = 100_000;

  private final IndexSearcher searcher;
  private final double all;
  private final Map<String, Double> kept = new ConcurrentHashMap<>();

  Rarity(IndexSearcher searcher) {
    this.searcher = searcher;
    this.all = Math.log(Math.max(10, searcher.getIndexReader().numDocs()));
  }

  /** Of an entity, by those that claims link with it. */
  double of(String id) {
    return at("l" + id, () -> frequency(Fields.LINKS, id));
  }

  /** Of a place, by those that lie in it; of several of one name the commonest. */
  double ofPlace(String name) {
    return at(
        "p" + name,
        () -> {
          int most = 1;
          var named = new TermQuery(new Term(Fields.EXACT, NameKey.of(name)));
          for (var found : searcher.search(named, 10).scoreDocs) {
            Document document =
                searcher.storedFields().document(found.doc, java.util.Set.of(Fields.ID));
            most = Math.max(most, frequency(Fields.WITHIN, document.get(Fields.ID)));
          }
          return most;
        });
  }

  private interface Counting {
    int count() throws IOException;
  }

  private double at(String key, Counting counting) {
    Double known = kept.get(key);
    if (known != null) {
      return known;
    }
    try {
      double rarity = Math.max(0.1, 1 - Math.log(Math.max(1, counting.count())) / all);
      if (kept.size() < MOST_KEPT) {
        kept.put(key, rarity);
      }
      return rarity;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int frequency(String field, String value) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    return reader.docFreq(new Term(field, value));
  }
}
