package rongshi.loader.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import rongshi.loader.claim.ClaimSet;
import rongshi.loader.date.DateContext;
import rongshi.loader.date.DateFinder;
import rongshi.loader.mention.KnownEntities;
import rongshi.loader.mention.Passage;
import rongshi.loader.pattern.MarkedText;
import rongshi.loader.pattern.RuleBook;
import rongshi.ontology.Concepts;

/** Invented passages (a year and a text a line) are explained as expected.txt has it. */
class ExplainTest {
  private static final Path FOLDER =
      Path.of("src", "test", "resources", "rongshi", "loader", "extract", "explain");

  private final Concepts concepts = Concepts.bundled();

  @Test
  void tellsWhyAPassageIsReadSo() throws IOException {
    var rules = RuleBook.of("own.rules", Files.readString(FOLDER.resolve("own.rules")), concepts);
    var extractor = new Extractor(KnownEntities.of(new ClaimSet(), concepts), rules);
    var text = new ExplanationText(concepts);
    var out = new StringJoiner("\n\n", "", "\n");
    for (String line : Files.readAllLines(FOLDER.resolve("passages.txt"))) {
      out.add(text.of(extractor.explain(read(extractor, line))));
    }
    assertEquals(Files.readString(FOLDER.resolve("expected.txt")), out.toString());
  }

  private static Extraction read(Extractor extractor, String line) {
    String[] parts = line.split(" ", 2);
    var marked = MarkedText.of(parts[1]);
    var context = new DateContext(Integer.parseInt(parts[0]), 0, 0);
    var passage = new Passage(parts[0], marked.text(), context, List.of(), Optional.empty());
    var dates = new DateFinder().find(marked.text(), context);
    return extractor.read(passage, dates, marked.names());
  }
}
