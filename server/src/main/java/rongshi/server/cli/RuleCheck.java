package rongshi.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import rongshi.loader.extract.Examples;
import rongshi.loader.pattern.Rule;
import rongshi.loader.pattern.RuleBook;
import rongshi.ontology.Concepts;

/** Tells which examples of files of rules fail, and which rules have none. */
final class RuleCheck {
  private final Concepts concepts;
  private final PrintWriter out;

  RuleCheck(Concepts concepts, PrintWriter out) {
    this.concepts = concepts;
    this.out = out;
  }

  /** Whether every rule has examples and every example holds. */
  boolean of(List<Path> files) throws IOException {
    var book = new RuleBook(List.of());
    for (Path file : files) {
      book = book.and(RuleBook.of(file, concepts));
    }
    var examples = new Examples(concepts);
    int wrong = 0;
    int tried = 0;
    for (Rule rule : book.rules()) {
      if (rule.examples().isEmpty()) {
        out.printf("%s %s：没有示例 / has no example%n", rule.at(), rule.name());
        wrong++;
      }
      for (var outcome : examples.of(rule)) {
        tried++;
        if (!outcome.holds()) {
          tell(outcome);
          wrong++;
        }
      }
    }
    out.printf(
        "规则 %d 条，示例 %d 个，不合 %d / rules %d, examples %d, wrong %d%n",
        book.rules().size(), tried, wrong, book.rules().size(), tried, wrong);
    return wrong == 0;
  }

  private void tell(Examples.Outcome outcome) {
    out.printf(
        "%s %s：%s%n", outcome.example().at(), outcome.rule().name(), outcome.example().marked());
    facts("应得 expected", outcome.wanted());
    facts("实得 got", outcome.got());
  }

  private void facts(String title, List<String> facts) {
    out.printf("  %s%n", title);
    facts.forEach(f -> out.printf("    %s%n", f));
    if (facts.isEmpty()) {
      out.printf("    （无 none）%n");
    }
  }
}
