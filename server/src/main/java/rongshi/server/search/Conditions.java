package rongshi.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;
import rongshi.server.index.Fields;
import rongshi.server.search.SearchQuery.Filters;

/** Filters as conditions on the documents of one segment, asked in their order. */
final class Conditions {
  /** The facet of first and last year. */
  static final String PERIOD = "period";

  /** Every condition holds. */
  static final int NONE = -1;

  /** More than one condition does not hold. */
  static final int SEVERAL = -2;

  private interface Condition {
    boolean holds(int doc) throws IOException;
  }

  private final List<String> facets = new ArrayList<>();
  private final List<Condition> conditions = new ArrayList<>();

  /**
   * @param reader the only segment of an index; null where it is empty
   */
  Conditions(LeafReader reader, Filters filters) throws IOException {
    if (reader == null) {
      return;
    }
    if (filters.from().isPresent() || filters.to().isPresent()) {
      facets.add(PERIOD);
      conditions.add(within(reader, filters));
    }
    for (var field : Facets.FIELDS.entrySet()) {
      var value = value(filters, field.getKey());
      if (value.isPresent()) {
        facets.add(field.getKey());
        conditions.add(has(reader, field.getValue(), value.get()));
      }
    }
  }

  /** The facets of the filters given, in the order of their numbers. */
  List<String> facets() {
    return facets;
  }

  /** The number of the only condition that does not hold, {@link #NONE} or {@link #SEVERAL}. */
  int failed(int doc) throws IOException {
    int failed = NONE;
    for (int i = 0; i < conditions.size(); i++) {
      if (!conditions.get(i).holds(doc)) {
        if (failed != NONE) {
          return SEVERAL;
        }
        failed = i;
      }
    }
    return failed;
  }

  private static Optional<String> value(Filters filters, String facet) {
    return switch (facet) {
      case "type" -> filters.type();
      case "place" -> filters.place();
      case "concept" -> filters.concept();
      case "organisation" -> filters.organisation();
      default -> filters.source();
    };
  }

  private static Condition has(LeafReader reader, String field, String value) throws IOException {
    var values = DocValues.getSortedSet(reader, field);
    long wanted = values.lookupTerm(new BytesRef(value));
    return doc -> {
      if (wanted >= 0 && values.advanceExact(doc)) {
        for (int n = values.docValueCount(); n > 0; n--) {
          if (values.nextOrd() == wanted) {
            return true;
          }
        }
      }
      return false;
    };
  }

  /** The time from first to last year touches the period; the undated never do. */
  private static Condition within(LeafReader reader, Filters filters) throws IOException {
    var first = DocValues.getSortedNumeric(reader, Fields.FIRST_YEAR);
    var last = DocValues.getSortedNumeric(reader, Fields.LAST_YEAR);
    int from = filters.from().orElse(Integer.MIN_VALUE);
    int to = filters.to().orElse(Integer.MAX_VALUE);
    return doc -> {
      boolean begins = first.advanceExact(doc);
      boolean ends = last.advanceExact(doc);
      if (!begins && !ends) {
        return false;
      }
      long begin = begins ? first.nextValue() : last.nextValue();
      long end = begins && ends ? last.nextValue() : begin;
      return end >= from && begin <= to;
    };
  }
}
