package rongshi.loader.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of a mapping that cannot be used: {@code NAME.yaml} and, expected, {@code .txt}. */
class MappingTest {
  private static final Path CASES = Path.of("src/test/resources/rongshi/loader/source/mapping");

  static Stream<Path> cases() throws Exception {
    try (var files = Files.list(CASES)) {
      var all = files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
      assertTrue(all.size() >= 10, all.toString());
      return all.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyFaultIsToldWithItsLine(Path file) throws Exception {
    String name = file.getFileName().toString();
    var e =
        assertThrows(
            MappingException.class, () -> Mapping.read(name, Files.readString(file)), name);
    String expected = Files.readString(Path.of(file.toString().replace(".yaml", ".txt")));
    assertEquals(expected.strip(), e.getMessage());
  }

  @Test
  void theBundledMappingIsSound() {
    assertEquals(12, Mapping.bundled().registers().size());
  }

  @Test
  void headingsAreComparedWithoutCaseWidthAndSpaces() {
    assertEquals("birth_date", Mapping.key(" Birth Date "));
    assertEquals("birth_date", Mapping.key("ＢＩＲＴＨ－ＤＡＴＥ"));
    assertEquals("出生日期", Mapping.key("出生日期"));
  }
}
