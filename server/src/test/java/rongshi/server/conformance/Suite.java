package rongshi.server.conformance;

import java.util.List;

/** Cases of one standard. */
interface Suite {
  /** What the report calls it. */
  String name();

  String nameZh();

  /** Where the cases come from, in a line. */
  String origin();

  String originZh();

  /** Runs all of them; a case that fails is an outcome, not an exception. */
  List<Outcome> run() throws Exception;

  /**
   * One case.
   *
   * @param name unique within its suite
   * @param problem why it failed; empty where it passed
   */
  record Outcome(String name, String problem) {
    boolean passed() {
      return problem.isEmpty();
    }

    static Outcome pass(String name) {
      return new Outcome(name, "");
    }

    static Outcome fail(String name, String why) {
      String line = why.replaceAll("\\s+", " ").strip();
      return new Outcome(
          name, line.isEmpty() ? "failed" : line.substring(0, Math.min(300, line.length())));
    }
  }
}
