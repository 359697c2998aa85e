package rongshi.server.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import rongshi.loader.text.NameKey;
import rongshi.loader.text.Terms;
import rongshi.server.index.Fields;

/**
 * Finds the entities that a name or other things said may mean, from the text index. Whole names
 * first, then what sounds the same or differs by a character, then names that share words. What has
 * been read is kept. Safe for several threads.
 */
final class Candidates {
  private static final int MOST_OF_A_NAME = 60;
  private static final int MOST_BY_WORDS = 12;
  private static final int MOST_TERMS = 24;
  private static final int MOST_KEPT = 20_000;
  private static final Set<String> STORED =
      Set.of(Fields.ID, Fields.TYPE, Fields.NAME, Fields.ALIAS, Fields.DESCRIPTION, Fields.TRAITS);

  private final IndexSearcher searcher;
  private final Map<Integer, Candidate> kept = new ConcurrentHashMap<>();

  Candidates(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** The entity of an id, or empty; sources and passages are no candidates. */
  Optional<Candidate> byId(String id) {
    var docs = new LinkedHashSet<Integer>();
    postings(Fields.ID, id, docs);
    return read(docs).stream().findFirst();
  }

  /** Those a name may mean. */
  Collection<Candidate> named(AskedName asked) {
    var docs = new LinkedHashSet<Integer>();
    asked.keys().forEach(k -> postings(Fields.EXACT, k, docs));
    if (asked.latin()) {
      romanised(asked, docs);
    } else if (!asked.key().isEmpty()) {
      characters(asked, docs);
    }
    return read(docs);
  }

  /** Those that have to do with an entity, or of which a year is told. */
  Collection<Candidate> told(List<Condition> conditions) {
    var any = new BooleanQuery.Builder();
    conditions.forEach(c -> c.anyOf().forEach(w -> any.add(told(c.property(), w), Occur.SHOULD)));
    return read(search(any.build(), MOST_OF_A_NAME));
  }

  private void romanised(AskedName asked, Set<Integer> docs) {
    asked.readings().keySet().forEach(s -> postings(Fields.PINYIN, String.join("", s), docs));
    if (docs.isEmpty()) {
      for (var syllables : asked.readings().keySet()) {
        if (syllables.size() > 2) { // a surname of several readings: 曾 is known as ceng
          docs.addAll(search(phrase(syllables.subList(1, syllables.size())), MOST_BY_WORDS));
        }
      }
    }
    if (docs.isEmpty()) {
      docs.addAll(search(words(asked.text()), MOST_BY_WORDS));
    }
  }

  private void characters(AskedName asked, Set<Integer> docs) {
    String key = asked.key();
    if (key.length() > 1) {
      postings(Fields.PINYIN, asked.letters(), docs);
    }
    if (key.length() > 2) {
      postings(Fields.EXACT, key.substring(1), docs); // a surname before a courtesy name
      postings(Fields.SKELETON, key, docs);
      for (String skeleton : NameKey.skeletons(key)) {
        postings(Fields.SKELETON, skeleton, docs);
        postings(Fields.EXACT, skeleton, docs);
      }
    }
    if (docs.isEmpty() || key.length() > 3) {
      docs.addAll(search(words(asked.text()), MOST_BY_WORDS));
    }
  }

  private static Query phrase(List<String> syllables) {
    var phrase = new PhraseQuery.Builder();
    syllables.forEach(s -> phrase.add(new Term(Fields.SYLLABLES, s)));
    return phrase.build();
  }

  private static Query words(String text) {
    var any = new BooleanQuery.Builder();
    Terms.ofQuery(text).stream()
        .limit(MOST_TERMS)
        .forEach(t -> any.add(new TermQuery(new Term(Fields.NAMES, t)), Occur.SHOULD));
    return any.build();
  }

  private static Query told(String property, Condition.Wanted wanted) {
    return switch (wanted) {
      case Condition.Entity(String id) -> {
        var both = new BooleanQuery.Builder();
        both.add(new TermQuery(new Term(Fields.LINKS, id)), Occur.SHOULD);
        both.add(new TermQuery(new Term(Fields.WITHIN, id)), Occur.SHOULD);
        yield both.build();
      }
      case Condition.Words(String text) -> {
        var all = new BooleanQuery.Builder();
        Terms.ofQuery(text).stream()
            .limit(MOST_TERMS)
            .forEach(t -> all.add(new TermQuery(new Term(Fields.CLAIMS, t)), Occur.MUST));
        yield all.build();
      }
      case Condition.Period(var first, var last, var text) ->
          IntField.newRangeQuery(
              property.equals("deathDate") || property.equals("dissolvedDate")
                  ? Fields.LAST_YEAR
                  : Fields.FIRST_YEAR,
              first.getYear() - 1,
              last.getYear() + 1);
      case Condition.External(String iri) -> new TermQuery(new Term(Fields.LINKS, iri));
    };
  }

  private Set<Integer> search(Query query, int most) {
    var docs = new LinkedHashSet<Integer>();
    try {
      for (var found : searcher.search(query, most).scoreDocs) {
        docs.add(found.doc);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return docs;
  }

  private void postings(String field, String value, Set<Integer> docs) {
    try {
      for (var leaf : searcher.getIndexReader().leaves()) {
        var postings = leaf.reader().postings(new Term(field, value), PostingsEnum.NONE);
        if (postings != null) {
          int n = 0;
          for (int doc = postings.nextDoc();
              doc != DocIdSetIterator.NO_MORE_DOCS && n < MOST_OF_A_NAME;
              doc = postings.nextDoc()) {
            docs.add(leaf.docBase + doc);
            n++;
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Candidate> read(Set<Integer> docs) {
    return docs.stream()
        .map(this::read)
        .filter(
            c -> c.type() != rongshi.ontology.EntityType.SOURCE && !c.id().startsWith("passage/"))
        .toList();
  }

  private Candidate read(int doc) {
    var known = kept.get(doc);
    if (known != null) {
      return known;
    }
    try {
      var candidate = Candidate.of(searcher.storedFields().document(doc, STORED));
      if (kept.size() >= MOST_KEPT) {
        kept.clear();
      }
      kept.put(doc, candidate);
      return candidate;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
