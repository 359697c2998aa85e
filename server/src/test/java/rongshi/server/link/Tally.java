package rongshi.server.link;

import java.util.ArrayList;
import java.util.List;
import rongshi.server.match.Match;

/** Counts what linking got right on records of which it is known whom they mean. */
final class Tally {
  private int meant;
  private int found;
  private int auto;
  private int autoRight;
  final List<String> faults = new ArrayList<>();

  /**
   * @param expected our id, or {@code -} where nobody here is meant
   */
  void add(String trap, String expected, ExternalRecord record, List<Match> matches) {
    boolean among = matches.stream().anyMatch(m -> m.candidate().id().equals(expected));
    if (!expected.equals("-")) {
      meant++;
      found += among ? 1 : 0;
    }
    for (var match : matches) {
      if (match.auto()) {
        auto++;
        boolean right = match.candidate().id().equals(expected);
        autoRight += right ? 1 : 0;
        if (!right) {
          fault("auto", trap, expected, record, matches);
        }
      }
    }
    if (!among && !expected.equals("-")) {
      fault("missed", trap, expected, record, matches);
    }
  }

  private void fault(
      String what, String trap, String expected, ExternalRecord record, List<Match> matches) {
    faults.add(
        what
            + " ["
            + trap
            + "] "
            + record
            + " is "
            + expected
            + ", got "
            + matches.stream()
                .map(m -> m.candidate().id() + " " + m.score() + " " + m.en())
                .toList());
  }

  /** Of the proposals that may be taken unseen, the share that is right. */
  double precision() {
    return auto == 0 ? 0 : autoRight / (double) auto;
  }

  /** Of the records that mean somebody, the share whose three proposals have him. */
  double recall() {
    return found / (double) meant;
  }

  int auto() {
    return auto;
  }

  @Override
  public String toString() {
    return String.format(
        "%d mean somebody, %d found among three (%.3f); %d auto, %d right (%.3f)",
        meant, found, recall(), auto, autoRight, precision());
  }
}
