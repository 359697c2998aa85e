package rongshi.loader.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rongshi.ontology.Concepts;

/** Every broken file of the folder {@code broken} is refused with the message of messages.tsv. */
class RuleFileTest {
  private static final Path FOLDER =
      Path.of("src", "test", "resources", "rongshi", "loader", "pattern", "broken");
  private static final Concepts CONCEPTS = Concepts.bundled();

  static Stream<String> files() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(".rules"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void tellsFileLineAndReason(String file) throws IOException {
    var messages =
        Files.readAllLines(FOLDER.resolve("messages.tsv")).stream()
            .map(l -> l.split("\t", 2))
            .collect(Collectors.toMap(p -> p[0], p -> p[1], (a, b) -> a, TreeMap::new));
    String content = Files.readString(FOLDER.resolve(file));
    var refused =
        assertThrows(RuleException.class, () -> RuleBook.of(file, content, CONCEPTS), content);
    assertEquals(messages.get(file), refused.getMessage());
  }

  @Test
  void aFileThatIsNoTextIsToldAsSuch(@TempDir Path folder) throws IOException {
    var file = Files.write(folder.resolve("a.rules"), new byte[] {(byte) 0xb9, (byte) 0xe6});
    var refused = assertThrows(RuleException.class, () -> RuleBook.of(file, CONCEPTS));
    assertTrue(refused.getMessage().contains("UTF-8"), refused.getMessage());
  }

  @Test
  void aByteOrderMarkIsNoWord() {
    String content = "\ufeff规则 甲规则\n匹配 <人>遇害于<地>\n关系 人 killed_at 地\n";
    String plain = new String(content.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    var names = RuleBook.of("a.rules", plain, CONCEPTS).rules().stream().map(Rule::name).toList();
    assertEquals(List.of("甲规则"), names);
  }
}
