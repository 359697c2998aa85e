package rongshi.loader.date;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cells of {@code cells.tsv}; - is a cell that cannot be read, which gives a reason. */
class CellDatesTest {
  private final DateReader reader = new DateReader();

  @TestFactory
  Stream<DynamicTest> cells() throws URISyntaxException {
    var file = Path.of(CellDatesTest.class.getResource("cells.tsv").toURI());
    return Tables.rows(file).stream()
        .map(row -> DynamicTest.dynamicTest(row.get("text"), () -> check(row)));
  }

  private void check(Map<String, String> row) {
    switch (reader.read(row.get("text"), DateContext.none())) {
      case DateReading.Read read -> {
        assertEquals(row.get("edtf"), read.edtf().toString());
        assertEquals(row.get("calendar"), read.calendar());
        assertEquals(row.get("rule"), read.rule());
        assertEquals(row.get("text"), read.text());
      }
      case DateReading.NotRead not -> {
        assertEquals(row.get("edtf"), "-");
        assertFalse(not.reasonZh().isBlank() || not.reasonEn().isBlank());
      }
    }
  }
}
