package rongshi.server.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import rongshi.loader.text.Romanisation;
import rongshi.ontology.Base;
import rongshi.server.match.Condition.Period;
import rongshi.server.match.Scoring.Caution;
import rongshi.server.understand.PostalNames;

/**
 * Finds the entities of a release that a record of others may mean. Safe for several threads; one
 * question costs a few look-ups in the index and a comparison for each candidate.
 */
public final class Matcher {
  private static final double LEAST = 12;

  private final Candidates candidates;
  private final FactEvidence facts;
  private final Values values;
  private final LatinName latin = new LatinName(new Romanisation(), new PostalNames());

  /**
   * @param searcher of the release's text index
   */
  public Matcher(IndexSearcher searcher, Base base) {
    this.candidates = new Candidates(searcher);
    this.facts = new FactEvidence(new Rarity(searcher));
    this.values = new Values(base);
  }

  /** Reads what records of others write. */
  public Values values() {
    return values;
  }

  /** The entity of an id, or empty. */
  public Optional<Candidate> candidate(String id) {
    return candidates.byId(id);
  }

  /** The best first; where a whole collection asks, a name alone may do. */
  public List<Match> match(Sought sought, int limit) {
    return match(sought, limit, Caution.NAME_MAY_DO);
  }

  /** The same for a dataset of the world, in which a name alone never does. */
  public List<Match> matchCautiously(Sought sought, int limit) {
    return match(sought, limit, Caution.NAME_NEVER_DOES);
  }

  private List<Match> match(Sought sought, int limit, Caution caution) {
    var conditions = new ArrayList<>(sought.conditions());
    var asked = new ArrayList<AskedName>();
    for (String name : sought.names()) {
      var own = ownId(name);
      if (own.isPresent()) {
        var id = new NameFit(NameFit.Kind.ID, 1, "");
        return List.of(
            Scoring.decided(
                Scoring.score(own.get(), id, List.of(), true), List.of(), false, caution));
      }
      var heading = Heading.of(name);
      conditions.addAll(heading.conditions(values, conditions));
      asked.add(AskedName.of(heading.name(), latin));
    }
    var matches = new ArrayList<Match>();
    var found = asked.isEmpty() ? told(conditions) : named(asked);
    found.forEach((candidate, fit) -> score(sought, conditions, candidate, fit, matches));
    matches.sort(
        Comparator.comparingDouble((Match m) -> -m.score()).thenComparing(m -> m.candidate().id()));
    if (!matches.isEmpty() && !asked.isEmpty()) {
      matches.set(
          0,
          Scoring.decided(
              matches.getFirst(),
              matches.subList(1, matches.size()),
              !conditions.isEmpty(),
              caution));
    }
    return List.copyOf(matches.subList(0, Math.min(limit, matches.size())));
  }

  /** A query that is an id or IRI of ours. */
  private Optional<Candidate> ownId(String name) {
    return switch (values.named(name)) {
      case Condition.Entity(String id) -> candidates.byId(id);
      case Condition.Words(String text) when text.indexOf('/') > 0 -> candidates.byId(text);
      default -> Optional.empty();
    };
  }

  private Map<Candidate, NameFit> named(List<AskedName> asked) {
    var fits = new LinkedHashMap<String, NameFit>();
    var byId = new LinkedHashMap<String, Candidate>();
    for (int i = 0; i < asked.size(); i++) {
      boolean preferred = i == 0;
      for (var candidate : candidates.named(asked.get(i))) {
        var fit = NameFit.of(asked.get(i), candidate);
        if (fit.isPresent()) {
          var own = preferred ? fit.get() : fit.get().secondary();
          byId.putIfAbsent(candidate.id(), candidate);
          fits.merge(candidate.id(), own, (a, b) -> a.similarity() >= b.similarity() ? a : b);
        }
      }
    }
    var all = new LinkedHashMap<Candidate, NameFit>();
    fits.forEach((id, fit) -> all.put(byId.get(id), fit));
    return all;
  }

  private Map<Candidate, NameFit> told(List<Condition> conditions) {
    var all = new LinkedHashMap<Candidate, NameFit>();
    var none = new NameFit(NameFit.Kind.NONE, NameFit.Kind.NONE.worth, "");
    candidates.told(conditions).forEach(c -> all.put(c, none));
    return all;
  }

  private void score(
      Sought sought,
      List<Condition> conditions,
      Candidate candidate,
      NameFit fit,
      List<Match> matches) {
    boolean ofType = sought.types().isEmpty() || sought.types().contains(candidate.type());
    if (!ofType && sought.typeMust()) {
      return;
    }
    var evidence = new ArrayList<Evidence>();
    for (var condition : conditions) {
      evidence(condition, candidate).ifPresent(evidence::add);
    }
    var match = Scoring.score(candidate, fit, evidence, ofType);
    if (match.score() >= LEAST || evidence.stream().anyMatch(Evidence::contradicts)) {
      matches.add(match);
    }
  }

  private Optional<Evidence> evidence(Condition condition, Candidate candidate) {
    Evidence best = null;
    for (var wanted : condition.anyOf()) {
      if (wanted instanceof Period period) {
        var one = DateEvidence.of(condition.property(), period, candidate);
        if (one.isPresent()
            && (best == null
                || one.get().support() - one.get().against() > best.support() - best.against())) {
          best = one.get();
        }
      }
    }
    return best != null
        ? Optional.of(best)
        : facts.of(condition.property(), condition.anyOf(), candidate);
  }
}
