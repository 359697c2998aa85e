package rongshi.loader.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rongshi.loader.Manuscripts;
import rongshi.loader.date.DateContext;
import rongshi.loader.date.DateReading;
import rongshi.loader.mention.Passage;

/**
 * Whatever a text holds, it is read to its end, and what is found stands where it is said to stand.
 * The texts are in the folder {@code noise}, a piece and how often it is repeated, a backslash, u
 * and four digits for what cannot be written.
 */
class ExtractorNoiseTest {
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");
  private static final Extractor EXTRACTOR = extractor();

  private static Extractor extractor() {
    try {
      return new Manuscripts(List.of(resource("mention/registers"))).extractor();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Path resource(String name) {
    try {
      return Path.of(Manuscripts.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  static Stream<List<String>> passages() throws IOException {
    return rows("passages.tsv");
  }

  static Stream<List<String>> same() throws IOException {
    return rows("same.tsv");
  }

  static Stream<List<String>> impossible() throws IOException {
    return rows("impossible-dates.tsv");
  }

  private static Stream<List<String>> rows(String file) throws IOException {
    return Files.readAllLines(resource("noise/" + file)).stream()
        .skip(1)
        .map(l -> List.of(l.split("\t", -1)));
  }

  @ParameterizedTest
  @MethodSource("passages")
  void readsThePassagesOfTheTable(List<String> row) {
    String text = plain(row.get(2)).repeat(Integer.parseInt(row.get(3))) + plain(row.get(4));
    var read = read(text, row.get(1));
    assertEquals(
        row.subList(5, 8).stream().map(Integer::valueOf).toList(),
        List.of(read.dates().size(), read.names().size(), read.relations().size()),
        row.getFirst());
  }

  @ParameterizedTest
  @MethodSource("same")
  void readsANoisyTextAsTheCleanOne(List<String> row) {
    var noisy = read(plain(row.get(1)), row.getFirst());
    var clean = read(plain(row.get(2)), row.getFirst());
    assertFalse(clean.dates().isEmpty() && clean.relations().isEmpty());
    assertEquals(told(clean), told(noisy));
  }

  @ParameterizedTest
  @MethodSource("impossible")
  void saysWhyAnImpossibleDateWasNotRead(List<String> row) {
    var dates = read(row.get(1), row.getFirst()).dates();
    if (row.get(2).isEmpty()) {
      assertTrue(dates.stream().noneMatch(d -> d.reading() instanceof DateReading.Read));
    } else {
      assertEquals(1, dates.size());
      var not = assertInstanceOf(DateReading.NotRead.class, dates.getFirst().reading());
      assertEquals(row.get(2), not.text());
      assertFalse(not.reasonZh().isBlank() || not.reasonEn().isBlank());
    }
  }

  /** Ten megabytes in which no sentence ends: each place is read, the last as the first. */
  @Test
  void readsTenMegabytesWithoutAFullStop() {
    String clause = "王甲乙与李庚辛任丙丁街、乙县委员，";
    int times = 10_000_000 / (3 * clause.length());
    var read = read(clause.repeat(times) + "1913年3月5日王甲乙到会", "1912");
    assertEquals(1, read.dates().size());
    assertTrue(read.names().size() > 3 * times, () -> "" + read.names().size());
  }

  @Provide
  Arbitrary<String> rubble() {
    var pieces =
        Arbitraries.of(
            "王甲乙", "李庚辛", "丙丁街", "字", "化名", "任", "委员", "主任", "被捕", "在", "于", "与", "、", "，", "。",
            "；", "（", "）", "(", ")", "《", "》", "“", "”", "一说", "3月5日", "民国三十年", "闰四月", "他", "二人",
            "该会", "牺牲", "创办", "加入", "第24军", "会", "學校", "街172号", "\ud800", "\udc00", "\ue000",
            "\ue5ff", "\uffff", "\u0000", "𠀀", " ", "\n", "O", "l", "〇");
    var anything = Arbitraries.strings().all().ofMaxLength(6);
    return Arbitraries.oneOf(pieces, pieces, pieces, anything)
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 3000)
  void whatIsFoundStandsInTheText(@ForAll("rubble") String text) {
    read(text, "1931");
    read(text, "0");
  }

  /** Reads, and checks the places of all that was found. */
  private static Extraction read(String text, String year) {
    var context = new DateContext(Integer.parseInt(year), 0, 0);
    var read = EXTRACTOR.read(new Passage("", text, context, List.of(), Optional.empty()));
    for (var date : read.dates()) {
      assertEquals(text.substring(date.start(), date.end()), date.reading().text());
    }
    for (var name : read.names()) {
      assertEquals(text.substring(name.start(), name.end()), name.text());
      assertFalse(name.text().isEmpty() || name.referents().isEmpty());
    }
    read.relations().forEach(r -> check(r.reading(), text));
    read.events().forEach(e -> check(e.reading(), text));
    return read;
  }

  private static void check(Reading reading, String text) {
    assertTrue(0 <= reading.start() && reading.start() < reading.end(), reading.toString());
    assertTrue(reading.end() <= text.length(), reading.toString());
    assertTrue(reading.confidence() > 0 && reading.confidence() <= 1, reading.toString());
  }

  private static List<String> told(Extraction read) {
    var out = new ArrayList<String>();
    for (var date : read.dates()) {
      out.add(date.reading() instanceof DateReading.Read r ? r.edtf().toString() : "not read");
    }
    read.names().forEach(n -> out.add(n.start() + " " + n.referents()));
    read.relations().forEach(r -> out.add(r.statement() + " " + r.date().map(d -> d.edtf())));
    read.events().forEach(e -> out.add(e.type() + " " + e.place() + " " + e.participants()));
    return out;
  }

  private static String plain(String written) {
    return ESCAPE
        .matcher(written)
        .replaceAll(m -> Matcher.quoteReplacement("" + (char) Integer.parseInt(m.group(1), 16)));
  }
}
