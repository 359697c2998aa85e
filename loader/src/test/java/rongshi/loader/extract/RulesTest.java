package rongshi.loader.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rongshi.loader.pattern.Rule;
import rongshi.loader.pattern.RuleBook;
import rongshi.ontology.Concepts;

/** Every example of every bundled rule is a test of that rule alone. */
class RulesTest {
  private static final Concepts CONCEPTS = Concepts.bundled();
  private static final RuleBook RULES = RuleBook.bundled(CONCEPTS);

  static Stream<Arguments> outcomes() {
    var examples = new Examples(CONCEPTS);
    return RULES.rules().stream()
        .flatMap(r -> examples.of(r).stream())
        .map(o -> Arguments.of(o.example().at(), o));
  }

  static Stream<Arguments> rules() {
    return RULES.rules().stream().map(r -> Arguments.of(r.at(), r));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outcomes")
  void saysWhatItsExampleSays(String at, Examples.Outcome outcome) {
    assertEquals(outcome.wanted(), outcome.got(), outcome.rule().name());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void hasAnExample(String at, Rule rule) {
    assertFalse(rule.examples().isEmpty(), rule.name() + " has no example");
  }
}
