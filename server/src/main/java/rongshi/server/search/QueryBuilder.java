package rongshi.server.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import rongshi.loader.text.Folding;
import rongshi.loader.text.Terms;
import rongshi.server.index.Fields;

/**
 * Builds Lucene queries from analysed terms; nothing a reader types is parsed as query syntax.
 *
 * <p>The tiers, each far above the next: the preferred name; another name; the beginning of a name;
 * all terms in the names; all terms in names, description, claims and passages together.
 */
final class QueryBuilder {
  private QueryBuilder() {}

  static Query search(SearchQuery asked) {
    var builder = new BooleanQuery.Builder();
    builder.add(words(asked.text().strip()), Occur.MUST);
    asked.type().ifPresent(t -> filter(builder, new TermQuery(new Term(Fields.TYPE, t))));
    asked.place().ifPresent(p -> filter(builder, new TermQuery(new Term(Fields.WITHIN, p))));
    asked
        .from()
        .ifPresent(
            y -> filter(builder, IntField.newRangeQuery(Fields.LAST_YEAR, y, Integer.MAX_VALUE)));
    asked
        .to()
        .ifPresent(
            y -> filter(builder, IntField.newRangeQuery(Fields.FIRST_YEAR, Integer.MIN_VALUE, y)));
    if (asked.type().isEmpty()) {
      builder.add(new TermQuery(new Term(Fields.TYPE, "source")), Occur.MUST_NOT);
    }
    return builder.build();
  }

  static Query suggest(String text, java.util.Optional<String> type) {
    String folded = Folding.fold(text.strip());
    var tiers = new ArrayList<Query>();
    tiers.add(tier(100, new TermQuery(new Term(Fields.EXACT_NAME, folded))));
    tiers.add(tier(50, new TermQuery(new Term(Fields.EXACT, folded))));
    tiers.add(tier(20, new PrefixQuery(new Term(Fields.EXACT_NAME, folded))));
    tiers.add(tier(10, new PrefixQuery(new Term(Fields.EXACT, folded))));
    tiers.addAll(pinyin(text));
    var terms = Terms.ofQuery(text);
    if (!terms.isEmpty()) {
      tiers.add(tier(1, allOf(Fields.NAMES, terms)));
    }
    var builder = new BooleanQuery.Builder();
    builder.add(new DisjunctionMaxQuery(tiers, 0), Occur.MUST);
    type.ifPresent(t -> filter(builder, new TermQuery(new Term(Fields.TYPE, t))));
    return builder.build();
  }

  private static Query words(String text) {
    if (text.isEmpty()) {
      return MatchAllDocsQuery.INSTANCE;
    }
    String folded = Folding.fold(text);
    var tiers = new ArrayList<Query>();
    tiers.add(tier(1000, new TermQuery(new Term(Fields.EXACT_NAME, folded))));
    tiers.add(tier(500, new TermQuery(new Term(Fields.EXACT, folded))));
    tiers.add(tier(100, new PrefixQuery(new Term(Fields.EXACT_NAME, folded))));
    tiers.addAll(pinyin(text));
    var terms = Terms.ofQuery(text);
    if (terms.isEmpty()) {
      return new DisjunctionMaxQuery(tiers, 0);
    }
    tiers.add(new BoostQuery(allOf(Fields.NAMES, terms), 8));
    tiers.add(together(terms));
    return new DisjunctionMaxQuery(tiers, 0.1f);
  }

  /** Latin letters are tried as pinyin, with or without spaces. */
  private static List<Query> pinyin(String text) {
    String letters = text.toLowerCase(Locale.ROOT).replaceAll("[\\s'’-]", "");
    if (letters.length() < 2 || !letters.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return List.of();
    }
    return List.of(
        tier(40, new TermQuery(new Term(Fields.PINYIN, letters))),
        tier(5, new PrefixQuery(new Term(Fields.PINYIN, letters))));
  }

  private static Query allOf(String field, List<String> terms) {
    var all = new BooleanQuery.Builder();
    terms.forEach(t -> all.add(new TermQuery(new Term(field, t)), Occur.MUST));
    return all.build();
  }

  /**
   * Most of the terms, each in any field, names before descriptions before claims before passages.
   */
  private static Query together(List<String> terms) {
    var all = new BooleanQuery.Builder();
    for (String term : terms) {
      all.add(
          new DisjunctionMaxQuery(
              List.of(
                  new BoostQuery(new TermQuery(new Term(Fields.NAMES, term)), 4),
                  new BoostQuery(new TermQuery(new Term(Fields.DESCRIBED, term)), 2),
                  new TermQuery(new Term(Fields.CLAIMS, term)),
                  new BoostQuery(new TermQuery(new Term(Fields.PASSAGES, term)), 0.5f),
                  new BoostQuery(new TermQuery(new Term(Fields.TEXT, term)), 0.3f)),
              0.2f),
          Occur.SHOULD);
    }
    all.setMinimumNumberShouldMatch(Math.max(1, (int) Math.ceil(terms.size() * 0.6)));
    return all.build();
  }

  private static Query tier(float score, Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }

  private static void filter(BooleanQuery.Builder builder, Query query) {
    builder.add(query, Occur.FILTER);
  }
}
