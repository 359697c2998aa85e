package rongshi.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import rongshi.loader.text.Folding;
import rongshi.loader.text.NameKey;
import rongshi.loader.text.Pinyin;
import rongshi.loader.text.Romanisation;
import rongshi.loader.text.Terms;
import rongshi.ontology.Base;
import rongshi.server.index.Fields;
import rongshi.server.index.TextIndex;

/**
 * Names while they are typed: whole, beginning, inside; in pinyin, whole or by initials; of the
 * same sound; with one character wrong. Whoever more is told of comes first among equals.
 */
final class Suggestions {
  private final TextIndex index;
  private final Base base;
  private final Romanisation romanisation;

  Suggestions(TextIndex index, Base base, Romanisation romanisation) {
    this.index = index;
    this.base = base;
    this.romanisation = romanisation;
  }

  /** Documents that fit in one way, and what that is worth. */
  private record Tier(float score, Query query) {}

  List<Hit> of(String text, Optional<String> type, int limit) throws IOException {
    var scores = new HashMap<Integer, Float>();
    for (var tier : tiers(text)) {
      for (int doc : heaviest(tier.query(), type, limit)) {
        scores.merge(doc, tier.score(), Math::max);
      }
    }
    var hits = new ArrayList<Hit>();
    var plain = Hits.plain(index, base);
    for (int doc : best(scores, limit)) {
      hits.add(plain.plain(doc));
    }
    return hits;
  }

  /**
   * The first documents that match: the index is in the order of weights, and all that match in one
   * way are worth the same but for their weight, so that none of the others can be wanted.
   */
  private List<Integer> heaviest(Query query, Optional<String> type, int limit) throws IOException {
    var filtered = new BooleanQuery.Builder().add(query, Occur.FILTER);
    type.ifPresent(t -> filtered.add(term(Fields.TYPE, t), Occur.FILTER));
    var first = new TopScoreDocCollectorManager(limit, null, limit);
    var searched = new ConstantScoreQuery(filtered.build());
    return Arrays.stream(index.searcher().search(searched, first).scoreDocs)
        .map(d -> d.doc)
        .toList();
  }

  private List<Integer> best(Map<Integer, Float> scores, int limit) throws IOException {
    var weighted = new TreeMap<Integer, Float>();
    if (index.segment() != null) {
      var weights = DocValues.getNumeric(index.segment(), Fields.WEIGHT);
      for (int doc : new TreeSet<>(scores.keySet())) {
        float weight =
            weights.advanceExact(doc) ? Float.intBitsToFloat((int) weights.longValue()) : 1;
        weighted.put(doc, scores.get(doc) * weight);
      }
    }
    return weighted.entrySet().stream()
        .sorted(Map.Entry.<Integer, Float>comparingByValue().reversed())
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<Tier> tiers(String text) {
    String key = NameKey.of(text);
    var tiers = new ArrayList<Tier>();
    if (!key.isEmpty()) {
      tiers.add(new Tier(100, term(Fields.EXACT_NAME, key)));
      tiers.add(new Tier(50, term(Fields.EXACT, key)));
      tiers.add(new Tier(20, new PrefixQuery(new Term(Fields.EXACT_NAME, key))));
      tiers.add(new Tier(10, new PrefixQuery(new Term(Fields.EXACT, key))));
    }
    pinyin(text, tiers);
    misspelt(key, tiers);
    var terms = Terms.ofQuery(text);
    if (!terms.isEmpty()) {
      var all = new BooleanQuery.Builder();
      terms.forEach(t -> all.add(term(Fields.NAMES, t), Occur.FILTER));
      tiers.add(new Tier(2, all.build()));
    }
    return tiers;
  }

  private void pinyin(String text, List<Tier> tiers) {
    String letters = Folding.fold(text).replaceAll("[\\s'’-]", "");
    if (letters.length() < 2 || !letters.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return;
    }
    tiers.add(new Tier(40, term(Fields.PINYIN, letters)));
    tiers.add(new Tier(9, term(Fields.SYLLABLES, letters)));
    tiers.add(new Tier(8, new PrefixQuery(new Term(Fields.PINYIN, letters))));
    tiers.add(new Tier(30, term(Fields.INITIALS, letters)));
    tiers.add(new Tier(4, new PrefixQuery(new Term(Fields.INITIALS, letters))));
    romanisation.mixed(letters).forEach(parts -> tiers.add(new Tier(7, sounding(parts))));
  }

  /** Syllables one after the other, of which some are but their first letter: che y x. */
  private Query sounding(List<String> parts) {
    var phrase = new MultiPhraseQuery.Builder();
    for (String part : parts) {
      var syllables = part.length() == 1 ? romanisation.beginning(part) : List.of(part);
      phrase.add(syllables.stream().map(s -> new Term(Fields.SYLLABLES, s)).toArray(Term[]::new));
    }
    return phrase.build();
  }

  private static void misspelt(String key, List<Tier> tiers) {
    if (key.length() < 2 || !key.codePoints().allMatch(Character::isIdeographic)) {
      return;
    }
    tiers.add(new Tier(6, term(Fields.PINYIN, Pinyin.full(key))));
    tiers.add(new Tier(5, new PrefixQuery(new Term(Fields.PINYIN, Pinyin.full(key)))));
    tiers.add(new Tier(3, term(Fields.SKELETON, key)));
    for (String skeleton : NameKey.skeletons(key)) {
      tiers.add(new Tier(3, term(Fields.SKELETON, skeleton)));
    }
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }
}
