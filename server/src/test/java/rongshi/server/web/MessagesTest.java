package rongshi.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  /** A page that asks for a message that is not there answers nothing at all. */
  @Test
  void everyMessageAPageNamesIsThere() throws IOException {
    var named = Pattern.compile("visit\\s*\\.text\\(\\s*\"([A-Za-z.]+[a-zA-Z])\"\\s*[,)]");
    var missing = new TreeSet<String>();
    var known = Messages.in(Language.ZH).all().keySet();
    try (var files = Files.walk(Path.of("src/main/java/rongshi/server"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        var found = named.matcher(Files.readString(file));
        while (found.find()) {
          if (!known.contains(found.group(1))) {
            missing.add(file.getFileName() + ": " + found.group(1));
          }
        }
      }
    }
    assertEquals(new TreeSet<String>(), missing);
  }

  private static List<String> places(String text) {
    return Pattern.compile("\\{\\d}").matcher(text).results().map(m -> m.group()).sorted().toList();
  }
}
