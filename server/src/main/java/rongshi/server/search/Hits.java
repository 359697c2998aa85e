package rongshi.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import rongshi.loader.text.Terms;
import rongshi.ontology.Base;
import rongshi.server.index.Fields;
import rongshi.server.index.TextIndex;
import rongshi.server.understand.Part.Kind;
import rongshi.server.understand.Understanding;

/** Makes hits of documents: snippet, passages, reason. */
final class Hits {
  private static final int PASSAGES_READ = 60;
  private static final int PASSAGES_A_HIT = 2;
  private static final int ABBREVIATED = 40;

  private static final Set<String> PLAIN =
      Set.of(
          Fields.ID,
          Fields.TYPE,
          Fields.NAME,
          Fields.ALIAS,
          Fields.DESCRIPTION,
          Fields.FIRST_YEAR,
          Fields.LAST_YEAR);

  private final TextIndex index;
  private final IndexSearcher searcher;
  private final Base base;
  private final Optional<Understanding> understood;
  private final Reason reason;
  private final List<String> terms = new ArrayList<>();

  /**
   * @param near documents that lie near the query
   */
  Hits(
      TextIndex index,
      Base base,
      Optional<Understanding> understood,
      Optional<Answer> answer,
      Set<Integer> near) {
    this.index = index;
    this.searcher = index.searcher();
    this.base = base;
    this.understood = understood;
    understood.ifPresent(
        u -> {
          u.words().stream()
              .flatMap(List::stream)
              .filter(w -> !w.startsWith("pinyin:"))
              .forEach(w -> terms.addAll(Terms.ofQuery(w)));
          u.parts(Kind.entity)
              .filter(p -> p.how() != null)
              .forEach(p -> terms.addAll(Terms.ofQuery(p.label())));
        });
    this.reason = new Reason(searcher, understood, answer, terms, near);
  }

  /** Hits without snippets, passages or reasons. */
  static Hits plain(TextIndex index, Base base) {
    return new Hits(index, base, Optional.empty(), Optional.empty(), Set.of());
  }

  List<Hit> of(List<ScoreDoc> page) throws IOException {
    var docs = new ArrayList<Document>();
    var ids = new HashSet<String>();
    for (var found : page) {
      var doc = searcher.storedFields().document(found.doc);
      docs.add(doc);
      ids.add(doc.get(Fields.ID));
    }
    var passages = passages(ids);
    var hits = new ArrayList<Hit>();
    for (int i = 0; i < docs.size(); i++) {
      var own = passages.getOrDefault(docs.get(i).get(Fields.ID), List.of());
      hits.add(hit(docs.get(i), page.get(i), own));
    }
    return hits;
  }

  /** A document as a hit without snippet, score or passages. */
  Hit plain(int number) throws IOException {
    return hit(
        searcher.storedFields().document(number, PLAIN), new ScoreDoc(number, Float.NaN), null);
  }

  private Hit hit(Document doc, ScoreDoc found, List<Hit.Passage> passages) throws IOException {
    boolean passage = doc.get(Fields.TYPE).equals("passage");
    String id = doc.get(Fields.ID);
    String text = Optional.ofNullable(doc.get(Fields.TEXT)).orElse("");
    String claims = Optional.ofNullable(doc.get(Fields.CLAIMS)).orElse("");
    var why = reason.of(doc, found.doc);
    return new Hit(
        id,
        base.iri(id),
        passage ? abbreviated(text) : doc.get(Fields.NAME),
        doc.get(Fields.TYPE),
        List.of(doc.getValues(Fields.ALIAS)),
        Optional.ofNullable(doc.get(Fields.DESCRIPTION)).orElse(""),
        passage ? Snippet.of(text, terms) : Snippet.ofLines(claims, terms),
        passages,
        Float.isNaN(found.score) ? null : Math.round(found.score * 1000) / 1000.0,
        why.zh(),
        why.en(),
        year(doc, Fields.FIRST_YEAR),
        year(doc, Fields.LAST_YEAR));
  }

  /** The passages that fit the words best, by the entity they mention. */
  private Map<String, List<Hit.Passage>> passages(Set<String> entities) throws IOException {
    var byEntity = new HashMap<String, List<Hit.Passage>>();
    if (understood.isEmpty() || terms.isEmpty()) {
      return byEntity;
    }
    var query = new BooleanQuery.Builder();
    terms.stream()
        .distinct()
        .limit(100)
        .forEach(t -> query.add(new TermQuery(new Term(Fields.TEXT, t)), Occur.SHOULD));
    var documents = new Documents(index.segment());
    for (var found : searcher.search(query.build(), PASSAGES_READ).scoreDocs) {
      Hit.Passage passage = null;
      for (String entity : documents.mentions(found.doc)) {
        var own = byEntity.computeIfAbsent(entity, k -> new ArrayList<>());
        if (entities.contains(entity) && own.size() < PASSAGES_A_HIT) {
          passage = passage == null ? passage(found.doc) : passage;
          own.add(passage);
        }
      }
    }
    return byEntity;
  }

  private Hit.Passage passage(int number) throws IOException {
    var doc = searcher.storedFields().document(number);
    return new Hit.Passage(
        doc.get(Fields.ID),
        Optional.ofNullable(doc.get(Fields.HEADING)).orElse(""),
        Snippet.of(doc.get(Fields.TEXT), terms),
        year(doc, Fields.FIRST_YEAR),
        List.of(doc.getValues(Fields.SOURCE)));
  }

  static Integer year(Document doc, String field) {
    var stored = doc.getField(field);
    return stored == null ? null : stored.numericValue().intValue();
  }

  static String abbreviated(String text) {
    return text.length() <= ABBREVIATED ? text : text.substring(0, ABBREVIATED) + "…";
  }
}
