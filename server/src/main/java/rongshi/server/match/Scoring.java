package rongshi.server.match;

import java.util.List;
import rongshi.loader.text.NameKey;

/**
 * What a score means and when a match may be taken without a person's eye.
 *
 * <p>Let <i>n</i> be how the name fits (1 for the same name, 0.6 for one character that differs:
 * {@link NameFit.Kind}), <i>s</i> what speaks for the entity, 1 − ∏(1 − sᵢ), and <i>c</i> what
 * speaks against it, 1 − ∏(1 − cᵢ). The score is 100 · <i>n</i><sup>1−0.7<i>s</i></sup> · (¾ + ¼
 * <i>s</i>) · (1 − <i>c</i>): 75 says the same name and nothing else known; above 90, the same name
 * and something independent that agrees; below 40, a contradiction or hardly the name.
 *
 * <p>A match is taken without a person's eye ({@code auto}) as a historian would take it: the name
 * in full and at least one independent agreement (birth, death, a place or a relation that is not
 * common to hundreds), two where the name has but two characters or fits by sound, courtesy name or
 * pinyin only (one of them a date), nothing that contradicts, and no other entity nearly as good.
 * Where nothing but a name is known, only a full name of three characters or more that nobody else
 * bears, and only if the asker allows that ({@link Caution#NAME_MAY_DO}): within one collection a
 * unique name may do, among the names of a whole nation it never does.
 */
public final class Scoring {
  /** How far agreements make up for a name that does not quite fit. */
  private static final double BORNE_OUT = 0.7;

  private static final double CLOSE_RIVAL = 8;
  private static final double OTHER_TYPE = 0.7;

  /** Whether a name that nobody else bears may do where a record says nothing else. */
  public enum Caution {
    NAME_MAY_DO,
    NAME_NEVER_DOES
  }

  private Scoring() {}

  static Match score(Candidate candidate, NameFit name, List<Evidence> evidence, boolean ofType) {
    double support = 1;
    double against = 1;
    for (var e : evidence) {
      support *= 1 - e.support();
      against *= 1 - e.against();
    }
    double agreeing = 1 - support;
    double named = Math.pow(name.similarity(), 1 - BORNE_OUT * agreeing);
    double score = 100 * named * (0.75 + 0.25 * agreeing) * against;
    boolean same = evidence.stream().anyMatch(e -> e.feature().equals("link") && e.support() == 1);
    if (same || name.kind() == NameFit.Kind.ID) {
      score = 100;
    }
    return new Match(candidate, ofType ? score : score * OTHER_TYPE, false, ofType, name, evidence);
  }

  /**
   * The first match with its {@code auto} decided.
   *
   * @param best the best
   * @param rivals the others, best first
   * @param said whether the record says anything beside the name
   */
  static Match decided(Match best, List<Match> rivals, boolean said, Caution caution) {
    var name = best.name();
    if (name.kind() == NameFit.Kind.ID) {
      return best.withAuto(true);
    }
    boolean contradicted = best.evidence().stream().anyMatch(Evidence::contradicts);
    boolean rivalled =
        rivals.stream().anyMatch(r -> r.score() > best.score() - CLOSE_RIVAL || bothFull(best, r));
    if (contradicted || rivalled || !best.ofType()) {
      return best;
    }
    if (best.evidence().stream().anyMatch(e -> e.feature().equals("link") && e.support() == 1)) {
      return best.withAuto(true);
    }
    if (!said) {
      return best.withAuto(
          caution == Caution.NAME_MAY_DO && name.kind().full() && length(name.name()) >= 3);
    }
    return best.withAuto(agreements(best) >= needed(best));
  }

  /** Whether another bears the name in full too and nothing tells against it. */
  private static boolean bothFull(Match best, Match rival) {
    return best.name().kind().full()
        && rival.name().kind().full()
        && rival.evidence().stream().allMatch(e -> e.against() == 0)
        && agreements(rival) >= agreements(best);
  }

  private static long agreements(Match match) {
    return match.evidence().stream()
        .filter(Evidence::strong)
        .map(Evidence::feature)
        .distinct()
        .count();
  }

  private static int needed(Match match) {
    boolean doubted = match.evidence().stream().anyMatch(e -> e.against() > 0);
    boolean dated =
        match.evidence().stream()
            .anyMatch(
                e -> e.strong() && (e.feature().equals("birth") || e.feature().equals("death")));
    if (match.name().kind().full()) {
      return doubted || length(match.name().name()) < 3 ? 2 : 1;
    }
    return switch (match.name().kind()) {
      case SURNAME_AND_COURTESY, PINYIN, WADE_GILES, SOUND ->
          dated && !doubted ? 2 : Integer.MAX_VALUE;
      default -> dated && !doubted ? 3 : Integer.MAX_VALUE;
    };
  }

  private static int length(String name) {
    return NameKey.of(name).length();
  }
}
