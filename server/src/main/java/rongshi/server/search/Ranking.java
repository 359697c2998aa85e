package rongshi.server.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import rongshi.loader.text.NameKey;
import rongshi.loader.text.Terms;
import rongshi.ontology.Concepts;
import rongshi.ontology.EntityType;
import rongshi.server.index.Fields;
import rongshi.server.understand.Part;
import rongshi.server.understand.Part.Kind;
import rongshi.server.understand.Understanding;

/**
 * The one ranking: names, then what was understood, then the words in names, descriptions, claims
 * and passages, then who is linked with what was named. Nothing a reader types is parsed as query
 * syntax.
 */
final class Ranking {
  private static final float WHOLE_NAME = 400;
  private static final float OTHER_NAME = 300;
  private static final float NAME_IN_QUERY = 25;
  private static final float NAME_SHARE = 90;
  private static final float NAME_BEGINS = 40;
  private static final float NAME_HOLDS = 40;
  private static final float LINK = 9;
  private static final float SITE_ANSWER = 180;
  private static final float LINKED = 10;
  private static final float SITE_OF = 30;
  private static final float FACT = 4;
  private static final float DATED_FACT = 16;
  private static final int LONGEST_PERIOD = 20;
  private static final float TYPE = 10;
  private static final float CONCEPT = 14;
  private static final float ATTRIBUTE = 12;
  private static final float OWN_TIME = 14;
  private static final float TOLD_TIME = 10;

  /** A thing of the kind and of the time asked for comes before whoever took part in it. */
  private static final float DATED_CONCEPT = 20;

  private static final float SAME_DAY = 30;
  private static final float SAME_MONTH = 16;
  private static final int MONTH_LENGTH = 7;
  private static final String EVENT_TYPE = Concepts.NS + "event-type/";
  private static final String PROTECTION = Concepts.NS + "protection-level/";
  private static final float INSIDE = 8;
  private static final int MOST_TERMS = 120;

  private final Understanding understood;
  private final List<Answer.Value> answers;
  private final Map<Integer, Float> given;
  private final Optional<String> type;
  private final BooleanQuery.Builder all = new BooleanQuery.Builder();

  /**
   * @param answers what answers the question, the surest first
   * @param given documents with what is added to their score: how much the passages that mention
   *     them fit, how near they lie
   * @param type what is looked for: entities, unless sources or passages are asked for
   */
  Ranking(
      Understanding understood,
      List<Answer.Value> answers,
      Map<Integer, Float> given,
      Optional<String> type) {
    this.understood = understood;
    this.answers = answers;
    this.given = given;
    this.type = type;
    fill();
  }

  /**
   * The query that ranks.
   *
   * @param heaviest no document weighs more
   */
  Query query(float heaviest) {
    return new WeightedQuery(Clauses.among(type, all.build()), heaviest);
  }

  private void fill() {
    String key = NameKey.of(understood.text());
    if (!key.isEmpty()) {
      should(WHOLE_NAME, new TermQuery(new Term(Fields.EXACT_NAME, key)));
      should(OTHER_NAME, new TermQuery(new Term(Fields.EXACT, key)));
      should(NAME_BEGINS, new PrefixQuery(new Term(Fields.EXACT, key)));
      should(NAME_HOLDS, Clauses.consecutive(Fields.NAMES, key));
    }
    for (int i = 0; i < answers.size(); i++) {
      var value = answers.get(i);
      String id = value.id() == null ? value.about() : value.id();
      should(answer(i), new TermQuery(new Term(Fields.ID, id)));
      if (value.type().equals("place")) {
        sitesAt(value);
      }
    }
    if (!given.isEmpty()) {
      all.add(new GivenScores(given), Occur.SHOULD);
    }
    understood.named().forEach(this::named);
    understood.parts().forEach(this::part);
    words();
  }

  /** Where the answer is a place: the sites there that have to do with who was asked about. */
  private void sitesAt(Answer.Value place) {
    float score = understood.asked().equals("place") ? SITE_ANSWER : SITE_ANSWER / 6;
    var there = new BooleanQuery.Builder();
    there.add(new TermQuery(new Term(Fields.WITHIN, place.id())), Occur.SHOULD);
    there.add(Clauses.consecutive(Fields.CLAIMS, NameKey.of(place.name())), Occur.SHOULD);
    understood
        .parts(Kind.entity)
        .forEach(
            part -> {
              var about = new BooleanQuery.Builder();
              part.values()
                  .forEach(
                      id -> about.add(new TermQuery(new Term(Fields.LINKS, id)), Occur.SHOULD));
              String name = NameKey.of(part.label().split("、")[0]);
              about.add(Clauses.consecutive(Fields.CLAIMS, name), Occur.SHOULD);
              var every = new BooleanQuery.Builder();
              every.add(Clauses.type(EntityType.SITE), Occur.FILTER);
              every.add(there.build(), Occur.FILTER);
              every.add(about.build(), Occur.FILTER);
              should(score, every.build());
            });
  }

  private static float answer(int i) {
    return 160f / (1 + i * 0.05f);
  }

  private void named(Part part) {
    float share = (part.end() - part.start()) / (float) Math.max(1, understood.text().length());
    float own = (NAME_IN_QUERY + NAME_SHARE * share) * (float) part.sureness();
    boolean place = part.kind() == Kind.place;
    for (String id : part.values()) {
      should(place ? own * ofPlace(part) : own, new TermQuery(new Term(Fields.ID, id)));
      if (place) {
        should(INSIDE, new TermQuery(new Term(Fields.WITHIN, id)));
      }
      float link = (place ? LINK / 4 : LINK) * (float) part.sureness();
      var linked = new TermQuery(new Term(Fields.LINKS, id));
      all.add(new BoostQuery(linked, link), Occur.SHOULD);
      all.add(new BoostQuery(new TermQuery(new Term(Fields.COMPANY, id)), link / 3), Occur.SHOULD);
      if (!place) {
        should(LINKED, linked);
        var site = new BooleanQuery.Builder();
        site.add(linked, Occur.MUST);
        site.add(Clauses.type(EntityType.SITE), Occur.FILTER);
        should(SITE_OF, site.build());
      }
    }
    if (part.how() != null) {
      words(part.label().split("、")[0]);
    }
  }

