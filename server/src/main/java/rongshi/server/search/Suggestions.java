package rongshi.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import rongshi.loader.text.NameKey;
import rongshi.loader.text.Pinyin;
import rongshi.loader.text.Terms;
import rongshi.ontology.Base;
import rongshi.server.index.Fields;

/**
 * Names while they are typed: whole, beginning, inside; in pinyin, whole or by initials; of the
 * same sound; with one character wrong. Whoever more is told of comes first among equals.
 */
final class Suggestions {
  private final IndexSearcher searcher;
  private final Base base;

  Suggestions(IndexSearcher searcher, Base base) {
    this.searcher = searcher;
    this.base = base;
  }

  List<Hit> of(String text, Optional<String> type, int limit) throws IOException {
    var hits = new ArrayList<Hit>();
    var plain = new Hits(searcher, base, Optional.empty(), Optional.empty());
    var top = searcher.search(query(text, type), limit);
    for (var found : top.scoreDocs) {
      hits.add(plain.plain(searcher.storedFields().document(found.doc), found.doc));
    }
    return hits;
  }

  private static Query query(String text, Optional<String> type) {
    String key = NameKey.of(text);
    var tiers = new ArrayList<Query>();
    if (!key.isEmpty()) {
      tiers.add(tier(100, term(Fields.EXACT_NAME, key)));
      tiers.add(tier(50, term(Fields.EXACT, key)));
      tiers.add(tier(20, new PrefixQuery(new Term(Fields.EXACT_NAME, key))));
      tiers.add(tier(10, new PrefixQuery(new Term(Fields.EXACT, key))));
    }
    pinyin(text, tiers);
    misspelt(key, tiers);
    var terms = Terms.ofQuery(text);
    if (!terms.isEmpty()) {
      var all = new BooleanQuery.Builder();
      terms.forEach(t -> all.add(term(Fields.NAMES, t), Occur.MUST));
      tiers.add(tier(2, all.build()));
    }
    var builder = new BooleanQuery.Builder();
    builder.add(new DisjunctionMaxQuery(tiers, 0), Occur.MUST);
    type.ifPresent(t -> builder.add(term(Fields.TYPE, t), Occur.FILTER));
    return FunctionScoreQuery.boostByValue(
        builder.build(), DoubleValuesSource.fromFloatField(Fields.WEIGHT));
  }

  private static void pinyin(String text, List<Query> tiers) {
    String letters = text.toLowerCase(Locale.ROOT).replaceAll("[\\s'’-]", "");
    if (letters.length() < 2 || !letters.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return;
    }
    tiers.add(tier(40, term(Fields.PINYIN, letters)));
    tiers.add(tier(8, new PrefixQuery(new Term(Fields.PINYIN, letters))));
    tiers.add(tier(30, term(Fields.INITIALS, letters)));
    tiers.add(tier(4, new PrefixQuery(new Term(Fields.INITIALS, letters))));
  }

  private static void misspelt(String key, List<Query> tiers) {
    if (key.length() < 2 || !key.codePoints().allMatch(Character::isIdeographic)) {
      return;
    }
    tiers.add(tier(6, term(Fields.PINYIN, Pinyin.full(key))));
    tiers.add(tier(5, new PrefixQuery(new Term(Fields.PINYIN, Pinyin.full(key)))));
    tiers.add(tier(3, term(Fields.SKELETON, key)));
    for (String skeleton : NameKey.skeletons(key)) {
      tiers.add(tier(3, term(Fields.SKELETON, skeleton)));
    }
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private static Query tier(float score, Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }
}
