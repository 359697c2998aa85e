package rongshi.loader.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rongshi.ontology.Vocabulary;

/**
 * What the shapes refuse, case by case: {@code shapes/NAME.ttl} is held against them; {@code
 * NAME.tsv} says which claims are withheld (or which nodes only reported, or what stops a release),
 * and in which words. An empty expectation is a sound graph.
 */
class ShapesTest {
  private static final Path CASES = Path.of("src/test/resources/rongshi/loader/release/shapes");
  private static final Validation VALIDATION = new Validation(new Vocabulary().shapes());
  private static final Graph TERMS = new Vocabulary().terms().getGraph();

  static Stream<Path> cases() throws Exception {
    try (var files = Files.list(CASES)) {
      var all = files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList();
      assertTrue(all.size() >= 12, "only " + all.size() + " cases");
      return all.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theClaimsBehindAViolationAreWithheld(Path file) throws Exception {
    Graph graph = RDFDataMgr.loadGraph(file.toString());
    TERMS.stream().forEach(graph::add);
    var outcome = VALIDATION.validate(graph);
    var seen = new TreeSet<String>();
    for (var entry : outcome.entries()) {
      String words = "\t" + entry.zh() + "\t" + entry.en();
      String verdict = entry.violation() ? "withheld " : "noted ";
      entry.claims().forEach(c -> seen.add(verdict + local(c) + words));
      if (entry.claims().isEmpty()) {
        seen.add("reported " + local(entry.focus()) + words);
      }
    }
    outcome.structural().forEach(s -> seen.add("stops " + local(s)));
    Path expected = Path.of(file.toString().replace(".ttl", ".tsv"));
    assertEquals(
        Files.readString(expected).strip(), seen.stream().collect(Collectors.joining("\n")));
  }

  private static String local(String iri) {
    return iri.replace("https://w3id.org/rongshi/id/", "");
  }
}
