package rongshi.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rongshi.loader.date.DateContext;
import rongshi.loader.extract.Extractor;
import rongshi.loader.mention.NameMention;
import rongshi.loader.mention.Passage;

/**
 * The names in invented passages, found with invented registers. A line of {@code passages.tsv} has
 * the year of the context, the passage and every mention: words/type→name#id, the deciding words
 * behind; an open mention has no id.
 */
class NamesTest {
  private static Extractor extractor;

  @BeforeAll
  static void registers() throws Exception {
    var folder = Path.of(NamesTest.class.getResource("mention/registers").toURI());
    extractor = new Manuscripts(List.of(folder)).extractor();
  }

  @Test
  void everyPassageHasTheMentionsOfTheTable() throws Exception {
    var wanted = new ArrayList<String>();
    var found = new ArrayList<String>();
    for (String line : table()) {
      var cells = line.split("\t", -1);
      wanted.add(line);
      found.add(
          cells[0]
              + "\t"
              + cells[1]
              + "\t"
              + read(cells[1], Integer.parseInt(cells[0])).stream()
                  .map(NamesTest::shown)
                  .collect(Collectors.joining(" ")));
    }
    assertEquals(String.join("\n", wanted), String.join("\n", found));
  }

  @Test
  void namesakesAreToldApartByTheirTimeAndStayOpenWithoutEvidence() {
    assertEquals(Optional.of("person/赵子丑（1850）"), person("赵子丑到会。", 1880));
    assertEquals(Optional.of("person/赵子丑（1905）"), person("赵子丑到会。", 1950));
    assertEquals(Optional.empty(), person("周寅卯到会。", 1935));
  }

  @Test
  void aPassageWithoutAFullStopIsReadPieceByPiece() {
    String clause = "王甲乙与李庚辛到丙丁街，";
    int times = 10_000_000 / clause.length();
    var names = read(clause.repeat(times), 1912);
    assertEquals(3L * times, names.size());
    assertEquals(1, read("甲".repeat(200_000) + "，王甲乙到会", 1912).size());
  }

  @Test
  void loneSurrogatesPrivateCharactersAndNoiseDoNoHarm() {
    String noise = "\ud800王甲乙\udc00\ue000到丙丁街\udbff、\u0000\uD842\uDFB7〇“”《》）（李庚辛\ud83d";
    assertEquals(
        List.of("王甲乙", "丙丁街", "李庚辛"), read(noise, 1912).stream().map(NameMention::text).toList());
    var text = new StringBuilder();
    for (int c = 0; c < 0x10000; c += 7) {
      text.append((char) c).append("王甲乙");
    }
    for (var name : read(text.toString(), 1912)) {
      assertEquals(name.text(), text.substring(name.start(), name.end()));
    }
  }

  @Test
  void mentionsLieInTheTextAndNeverCross() throws Exception {
    for (String line : table()) {
      String text = line.split("\t", -1)[1];
      var names = read(text, 1930);
      for (var a : names) {
        assertEquals(text.substring(a.start(), a.end()), a.text());
        assertTrue(a.score() > 0 && a.score() <= 1 && !a.reason().isBlank(), a.toString());
        for (var b : names) {
          boolean apart = a.end() <= b.start() || b.end() <= a.start();
          boolean nested =
              (a.start() <= b.start() && b.end() <= a.end())
                  || (b.start() <= a.start() && a.end() <= b.end());
          assertTrue(apart || nested, a + " / " + b);
        }
      }
    }
  }

  private static List<String> table() throws Exception {
    var file = Path.of(NamesTest.class.getResource("mention/passages.tsv").toURI());
    return Files.readAllLines(file, StandardCharsets.UTF_8);
  }

  private static Optional<String> person(String text, int year) {
    return read(text, year).getFirst().referents().getFirst().id();
  }

  private static List<NameMention> read(String text, int year) {
    var context = new DateContext(year, 0, 0);
    return extractor.read(new Passage("", text, context, List.of(), Optional.empty())).names();
  }

  private static String shown(NameMention m) {
    String ids =
        m.referents().stream()
            .map(r -> r.id().map(i -> "#" + i).orElse(""))
            .collect(Collectors.joining());
    return m.text() + "/" + m.type().key() + "→" + m.name() + ids + "（" + m.reason() + "）";
  }
}
