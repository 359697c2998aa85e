package rongshi.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import rongshi.server.index.Fields;
import rongshi.server.search.SearchQuery.Filters;

/**
 * What of the ranked documents fits the filters, with the counts of every facet. A facet's values
 * are counted among what fits the <em>other</em> facets, so that several can be open at once. One
 * pass over the ranked documents.
 */
final class Selection {
  private static final int MOST_VALUES = 30;
  private static final List<String> SETS =
      List.of(Fields.WITHIN, Fields.CONCEPT, Fields.ORGANISATION, Fields.SOURCE);

  private final Filters filters;
  private final Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
  private final Map<String, Long> without = new HashMap<>();
  private final List<ScoreDoc> chosen = new ArrayList<>();

  Selection(IndexSearcher searcher, ScoreDoc[] ranked, Filters filters) throws IOException {
    this.filters = filters;
    var inOrder = ranked.clone();
    Arrays.sort(inOrder, Comparator.comparingInt(d -> d.doc));
    int at = 0;
    for (var leaf : searcher.getIndexReader().leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      int from = at;
      while (at < inOrder.length && inOrder[at].doc < end) {
        at++;
      }
      leaf(leaf, Arrays.copyOfRange(inOrder, from, at));
    }
    chosen.sort(Comparator.comparingDouble((ScoreDoc d) -> -d.score).thenComparingInt(d -> d.doc));
  }

  /** What fits every filter, the best first. */
  List<ScoreDoc> chosen() {
    return chosen;
  }

  /** The facets' counts, each with its commonest values. */
  Map<String, Map<String, Long>> facets() {
    var facets = new LinkedHashMap<String, Map<String, Long>>();
    counts.forEach((facet, values) -> facets.put(facet, commonest(facet, values)));
    return facets;
  }

  /** How many would fit, were one parameter's filter left out; only of parameters given. */
  Map<String, Long> without() {
    return without;
  }

  private static Map<String, Long> commonest(String facet, Map<String, Long> values) {
    Comparator<Map.Entry<String, Long>> order =
        facet.equals("period")
            ? Map.Entry.comparingByKey()
            : Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey());
    var kept = new LinkedHashMap<String, Long>();
    values.entrySet().stream()
        .sorted(order)
        .limit(facet.equals("period") ? 100 : MOST_VALUES)
        .forEach(e -> kept.put(e.getKey(), e.getValue()));
    return kept;
  }

  private void leaf(LeafReaderContext leaf, ScoreDoc[] docs) throws IOException {
    SortedDocValues types = DocValues.getSorted(leaf.reader(), Fields.TYPE);
    SortedNumericDocValues first = DocValues.getSortedNumeric(leaf.reader(), Fields.FIRST_YEAR);
    SortedNumericDocValues last = DocValues.getSortedNumeric(leaf.reader(), Fields.LAST_YEAR);
    var sets = new ArrayList<SortedSetDocValues>();
    for (String field : SETS) {
      sets.add(DocValues.getSortedSet(leaf.reader(), field));
    }
    for (var doc : docs) {
      int id = doc.doc - leaf.docBase;
      var values = new LinkedHashMap<String, List<String>>();
      values.put(
          "type",
          types.advanceExact(id)
              ? List.of(types.lookupOrd(types.ordValue()).utf8ToString())
              : List.of());
      Integer from = first.advanceExact(id) ? (Integer) (int) first.nextValue() : null;
      Integer to = last.advanceExact(id) ? (Integer) (int) last.nextValue() : null;
      values.put("period", from == null ? List.of() : List.of(decade(from)));
      for (int i = 0; i < sets.size(); i++) {
        values.put(PARAMETERS.get(i), all(sets.get(i), id));
      }
      choose(doc, values, from, to);
    }
  }

  private static final List<String> PARAMETERS =
      List.of("place", "concept", "organisation", "source");

  private void choose(ScoreDoc doc, Map<String, List<String>> values, Integer from, Integer to) {
    var failed = new ArrayList<String>();
    values.forEach(
        (facet, mine) -> {
          boolean fits = facet.equals("period") ? inTime(from, to) : fits(facet, mine);
          if (!fits) {
            failed.add(facet);
          }
        });
    if (failed.isEmpty()) {
      chosen.add(doc);
    }
    if (failed.size() <= 1) {
      values.forEach(
          (facet, mine) -> {
            if (failed.isEmpty() || failed.getFirst().equals(facet)) {
              var counted = counts.computeIfAbsent(facet, k -> new HashMap<>());
              mine.forEach(v -> counted.merge(v, 1L, Long::sum));
              without.merge(facet, 1L, Long::sum);
            }
          });
    }
  }

  private boolean fits(String facet, List<String> mine) {
    var wanted =
        switch (facet) {
          case "type" -> filters.type();
          case "place" -> filters.place();
          case "concept" -> filters.concept();
          case "organisation" -> filters.organisation();
          default -> filters.source();
        };
    return wanted.isEmpty() || mine.contains(wanted.get());
  }

  /** Whether the time from first to last year touches what is asked for; undated never does. */
  private boolean inTime(Integer from, Integer to) {
    if (filters.from().isEmpty() && filters.to().isEmpty()) {
      return true;
    }
    Integer first = from == null ? to : from;
    Integer last = to == null ? from : to;
    return first != null
        && last >= filters.from().orElse(Integer.MIN_VALUE)
        && first <= filters.to().orElse(Integer.MAX_VALUE);
  }

  private static List<String> all(SortedSetDocValues set, int doc) throws IOException {
    if (!set.advanceExact(doc)) {
      return List.of();
    }
    var values = new ArrayList<String>();
    for (int i = 0; i < set.docValueCount(); i++) {
      values.add(set.lookupOrd(set.nextOrd()).utf8ToString());
    }
    return values;
  }

  private static String decade(int year) {
    return Math.floorDiv(year, 10) * 10 + "s";
  }
}
