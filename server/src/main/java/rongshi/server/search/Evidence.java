package rongshi.server.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import rongshi.loader.text.Terms;
import rongshi.server.index.Fields;
import rongshi.server.index.TextIndex;
import rongshi.server.understand.Understanding;

/** What the passages that fit a query best say about whom: each mention gets its share. */
final class Evidence {
  private static final int PASSAGES = 12;
  private static final int FEWEST_TERMS = 4;
  private static final float MOST = 30;

  private Evidence() {}

  /** Documents with what is added to their score; empty for a query of a word or two. */
  static Map<Integer, Float> of(TextIndex index, Understanding understood) {
    var query = new BooleanQuery.Builder();
    int terms = 0;
    for (var group : understood.words()) {
      for (String term : Terms.ofQuery(group.getFirst())) {
        if (terms++ < 100) {
          query.add(new TermQuery(new Term(Fields.TEXT, term)), Occur.SHOULD);
        }
      }
    }
    if (terms < FEWEST_TERMS) {
      return Map.of();
    }
    var found = new LinkedHashMap<Integer, Float>();
    var documents = new Documents(index.segment());
    try {
      var top = index.searcher().search(query.build(), PASSAGES);
      for (int i = 0; i < top.scoreDocs.length; i++) {
        var mentioned = documents.mentions(top.scoreDocs[i].doc);
        float share =
            MOST
                * top.scoreDocs[i].score
                / top.scoreDocs[0].score
                / (1 + i * 0.5f)
                / (float) Math.sqrt(Math.max(2, mentioned.size()) / 2.0);
        for (String id : mentioned) {
          float own = id.startsWith("place/") ? share / 3 : share;
          var number = documents.number(id);
          if (number.isPresent()) {
            found.merge(number.getAsInt(), own, (a, b) -> Math.max(a, b) + Math.min(a, b) / 4);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
