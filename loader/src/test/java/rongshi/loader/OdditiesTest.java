package rongshi.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rongshi.loader.release.StoreLayout;
import rongshi.ontology.Base;

/**
 * Cells that do not say what their column asks, case by case. In {@code oddities/NAME.txt} a line
 * {@code @ file} begins a file of records, {@code @ states} what the dump must hold, {@code @
 * never} what it must not, {@code @ told} every finding.
 */
class OdditiesTest {
  private static final Path CASES = Path.of("src/test/resources/rongshi/loader/oddities");

  @TempDir Path folder;

  static Stream<Path> cases() throws Exception {
    try (var files = Files.list(CASES)) {
      var all = files.sorted().toList();
      assertTrue(all.size() >= 8, all.toString());
      return all.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatIsSaidIsKeptAndNothingElse(Path file) throws Exception {
    Path records = Files.createDirectory(folder.resolve("office"));
    var states = new ArrayList<String>();
    var never = new ArrayList<String>();
    var told = new ArrayList<String>();
    List<String> into = null;
    Path csv = null;
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("@ ")) {
        String name = line.substring(2);
        into =
            switch (name) {
              case "states" -> states;
              case "never" -> never;
              case "told" -> told;
              default -> null;
            };
        csv = into == null ? records.resolve(name) : csv;
      } else if (into != null && !line.isBlank()) {
        into.add(line);
      } else if (into == null) {
        Files.writeString(
            csv,
            line + "\n",
            java.nio.file.StandardOpenOption.CREATE,
            java.nio.file.StandardOpenOption.APPEND);
      }
    }
    var report =
        new Load(folder.resolve("store"), Base.DEFAULT, List.of(), Progress.SILENT)
            .run(List.of(records));
    String dump = dump();
    states.forEach(s -> assertTrue(dump.contains(s), s + " not in\n" + dump));
    never.forEach(s -> assertTrue(!dump.contains(s), s + " in the dump"));
    assertEquals(
        told, report.findings().stream().map(f -> f.at() + " " + f.code()).distinct().toList());
  }

  /** Without the bases, so that cases stay readable, and without the ontology's own terms. */
  private String dump() throws Exception {
    var out = new StringBuilder();
    try (var in =
        new GZIPInputStream(
            Files.newInputStream(new StoreLayout(folder.resolve("store")).dump(1)))) {
      new java.io.BufferedReader(
              new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8)))
          .lines()
          .filter(l -> l.startsWith("<" + Base.DEFAULT.iri()))
          .map(l -> l.replace(Base.DEFAULT.iri(), ""))
          .map(l -> l.replace("https://w3id.org/rongshi/ontology#", "rs:"))
          .forEach(l -> out.append(l).append('\n'));
    }
    return out.toString();
  }
}
