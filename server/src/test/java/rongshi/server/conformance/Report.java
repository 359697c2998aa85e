package rongshi.server.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The outcomes of all suites, as a Markdown page and as the data of the page that is served. */
record Report(List<Part> parts, Map<String, Reason> reasons) {

  /** A suite with what came of it. */
  record Part(Suite suite, List<Suite.Outcome> outcomes) {
    long failed() {
      return outcomes.stream().filter(o -> !o.passed()).count();
    }
  }

  /** Why a case fails. */
  record Reason(String zh, String en) {}

  /** Failures for which no reason is known, and reasons for what does not fail. */
  List<String> surprises() {
    var surprises = new ArrayList<String>();
    var failing = new TreeSet<String>();
    failures()
        .forEach(
            f -> {
              failing.add(f.key());
              if (!reasons.containsKey(f.key())) {
                surprises.add("fails: " + f.key() + ": " + f.outcome().problem());
              }
            });
    reasons.keySet().stream()
        .filter(k -> !failing.contains(k))
        .forEach(k -> surprises.add("passes, though a reason is given: " + k));
    return surprises;
  }

  private record Failure(Suite suite, Suite.Outcome outcome) {
    String key() {
      return suite.name() + "\t" + outcome.name();
    }
  }

  private Stream<Failure> failures() {
    return parts.stream()
        .flatMap(
            p -> p.outcomes.stream().filter(o -> !o.passed()).map(o -> new Failure(p.suite, o)));
  }

  private Reason reason(Failure failure) {
    String problem = failure.outcome().problem();
    return reasons.getOrDefault(failure.key(), new Reason(problem, problem));
  }

  /** The page, with Chinese and English beside each other. */
  String markdown() {
    var out = new StringBuilder();
    out.append("# 合规报告 Conformance report\n\n");
    out.append(
        """
        由 `./rongshi conformance` 生成；每次构建都会重跑，结果与本页不符则构建失败。
        Made by `./rongshi conformance`; every build runs the cases again and fails where they differ from this page.

        | 标准 | standard | 用例 cases | 通过 passed | 未通过 failed |
        | --- | --- | ---: | ---: | ---: |
        """);
    for (var part : parts) {
      int cases = part.outcomes.size();
      out.append(
          "| %s | %s | %d | %d | %d |%n"
              .formatted(
                  part.suite.nameZh(),
                  part.suite.name(),
                  cases,
                  cases - part.failed(),
                  part.failed()));
    }
    out.append("\n## 用例来源 Where the cases come from\n\n");
    for (var part : parts) {
      var suite = part.suite;
      out.append("- **%s**：%s%n".formatted(suite.nameZh(), suite.originZh()));
      out.append("  **%s**: %s%n".formatted(suite.name(), suite.origin()));
    }
    out.append("\n## 未通过者及其缘由 What fails, and why\n\n");
    if (failures().findAny().isEmpty()) {
      out.append("无。Nothing.\n");
    }
    failures()
        .forEach(
            f -> {
              out.append(
                  "- %s，`%s`：%s%n"
                      .formatted(f.suite().nameZh(), f.outcome().name(), reason(f).zh()));
              out.append("  %s: %s%n".formatted(f.suite().name(), reason(f).en()));
            });
    return out.toString();
  }

  /** The same as data. */
  String json() {
    var suites =
        parts.stream()
            .map(
                p ->
                    new Tested(
                        new Reason(p.suite.nameZh(), p.suite.name()),
                        new Reason(p.suite.originZh(), p.suite.origin()),
                        p.outcomes.size(),
                        p.outcomes.stream()
                            .filter(o -> !o.passed())
                            .map(o -> new Failure(p.suite, o))
                            .map(f -> new Failed(f.outcome().name(), reason(f)))
                            .toList()))
            .toList();
    var printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    try {
      return new JsonMapper().writer(printer).writeValueAsString(suites) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Tested(Reason name, Reason origin, int cases, List<Failed> failed) {}

  private record Failed(String name, Reason reason) {}
}
