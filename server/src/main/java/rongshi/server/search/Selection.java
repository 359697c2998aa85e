package rongshi.server.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import rongshi.server.index.Fields;

/**
 * What fits a query and its filters, with the counts of every facet. A facet's values are counted
 * among what fits the <em>other</em> facets, so that several can be open at once.
 */
final class Selection {
  private final Gathering gathered;
  private final Gathering.Share chosen;
  private final Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
  private final Map<String, Long> without = new LinkedHashMap<>();

  /**
   * @param reader the only segment of the index; null where the index is empty
   * @param filtered the facets whose filters the documents were gathered by, in order
   */
  Selection(LeafReader reader, Gathering gathered, List<String> filtered) throws IOException {
    this.gathered = gathered;
    this.chosen = gathered.fitting(Conditions.NONE);
    if (reader == null) {
      return;
    }
    var others = new HashMap<String, Gathering.Share>();
    for (int i = 0; i < filtered.size(); i++) {
      var other = gathered.fitting(i);
      others.put(filtered.get(i), other);
      without.put(filtered.get(i), (long) other.size() - chosen.size());
    }
    for (var field : Facets.FIELDS.entrySet()) {
      String facet = field.getKey();
      put(facet, Facets.of(reader, field.getValue(), others.getOrDefault(facet, chosen)));
      if (facet.equals("type")) {
        put(Conditions.PERIOD, decades(reader, others.getOrDefault(Conditions.PERIOD, chosen)));
      }
    }
  }

  private void put(String facet, Map<String, Long> counts) {
    if (!counts.isEmpty()) {
      facets.put(facet, counts);
    }
  }

  private static Map<String, Long> decades(LeafReader reader, Gathering.Share share)
      throws IOException {
    var first = DocValues.getSortedNumeric(reader, Fields.FIRST_YEAR);
    var decades = new Facets.Decades();
    for (int i = 0; i < share.size(); i++) {
      if (first.advanceExact(share.doc(i))) {
        decades.count((int) first.nextValue());
      }
    }
    return decades.all();
  }

  /** How many fit every filter. */
  int size() {
    return chosen.size();
  }

  /** Whether there are no more than {@link #size()}. */
  boolean complete() {
    return gathered.complete();
  }

  /** In the order of the index. */
  int doc(int i) {
    return chosen.doc(i);
  }

  float score(int i) {
    return chosen.score(i);
  }

  /** The facets' counts, each with its commonest values. */
  Map<String, Map<String, Long>> facets() {
    return facets;
  }

  /** How many more would fit, were one filter left out; only of filters given. */
  Map<String, Long> without() {
    return without;
  }
}
