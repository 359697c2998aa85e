package rongshi.server.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongshi.ontology.Base;
import rongshi.ontology.Sections;
import rongshi.server.route.RouteReader;
import rongshi.server.source.SourceReader;

class RecordReaderTest {
  @TempDir static Path folder;
  private static InventedFiles files;

  @BeforeAll
  static void load() throws Exception {
    files = new InventedFiles(folder);
  }

  @AfterAll
  static void close() {
    files.close();
  }

  @Test
  void aRowKeepsItsColumnsAndEmptyCells() {
    var row = record("record/records/people.csv/乙某一");
    assertEquals("register-row", row.kind());
    assertEquals(
        List.of("name", "aliases", "sex", "birth_date", "occupations", "sources"), row.columns());
    assertEquals(List.of("乙某一", "", "男", "1901年", "", "Z003"), row.cells());
    assertEquals(3, row.line());
  }

  @Test
  void aPassageHasItsMentionsAndClaimsInPlace() {
    var lines = files.read(() -> files.records().lines("records/甲某一.md"));
    assertEquals(1, lines.size());
    var record = record(lines.getFirst().id());
    assertTrue(record.prose());
    assertEquals("person/甲某一", record.about().getFirst().id());
    assertEquals(List.of("source/Z003"), record.sources().stream().map(s -> s.id()).toList());
    var mention = record.mentions().getFirst();
    assertEquals("甲某一", cut(record.text(), mention.start(), mention.end()));
    assertFalse(record.claims().isEmpty());
    for (var placed : record.claims()) {
      assertTrue(placed.found(), placed.claim().wording());
      assertEquals(placed.claim().wording(), cut(record.text(), placed.start(), placed.end()));
    }
  }

  @Test
  void aPassageLeadsToItsRecord() {
    var line = files.read(() -> files.records().lines("records/chronicle.md")).getFirst();
    String passage = line.id().replaceFirst("^record/", "passage/");
    assertEquals(line.id(), record(passage).id());
    assertEquals("1930年 5月", record(passage).heading().strip());
  }

  @Test
  void aSourceKnowsItsCopiesAndWhatCitesIt() {
    var source =
        files.read(
            () ->
                new SourceReader(files.data(), Base.DEFAULT, files.entities(), Sections.bundled())
                    .source("source/Z001")
                    .orElseThrow());
    assertEquals(List.of("source/Z002"), source.copies().stream().map(s -> s.id()).toList());
    assertEquals(
        source.claims(), source.subjects().stream().mapToInt(s -> s.claims().size()).sum());
    assertTrue(source.subjects().stream().anyMatch(s -> s.subject().id().equals("person/甲某一")));
    assertEquals(1, source.passages().size());
  }

  @Test
  void theStopsOfARouteKeepTheOrderOfTheRegister() {
    var route =
        files.read(
            () ->
                new RouteReader(files.data(), Base.DEFAULT, files.entities(), Sections.bundled())
                    .route("route/无有线")
                    .orElseThrow());
    assertEquals(
        List.of("丁某墓", "丙某旧居纪念馆", "丙某旧居"),
        route.stops().stream().map(s -> s.site().name()).toList(),
        "also where one name lies in another");
    assertEquals("甲某一", route.stops().getLast().met().getFirst().entity().name());
    assertFalse(route.stops().getFirst().located());
  }

  private static RecordView record(String id) {
    return files.read(() -> files.records().record(id).orElseThrow());
  }

  private static String cut(String text, int start, int end) {
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start));
  }
}
