package rongshi.server.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The outcomes of all suites as a Markdown page. */
record Report(List<Part> parts, Map<String, String> reasons) {

  /** A suite with what came of it. */
  record Part(Suite suite, List<Suite.Outcome> outcomes) {}

  /** Failures for which no reason is known, and reasons for what does not fail. */
  List<String> surprises() {
    var surprises = new ArrayList<String>();
    var failing = new java.util.TreeSet<String>();
    for (var part : parts) {
      for (var outcome : part.outcomes) {
        String key = key(part.suite, outcome);
        if (!outcome.passed()) {
          failing.add(key);
          if (!reasons.containsKey(key)) {
            surprises.add("fails: " + key + ": " + outcome.problem());
          }
        }
      }
    }
    reasons.keySet().stream()
        .filter(k -> !failing.contains(k))
        .forEach(k -> surprises.add("passes, though a reason is given: " + k));
    return surprises;
  }

  private static String key(Suite suite, Suite.Outcome outcome) {
    return suite.name() + "\t" + outcome.name();
  }

  /** The page. */
  String markdown() {
    var out = new StringBuilder();
    out.append("# 合规报告 Conformance report\n\n");
    out.append(
        """
        由 `./rongshi conformance` 生成；每次构建都会重跑，结果与本页不符则构建失败。
        Made by `./rongshi conformance`; every build runs the cases again and fails where they differ from this page.

        | standard | cases | passed | failed |
        | --- | ---: | ---: | ---: |
        """);
    for (var part : parts) {
      long passed = part.outcomes.stream().filter(Suite.Outcome::passed).count();
      out.append(
          "| %s | %d | %d | %d |%n"
              .formatted(
                  part.suite.name(), part.outcomes.size(), passed, part.outcomes.size() - passed));
    }
    out.append("\n## Where the cases come from\n\n");
    parts.forEach(p -> out.append("- **%s**: %s%n".formatted(p.suite.name(), p.suite.origin())));
    out.append("\n## What fails, and why\n\n");
    int failures = 0;
    for (var part : parts) {
      for (var outcome : part.outcomes) {
        if (!outcome.passed()) {
          failures++;
          out.append(
              "- %s, `%s`: %s%n"
                  .formatted(
                      part.suite.name(),
                      outcome.name(),
                      reasons.getOrDefault(key(part.suite, outcome), outcome.problem())));
        }
      }
    }
    if (failures == 0) {
      out.append("Nothing.\n");
    }
    return out.toString();
  }
}
