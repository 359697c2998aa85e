package rongshi.server.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import rongshi.server.search.SearchQuery.Filters;

/**
 * What of the gathered documents fits the filters, with the counts of every facet. A facet's values
 * are counted among what fits the <em>other</em> facets, so that several can be open at once. One
 * pass over the documents in the order of the index; values are counted by number and named last.
 */
final class Selection {
  private static final String PERIOD = "period";

  private final Filters filters;
  private final Map<String, Facets> facets = new LinkedHashMap<>();
  private final Facets.Decades decades = new Facets.Decades();
  private final Map<String, Long> without = new LinkedHashMap<>();
  private int[] chosen = new int[1024];
  private float[] scores = new float[1024];
  private int size;

  /**
   * @param reader the only segment of the index; null where the index is empty
   */
  Selection(LeafReader reader, Gathering gathered, Filters filters) throws IOException {
    this.filters = filters;
    if (reader == null) {
      return;
    }
    for (var field : Facets.FIELDS.entrySet()) {
      String parameter = field.getKey();
      facets.put(parameter, new Facets(reader, field.getValue(), filter(parameter)));
    }
    var first = DocValues.getSortedNumeric(reader, rongshi.server.index.Fields.FIRST_YEAR);
    var last = DocValues.getSortedNumeric(reader, rongshi.server.index.Fields.LAST_YEAR);
    for (int i = 0; i < gathered.size(); i++) {
      choose(gathered.doc(i), gathered.score(i), year(first, gathered.doc(i)), last);
    }
  }

  private static int year(SortedNumericDocValues years, int doc) throws IOException {
    return years.advanceExact(doc) ? (int) years.nextValue() : NO_YEAR;
  }

  private static final int NO_YEAR = Integer.MIN_VALUE;

  private void choose(int doc, float score, int from, SortedNumericDocValues last)
      throws IOException {
    boolean inTime =
        (filters.from().isEmpty() && filters.to().isEmpty()) || inTime(from, year(last, doc));
    String failed = inTime ? null : PERIOD;
    int failures = inTime ? 0 : 1;
    for (var facet : facets.entrySet()) {
      if (!facet.getValue().read(doc)) {
        failed = facet.getKey();
        if (++failures > 1) {
          return;
        }
      }
    }
    if (failures == 1) {
      without.merge(failed, 1L, Long::sum);
      if (failed.equals(PERIOD)) {
        count(from);
      } else {
        facets.get(failed).count();
      }
      return;
    }
    facets.values().forEach(Facets::count);
    count(from);
    keep(doc, score);
  }

  private void count(int year) {
    if (year != NO_YEAR) {
      decades.count(year);
    }
  }

  private void keep(int doc, float score) {
    if (size == chosen.length) {
      chosen = Arrays.copyOf(chosen, size * 2);
      scores = Arrays.copyOf(scores, size * 2);
    }
    chosen[size] = doc;
    scores[size++] = score;
  }

  /** How many fit every filter. */
  int size() {
    return size;
  }

  /** In the order of the index. */
  int doc(int i) {
    return chosen[i];
  }

  float score(int i) {
    return scores[i];
  }

  /** The facets' counts, each with its commonest values. */
  Map<String, Map<String, Long>> facets() throws IOException {
    var all = new LinkedHashMap<String, Map<String, Long>>();
    for (var facet : facets.entrySet()) {
      var values = facet.getValue().commonest();
      if (!values.isEmpty()) {
        all.put(facet.getKey(), values);
      }
      if (facet.getKey().equals("type") && !decades.all().isEmpty()) {
        all.put(PERIOD, decades.all());
      }
    }
    return all;
  }

  /** How many would fit, were one parameter's filter left out; only of parameters given. */
  Map<String, Long> without() {
    return without;
  }

  private Optional<String> filter(String parameter) {
    return switch (parameter) {
      case "type" -> filters.type();
      case "place" -> filters.place();
      case "concept" -> filters.concept();
      case "organisation" -> filters.organisation();
      default -> filters.source();
    };
  }

  /** Whether the time from first to last year touches what is asked for; undated never does. */
  private boolean inTime(int from, int to) {
    int first = from == NO_YEAR ? to : from;
    int last = to == NO_YEAR ? from : to;
    return first != NO_YEAR
        && last >= filters.from().orElse(Integer.MIN_VALUE)
        && first <= filters.to().orElse(Integer.MAX_VALUE);
  }
}
