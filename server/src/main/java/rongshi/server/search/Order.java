package rongshi.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import rongshi.server.index.Fields;

/** The orders that hits may come in. */
final class Order {
  private Order() {}

  private record Keyed(ScoreDoc doc, String key) {}

  /**
   * @param chosen the best first
   * @param sort {@code relevance}; {@code date}: the undated last; {@code name}: by pinyin
   */
  static List<ScoreDoc> sorted(IndexSearcher searcher, List<ScoreDoc> chosen, String sort)
      throws IOException {
    if (sort.equals("relevance")) {
      return chosen;
    }
    var keyed = new ArrayList<Keyed>();
    for (var doc : chosen) {
      keyed.add(new Keyed(doc, key(searcher, doc.doc, sort)));
    }
    keyed.sort(Comparator.comparing(Keyed::key).thenComparingInt(k -> k.doc().doc));
    return keyed.stream().map(Keyed::doc).toList();
  }

  private static String key(IndexSearcher searcher, int doc, String sort) throws IOException {
    for (var leaf : searcher.getIndexReader().leaves()) {
      int own = doc - leaf.docBase;
      if (own < 0 || own >= leaf.reader().maxDoc()) {
        continue;
      }
      if (sort.equals("name")) {
        var names = DocValues.getSorted(leaf.reader(), Fields.NAME);
        return names.advanceExact(own)
            ? names.lookupOrd(names.ordValue()).utf8ToString()
            : "\uffff";
      }
      var years = DocValues.getSortedNumeric(leaf.reader(), Fields.FIRST_YEAR);
      return years.advanceExact(own) ? "%06d".formatted(years.nextValue() + 100_000) : "\uffff";
    }
    return "\uffff";
  }
}
