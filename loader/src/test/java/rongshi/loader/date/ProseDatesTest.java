package rongshi.loader.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The tables in {@code prose/}, one for each production: the dates of a text stand in 【】, their
 * EDTF in order, - for one that cannot be read; calendar, rule and alternative are those of the
 * last.
 */
class ProseDatesTest {
  private static final Pattern MARKED = Pattern.compile("【(.*?)】");
  private final DateFinder finder = new DateFinder();

  @TestFactory
  Stream<DynamicTest> tables() {
    return Tables.in("prose")
        .flatMap(
            file ->
                Tables.rows(file).stream()
                    .map(
                        row ->
                            DynamicTest.dynamicTest(
                                file.getFileName() + " " + row.get("context") + row.get("text"),
                                () -> check(row))));
  }

  private void check(Map<String, String> row) {
    String text = row.get("text").replaceAll("[【】]", "");
    var found = finder.find(text, context(row.get("context")));

    var words = MARKED.matcher(row.get("text")).results().map(m -> m.group(1)).toList();
    assertEquals(words, found.stream().map(m -> text.substring(m.start(), m.end())).toList());
    var edtf = found.stream().map(m -> edtf(m.reading())).toList();
    assertEquals(row.get("edtf"), String.join(" ; ", edtf));
    if (!found.isEmpty() && found.getLast().reading() instanceof DateReading.Read last) {
      assertEquals(row.get("calendar"), last.calendar());
      assertEquals(row.get("rule"), last.rule());
      assertEquals(row.get("alternative"), last.alternative().map(Object::toString).orElse(""));
    }
  }

  private static String edtf(DateReading reading) {
    return reading instanceof DateReading.Read read ? read.edtf().toString() : "-";
  }

  private static DateContext context(String text) {
    String[] parts = (text.isEmpty() ? "0" : text).split("-");
    return new DateContext(
        Integer.parseInt(parts[0]),
        parts.length > 1 ? Integer.parseInt(parts[1]) : 0,
        parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
  }
}
