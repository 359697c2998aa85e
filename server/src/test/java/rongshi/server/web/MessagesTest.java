package rongshi.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Both languages say the same, and only once. */
class MessagesTest {
  private static final Path FILES = Path.of("src/main/resources/rongshi/server/web/messages");

  @Test
  void bothHaveTheSameKeysAndPlaces() {
    var zh = Messages.in(Language.ZH).all();
    var en = Messages.in(Language.EN).all();
    assertEquals(zh.keySet(), en.keySet());
    zh.forEach((key, text) -> assertEquals(places(text), places(en.get(key)), key));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noneIsEmptyOrGivenTwice(Language language) throws IOException {
    Messages.in(language).all().forEach((key, text) -> assertFalse(text.isBlank(), key));
    var keys =
        Files.readAllLines(FILES.resolve(language.key() + ".properties")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split("=", 2)[0].strip())
            .toList();
    assertEquals(List.copyOf(new TreeSet<>(keys)), keys.stream().sorted().toList());
  }

  @ParameterizedTest
  @CsvSource({"1, '1 path, the shortest of 2 hops'", "3, '3 paths, the shortest of 2 hops'"})
  void anEnglishWordGoesWithItsNumber(int paths, String said) {
    assertEquals(said, Messages.in(Language.EN).text("paths.found", paths, 2));
  }

  /** A key that is taken away is found here and not by a reader. */
  @Test
  void everyKeyAPageNamesIsThere() throws IOException {
    var known = Messages.in(Language.ZH).all().keySet();
    var key = Pattern.compile("visit\\.text\\(\\s*\"([a-z]+(?:\\.[a-zA-Z]+)+)\"");
    try (var sources = Files.list(Path.of("src/main/java/rongshi/server/web"))) {
      for (Path source : sources.toList()) {
        var found = key.matcher(Files.readString(source));
        while (found.find()) {
          assertTrue(known.contains(found.group(1)), source.getFileName() + ": " + found.group(1));
        }
      }
    }
  }

  private static List<String> places(String text) {
    return Pattern.compile("\\{\\d}").matcher(text).results().map(m -> m.group()).sorted().toList();
  }
}
