package rongshi.server.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import rongshi.loader.text.Terms;
import rongshi.ontology.EntityType;
import rongshi.server.index.Fields;

/** What rankings are made of: clauses that need to know nothing of how a query was understood. */
final class Clauses {
  private static final int MOST_TERMS = 120;

  private Clauses() {}

  /** A field that holds these characters one after the other. */
  static Query consecutive(String field, String key) {
    var phrase = new PhraseQuery.Builder();
    Terms.ofText(key).stream()
        .filter(t -> t.end() - t.start() == 1 || t.text().charAt(0) < 0x250)
        .limit(MOST_TERMS)
        .forEach(t -> phrase.add(new Term(field, t.text())));
    return phrase.build();
  }

  static Query type(EntityType type) {
    return new TermQuery(new Term(Fields.TYPE, type.key()));
  }

  static Query both(Query one, Query other) {
    var both = new BooleanQuery.Builder();
    both.add(one, Occur.MUST);
    both.add(other, Occur.MUST);
    return both.build();
  }

  static Query own(int from, int to) {
    var both = new BooleanQuery.Builder();
    both.add(IntField.newRangeQuery(Fields.FIRST_YEAR, from, to), Occur.SHOULD);
    both.add(IntField.newRangeQuery(Fields.LAST_YEAR, from, to), Occur.SHOULD);
    return both.build();
  }

  /** Words that mean the same; any of them will do. */
  static Query alternatives(List<String> group) {
    var any = new ArrayList<Query>();
    for (String word : group) {
      if (word.startsWith("pinyin:")) {
        var phrase = new PhraseQuery.Builder();
        for (String s : word.substring(7).split(" ")) {
          phrase.add(new Term(Fields.SYLLABLES, s));
        }
        any.add(new BoostQuery(phrase.build(), 3));
      } else {
        var both = new BooleanQuery.Builder();
        Terms.ofQuery(word).forEach(t -> both.add(anywhere(t), Occur.MUST));
        any.add(both.build());
      }
    }
    return new DisjunctionMaxQuery(any, 0.1f);
  }

  /** A term in any field; in more than one it counts but little more. */
  private static Query anywhere(String term) {
    return new DisjunctionMaxQuery(
        List.of(
            new BoostQuery(new TermQuery(new Term(Fields.NAMES, term)), 3),
            new BoostQuery(new TermQuery(new Term(Fields.DESCRIBED, term)), 2),
            new BoostQuery(new TermQuery(new Term(Fields.CLAIMS, term)), 1.5f),
            new TermQuery(new Term(Fields.PASSAGES, term)),
            new TermQuery(new Term(Fields.TEXT, term))),
        0.2f);
  }

  /** Everything of a type, or all entities, with equal scores: the heaviest first. */
  static Query everything(Optional<String> type) {
    return among(type, new ConstantScoreQuery(MatchAllDocsQuery.INSTANCE));
  }

  /** What is ranked at all: entities, unless sources or passages are asked for by type. */
  static Query among(Optional<String> type, Query ranked) {
    var others = new ArrayList<>(List.of("source", "passage"));
    Optional<Query> only =
        type.filter(others::remove).map(t -> new TermQuery(new Term(Fields.TYPE, t)));
    var builder = new BooleanQuery.Builder();
    if (only.isEmpty() && ranked instanceof BooleanQuery words) {
      // one level: its bounds let documents be passed over
      words.clauses().forEach(builder::add);
    } else {
      builder.add(ranked, Occur.MUST);
    }
    only.ifPresent(o -> builder.add(o, Occur.FILTER));
    others.forEach(o -> builder.add(new TermQuery(new Term(Fields.TYPE, o)), Occur.MUST_NOT));
    return builder.build();
  }
}