  /** A place named beside other things says where they are rather than being looked for. */
  private float ofPlace(Part place) {
    boolean alone = understood.words().stream().allMatch(g -> place.text().contains(g.getFirst()));
    return alone ? 0.8f : 0.1f;
  }

  /** Adds who is linked with the first hits of the words alone, where the query names nobody. */
  void neighbours(Map<String, Float> first) {
    first.forEach(
        (id, weight) -> {
          var linked = new TermQuery(new Term(Fields.LINKS, id));
          all.add(new BoostQuery(linked, 1.5f * weight), Occur.SHOULD);
          should(4 * weight, linked);
        });
  }

  private void part(Part part) {
    switch (part.kind()) {
      case type -> should(TYPE, new TermQuery(new Term(Fields.TYPE, part.values().getFirst())));
      case question -> asked(part.values().getFirst());
      case concept ->
          part.values()
              .forEach(
                  c -> {
                    should(CONCEPT, new TermQuery(new Term(Fields.CONCEPT, c)));
                    fact(c);
                  });
      case attribute -> part.values().forEach(this::attribute);
      case time -> {
        var own = Clauses.own(part.firstYear(), part.lastYear());
        should(OWN_TIME, own);
        day(part.label());
        should(TOLD_TIME, IntPoint.newRangeQuery(Fields.YEARS, part.firstYear(), part.lastYear()));
        understood
            .parts(Kind.concept)
            .flatMap(c -> c.values().stream())
            .forEach(
                c ->
                    should(
                        DATED_CONCEPT,
                        Clauses.both(own, new TermQuery(new Term(Fields.CONCEPT, c)))));
      }
      case relation ->
          part.values().stream().map(v -> v.split(" ")[1]).distinct().forEach(this::fact);
      case entity, place -> {}
    }
  }

  /** Whoever is told of by a property or a kind of event, above all in the years asked for. */
  private void fact(String told) {
    should(FACT, new TermQuery(new Term(Fields.FACTS, told)));
    understood
        .parts(Kind.time)
        .forEach(
            time -> {
              int last = Math.min(time.lastYear(), time.firstYear() + LONGEST_PERIOD);
              var any = new BooleanQuery.Builder();
              for (int year = time.firstYear(); year <= last; year++) {
                any.add(new TermQuery(new Term(Fields.FACTS, told + "@" + year)), Occur.SHOULD);
              }
              should(DATED_FACT, any.build());
            });
  }

  /** Whoever is told of on the very day or in the very month. */
  private void day(String edtf) {
    if (edtf.matches("\\d{4}-\\d{2}(-\\d{2})?")) {
      float score = edtf.length() > MONTH_LENGTH ? SAME_DAY : SAME_MONTH;
      should(score, new TermQuery(new Term(Fields.FACTS, "day " + edtf)));
    }
  }

  /**
   * A concept that classifies it, a kind of event it is told of by, or a body it is linked with.
   */
  private void attribute(String value) {
    String field =
        !value.startsWith("http")
            ? Fields.LINKS
            : value.startsWith(EVENT_TYPE) ? Fields.FACTS : Fields.CONCEPT;
    var has = new TermQuery(new Term(field, value));
    should(value.startsWith(EVENT_TYPE) ? FACT : ATTRIBUTE, has);
    if (!value.startsWith(PROTECTION) && !value.startsWith(EVENT_TYPE)) {
      should(TYPE, Clauses.both(Clauses.type(EntityType.PERSON), has));
    }
  }

  private void asked(String what) {
    switch (what) {
      case "person" -> should(TYPE, Clauses.type(EntityType.PERSON));
      case "place", "street" -> {
        should(TYPE, Clauses.type(EntityType.SITE));
        should(TYPE, Clauses.type(EntityType.PLACE));
      }
      default -> {}
    }
  }

  private void words() {
    int terms = 0;
    for (var group : understood.words()) {
      if (terms > MOST_TERMS) {
        return;
      }
      if (group.size() == 1) {
        terms += words(group.getFirst());
      } else {
        all.add(Clauses.alternatives(group), Occur.SHOULD);
        terms += group.size();
      }
    }
  }

  private int words(String words) {
    var terms = Terms.ofQuery(words);
    terms.stream().limit(MOST_TERMS).forEach(this::term);
    return terms.size();
  }

  /**
   * A term in the fields that have it, names before descriptions before claims before passages. A
   * clause each, for of such a one-level sum Lucene passes over most that cannot reach the first
   * hits.
   */
  private void term(String term) {
    term(Fields.NAMES, term, 2.4f);
    term(Fields.DESCRIBED, term, 1.2f);
    term(Fields.CLAIMS, term, 1);
    term(Fields.PASSAGES, term, 0.5f);
    if (type.filter("passage"::equals).isPresent()) { // nothing else has it
      term(Fields.TEXT, term, 1);
    }
  }

  private void term(String field, String term, float weight) {
    all.add(new BoostQuery(new TermQuery(new Term(field, term)), weight), Occur.SHOULD);
  }

  private void should(float score, Query query) {
    all.add(new BoostQuery(new ConstantScoreQuery(query), score), Occur.SHOULD);
  }
}
