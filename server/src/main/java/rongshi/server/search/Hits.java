package rongshi.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import rongshi.server.understand.Part.Kind;
import rongshi.server.understand.Understanding;

/** Makes hits of documents: snippet, passages, reason. */
final class Hits {
  private static final int PASSAGES_READ = 60;
  private static final int PASSAGES_A_HIT = 2;
  private static final int ABBREVIATED = 40;

  private final IndexSearcher searcher;
  private final Base base;
  private final Optional<Understanding> understood;
  private final Reason reason;
  private final List<String> terms = new ArrayList<>();

  Hits(
      IndexSearcher searcher,
      Base base,
      Optional<Understanding> understood,
      Optional<Answer> answer) {
    this.searcher = searcher;
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
    this.reason = new Reason(searcher, understood, answer, terms);
  }

  List<Hit> of(List<ScoreDoc> page) throws IOException {
    var passages = passages();
    var hits = new ArrayList<Hit>();
    for (var found : page) {
      var doc = searcher.storedFields().document(found.doc);
      var own = passages.getOrDefault(doc.get(Fields.ID), List.of());
      hits.add(hit(doc, found, own));
    }
    return hits;
  }

  /** A document as a hit without score or passages. */
  Hit plain(Document doc, int number) throws IOException {
    return hit(doc, new ScoreDoc(number, Float.NaN), null);
  }

  private Hit hit(Document doc, ScoreDoc found, List<Hit.Passage> passages) throws IOException {
    boolean passage = doc.get(Fields.TYPE).equals("passage");
    String id = doc.get(Fields.ID);
    String body = passage ? doc.get(Fields.TEXT) : doc.get(Fields.CLAIMS);
    var why = reason.of(doc, found.doc);
    return new Hit(
        id,
        base.iri(id),
        passage ? abbreviated(doc.get(Fields.TEXT)) : doc.get(Fields.NAME),
        doc.get(Fields.TYPE),
        List.of(doc.getValues(Fields.ALIAS)),
        Optional.ofNullable(doc.get(Fields.DESCRIPTION)).orElse(""),
        Snippet.of(Optional.ofNullable(body).orElse(""), terms),
        passages,
        Float.isNaN(found.score) ? null : Math.round(found.score * 1000) / 1000.0,
        why.zh(),
        why.en(),
        year(doc, Fields.FIRST_YEAR),
        year(doc, Fields.LAST_YEAR));
  }

  /** The passages that fit the words best, by the entity they mention. */
  private Map<String, List<Hit.Passage>> passages() throws IOException {
    var byEntity = new HashMap<String, List<Hit.Passage>>();
    if (understood.isEmpty() || terms.isEmpty()) {
      return byEntity;
    }
    var query = new BooleanQuery.Builder();
    terms.stream()
        .distinct()
        .limit(100)
        .forEach(t -> query.add(new TermQuery(new Term(Fields.TEXT, t)), Occur.SHOULD));
    for (var found : searcher.search(query.build(), PASSAGES_READ).scoreDocs) {
      var doc = searcher.storedFields().document(found.doc);
      var passage =
          new Hit.Passage(
              doc.get(Fields.ID),
              Optional.ofNullable(doc.get(Fields.NAME)).orElse(""),
              Snippet.of(doc.get(Fields.TEXT), terms),
              year(doc, Fields.FIRST_YEAR),
              List.of(doc.getValues(Fields.SOURCE)));
      for (String entity : doc.getValues(Fields.MENTIONS)) {
        var own = byEntity.computeIfAbsent(entity, k -> new ArrayList<>());
        if (own.size() < PASSAGES_A_HIT) {
          own.add(passage);
        }
      }
    }
    return byEntity;
  }

  static Integer year(Document doc, String field) {
    var stored = doc.getField(field);
    return stored == null ? null : stored.numericValue().intValue();
  }

  static String abbreviated(String text) {
    return text.length() <= ABBREVIATED ? text : text.substring(0, ABBREVIATED) + "…";
  }
}
