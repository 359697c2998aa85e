package rongshi.server.match;

import java.util.List;

/**
 * An entity that may be meant.
 *
 * @param score from 0 to 100; see {@link Scoring}
 * @param auto whether it may be taken without a person's eye
 * @param ofType whether it is of a type asked for
 * @param evidence what speaks for it and against it beside the name
 */
public record Match(
    Candidate candidate,
    double score,
    boolean auto,
    boolean ofType,
    NameFit name,
    List<Evidence> evidence) {
  public Match {
    evidence = List.copyOf(evidence);
  }

  /** Why, in Chinese. */
  public String zh() {
    return String.join(
        "；",
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(named(name.kind().zh)),
                evidence.stream().map(Evidence::zh))
            .distinct()
            .toList());
  }

  /** Why, in English. */
  public String en() {
    return String.join(
        "; ",
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(named(name.kind().en)),
                evidence.stream().map(Evidence::en))
            .distinct()
            .toList());
  }

  private String named(String how) {
    return name.name().isEmpty() || name.name().equals(candidate.name())
        ? how
        : how + "「" + name.name() + "」";
  }

  Match withAuto(boolean taken) {
    return new Match(candidate, score, taken, ofType, name, evidence);
  }
}
