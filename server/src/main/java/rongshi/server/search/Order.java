package rongshi.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.ScoreDoc;
import rongshi.server.index.Fields;

/** The orders that hits may come in. */
final class Order {
  private Order() {}

  /**
   * The first hits in an order.
   *
   * @param sort {@code relevance}; {@code date}: the undated last; {@code name}: by pinyin
   * @param many how many are wanted
   */
  static List<ScoreDoc> first(LeafReader reader, Selection chosen, String sort, int many)
      throws IOException {
    var keys = keys(reader, chosen, sort);
    Comparator<Integer> order =
        Comparator.comparingDouble((Integer i) -> keys[i]).thenComparingInt(chosen::doc);
    var top = new PriorityQueue<>(order.reversed());
    for (int i = 0; i < chosen.size(); i++) {
      if (top.size() < many) {
        top.add(i);
      } else if (many > 0 && order.compare(i, top.peek()) < 0) {
        top.remove();
        top.add(i);
      }
    }
    var first = new ArrayList<ScoreDoc>();
    top.stream()
        .sorted(order)
        .forEach(i -> first.add(new ScoreDoc(chosen.doc(i), chosen.score(i))));
    return first;
  }

  /** The lower the earlier. */
  private static double[] keys(LeafReader reader, Selection chosen, String sort)
      throws IOException {
    var keys = new double[chosen.size()];
    if (reader == null) {
      return keys;
    }
    var names = DocValues.getSorted(reader, Fields.NAME);
    var years = DocValues.getSortedNumeric(reader, Fields.FIRST_YEAR);
    for (int i = 0; i < keys.length; i++) {
      int doc = chosen.doc(i);
      keys[i] =
          switch (sort) {
            case "name" -> names.advanceExact(doc) ? names.ordValue() : Integer.MAX_VALUE;
            case "date" -> years.advanceExact(doc) ? years.nextValue() : Integer.MAX_VALUE;
            default -> -chosen.score(i);
          };
    }
    return keys;
  }
}
