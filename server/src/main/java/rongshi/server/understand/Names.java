package rongshi.server.understand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import rongshi.loader.text.NameKey;
import rongshi.server.index.Fields;

/** The names of a release's entities, looked up in its index. A look-up costs microseconds. */
final class Names {
  private static final int MOST = 20;
  private static final Set<String> STORED =
      Set.of(Fields.ID, Fields.TYPE, Fields.NAME, Fields.ALIAS);

  private final IndexSearcher searcher;

  Names(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** An entity that bears a name. */
  record Named(String id, String name, String type, List<String> names) {}

  boolean known(String field, String key) {
    return frequency(field, key) > 0;
  }

  int frequency(String field, String term) {
    try {
      return searcher.getIndexReader().docFreq(new Term(field, term));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Who has this value in a field of names; sources and passages are left out; at most twenty. */
  List<Named> find(String field, String value) {
    var found = new ArrayList<Named>();
    try {
      var stored = searcher.storedFields();
      for (var leaf : searcher.getIndexReader().leaves()) {
        var postings = leaf.reader().postings(new Term(field, value), PostingsEnum.NONE);
        if (postings == null) {
          continue;
        }
        for (int doc = postings.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS && found.size() < MOST;
            doc = postings.nextDoc()) {
          var document = stored.document(leaf.docBase + doc, STORED);
          if (!document.get(Fields.TYPE).equals("source")) {
            found.add(named(document));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** Who has a name that differs from a key by one character. */
  List<Named> near(String key) {
    var all = new ArrayList<Named>(find(Fields.SKELETON, key));
    for (String skeleton : NameKey.skeletons(key)) {
      all.addAll(find(Fields.SKELETON, skeleton));
      all.addAll(find(Fields.EXACT, skeleton));
    }
    return all.stream()
        .filter(
            n ->
                n.names().stream()
                    .flatMap(name -> NameKey.all(name).stream())
                    .anyMatch(k -> NameKey.near(k, key)))
        .distinct()
        .toList();
  }

  private static Named named(Document document) {
    var names = new ArrayList<String>();
    names.add(document.get(Fields.NAME));
    names.addAll(List.of(document.getValues(Fields.ALIAS)));
    return new Named(
        document.get(Fields.ID), document.get(Fields.NAME), document.get(Fields.TYPE), names);
  }
}
