package rongshi.server.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import rongshi.loader.text.Folding;
import rongshi.loader.text.Terms;
import rongshi.ontology.Base;
import rongshi.ontology.Rs;
import rongshi.server.index.Fields;
import rongshi.server.index.TextIndex;
import rongshi.server.sparql.TextSearch;

/** The index and the ranking of a release, as SPARQL asks them. */
public final class QueryableSearch implements TextSearch {
  /** Which field a property's values are indexed in. */
  private static final Map<String, String> FIELDS =
      Map.of(
          RDFS.label.getURI(), Fields.NAMES,
          SKOS.altLabel.getURI(), Fields.NAMES,
          Rs.description.getURI(), Fields.DESCRIBED,
          Rs.text.getURI(), Fields.TEXT);

  private final TextIndex index;
  private final SearchService search;
  private final Base base;

  public QueryableSearch(TextIndex index, SearchService search, Base base) {
    this.index = index;
    this.search = search;
    this.base = base;
  }

  @Override
  public List<Ranked> search(String query, int limit) {
    if (query.isBlank()) {
      return List.of();
    }
    return search.search(SearchQuery.of(query, limit)).hits().stream()
        .map(h -> new Ranked(NodeFactory.createURI(h.iri()), h.score(), h.why()))
        .toList();
  }

  @Override
  public List<Match> matches(List<String> properties, String query, int limit) {
    var asked = properties.isEmpty() ? FIELDS.keySet().stream().sorted().toList() : properties;
    var terms = Terms.ofQuery(query);
    var found = new ArrayList<Match>();
    if (terms.isEmpty()) {
      return found;
    }
    try {
      for (String property : asked) {
        if (FIELDS.containsKey(property)) {
          matches(property, terms, limit, found);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.sort(java.util.Comparator.comparingDouble((Match m) -> -m.score()));
    return found.subList(0, Math.min(limit, found.size()));
  }

  private void matches(String property, List<String> terms, int limit, List<Match> found)
      throws IOException {
    var query = new BooleanQuery.Builder();
    terms.forEach(t -> query.add(new TermQuery(new Term(FIELDS.get(property), t)), Occur.MUST));
    var searcher = index.searcher();
    for (var hit : searcher.search(query.build(), limit).scoreDocs) {
      var doc = searcher.storedFields().document(hit.doc);
      literal(doc, property, terms)
          .ifPresent(
              text ->
                  found.add(
                      new Match(
                          NodeFactory.createURI(base.iri(doc.get(Fields.ID))),
                          hit.score,
                          NodeFactory.createLiteralLang(text, "zh-Hans"),
                          NodeFactory.createURI(property))));
    }
  }

  /** The value of the property that holds the words. */
  private static Optional<String> literal(Document doc, String property, List<String> terms) {
    String[] values =
        property.equals(RDFS.label.getURI())
            ? doc.getValues(Fields.NAME)
            : property.equals(SKOS.altLabel.getURI())
                ? doc.getValues(Fields.ALIAS)
                : doc.getValues(
                    property.equals(Rs.text.getURI()) ? Fields.TEXT : Fields.DESCRIPTION);
    return java.util.Arrays.stream(values)
        .filter(v -> terms.stream().allMatch(Folding.fold(v)::contains))
        .findFirst();
  }
}
