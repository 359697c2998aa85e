package rongshi.server.search;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import rongshi.ontology.Concepts;
import rongshi.ontology.EntityType;
import rongshi.server.index.Fields;

/** What the values of facets are called. */
final class Labels {
  private static final Concepts CONCEPTS = Concepts.bundled();
  private final IndexSearcher searcher;

  Labels(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  Map<String, String> of(Map<String, Map<String, Long>> facets) throws IOException {
    var labels = new TreeMap<String, String>();
    for (var facet : facets.entrySet()) {
      for (String value : facet.getValue().keySet()) {
        switch (facet.getKey()) {
          case "type" -> EntityType.ofKey(value).ifPresent(t -> labels.put(value, t.zh()));
          case "concept" -> CONCEPTS.byIri(value).ifPresent(c -> labels.put(value, c.zh()));
          case "period" -> {}
          default -> name(value, labels);
        }
      }
    }
    return labels;
  }

  private void name(String id, Map<String, String> labels) throws IOException {
    var top = searcher.search(new TermQuery(new Term(Fields.ID, id)), 1);
    if (top.scoreDocs.length > 0) {
      var doc = searcher.storedFields().document(top.scoreDocs[0].doc, Set.of(Fields.NAME));
      labels.put(id, doc.get(Fields.NAME));
    }
  }
}
