package rongshi.loader.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rongshi.loader.claim.ClaimSet;
import rongshi.loader.date.DateContext;
import rongshi.loader.date.DateFinder;
import rongshi.loader.mention.KnownEntities;
import rongshi.loader.mention.Passage;
import rongshi.loader.pattern.Example;
import rongshi.loader.pattern.Rule;
import rongshi.loader.pattern.RuleBook;
import rongshi.ontology.Concepts;

/** Every example of every bundled rule is a test of that rule alone. */
class RulesTest {
  private static final KnownEntities NONE = KnownEntities.of(new ClaimSet(), Concepts.bundled());

  static Stream<Arguments> examples() {
    return RuleBook.bundled().rules().stream()
        .flatMap(r -> r.examples().stream().map(e -> Arguments.of(r.at(), r, e)));
  }

  static Stream<Arguments> rules() {
    return RuleBook.bundled().rules().stream().map(r -> Arguments.of(r.at(), r));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void saysWhatItsExampleSays(String at, Rule rule, Example example) {
    var marked = MarkedText.of(example.marked());
    var passage = new Passage("", marked.text(), DateContext.none(), List.of(), Optional.empty());
    var dates = new DateFinder().find(marked.text(), DateContext.none());
    var read =
        new Extractor(NONE, new RuleBook(List.of(rule))).read(passage, dates, marked.names());
    assertEquals(example.wanted().stream().sorted().toList(), told(read), rule.name());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void hasAnExample(String at, Rule rule) {
    assertFalse(rule.examples().isEmpty(), rule.name() + " has no example");
  }

  private static List<String> told(Extraction read) {
    var out = new ArrayList<String>();
    for (var r : read.relations()) {
      if (!r.reading().rule().matches("place-(beside|within)-place")) {
        out.add(
            r.subject().name()
                + " "
                + r.relation()
                + " "
                + r.object().name()
                + r.date().map(d -> " " + d.edtf()).orElse(""));
      }
    }
    for (var e : read.events()) {
      var words = new ArrayList<String>();
      words.add("事件 " + e.type());
      words.add(e.date().map(d -> d.edtf().toString()).orElse("-"));
      words.add(e.place().map(p -> p.name()).orElse("-"));
      e.participants().forEach(p -> words.add(p.who().name()));
      out.add(String.join(" ", words));
    }
    return out.stream().sorted().toList();
  }
}
