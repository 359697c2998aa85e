package rongshi.server.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import rongshi.server.index.Fields;

/** The values of one facet, counted by their numbers in the index. */
final class Facets {
  private static final int MOST_VALUES = 30;

  private final SortedSetDocValues values;
  private final int[] counts;
  private final int wanted;
  private final boolean filtered;
  private final int[] own = new int[4096];
  private int size;

  /**
   * @param filter the value a document must have; empty where any will do
   */
  Facets(LeafReader reader, String field, Optional<String> filter) throws IOException {
    this.values = DocValues.getSortedSet(reader, field);
    this.counts = new int[(int) values.getValueCount()];
    this.filtered = filter.isPresent();
    this.wanted = filtered ? (int) values.lookupTerm(new BytesRef(filter.get())) : -1;
  }

  /** Reads a document's values and tells whether they fit the filter; documents in order. */
  boolean read(int doc) throws IOException {
    size = 0;
    boolean fits = !filtered;
    if (values.advanceExact(doc)) {
      size = Math.min(values.docValueCount(), own.length);
      for (int i = 0; i < size; i++) {
        own[i] = (int) values.nextOrd();
        fits |= own[i] == wanted;
      }
    }
    return fits;
  }

  /** Counts the values of the document read last. */
  void count() {
    for (int i = 0; i < size; i++) {
      counts[own[i]]++;
    }
  }

  /** The commonest values, the commonest first, of equal ones in their order. */
  Map<String, Long> commonest() throws IOException {
    Comparator<Integer> order =
        Comparator.comparingInt((Integer v) -> -counts[v]).thenComparingInt(v -> v);
    var top = new PriorityQueue<>(order.reversed());
    for (int value = 0; value < counts.length; value++) {
      if (counts[value] > 0 && (top.size() < MOST_VALUES || counts[value] > counts[top.peek()])) {
        top.add(value);
        if (top.size() > MOST_VALUES) {
          top.remove();
        }
      }
    }
    var kept = new LinkedHashMap<String, Long>();
    for (int value : top.stream().sorted(order).toList()) {
      kept.put(values.lookupOrd(value).utf8ToString(), (long) counts[value]);
    }
    return kept;
  }

  /** Counts of decades by the first year, in order. */
  static final class Decades {
    private static final int FIRST = -300;
    private final int[] counts = new int[1000];

    void count(int year) {
      counts[Math.clamp(Math.floorDiv(year, 10) - FIRST, 0, counts.length - 1)]++;
    }

    Map<String, Long> all() {
      var found = new TreeMap<Integer, Long>();
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] > 0) {
          found.put((i + FIRST) * 10, (long) counts[i]);
        }
      }
      var named = new LinkedHashMap<String, Long>();
      found.forEach((decade, n) -> named.put(decade + "s", n));
      return named;
    }
  }

  /** The facets that hold any number of values, by parameter, with their fields. */
  static final Map<String, String> FIELDS = fields();

  private static Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("type", Fields.TYPE);
    fields.put("place", Fields.WITHIN);
    fields.put("concept", Fields.CONCEPT);
    fields.put("organisation", Fields.ORGANISATION);
    fields.put("source", Fields.SOURCE);
    return fields;
  }
}
