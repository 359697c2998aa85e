package rongshi.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongshi.loader.release.StoreLayout;
import rongshi.ontology.Base;

/** What bad input gets: a message with file, line and reason, and the rest loaded. */
class BadInputTest {
  private static final String PEOPLE = "姓名,别名,性别,出生日期,来源\n";
  private static final String RELATIONS = "subject,relation,object,object_type,date,source\n";

  @TempDir Path folder;
  private Path records;

  @BeforeEach
  void records() throws Exception {
    records = Files.createDirectory(folder.resolve("office"));
    write("sources.csv", "id,title,publisher,url,kind,note,copy_of\nX001,甲页,甲站,,official,,\n");
  }

  @Test
  void aRowWithTooFewOrTooManyCellsLoadsWithWhatItHas() throws Exception {
    write("people.csv", PEOPLE + "甲某,,男\n乙某,,女,1902年,X001,多余\n");
    var report = load();
    assertFound(report, "csv-too-few-cells", "office/people.csv:2");
    assertFound(report, "csv-too-many-cells", "office/people.csv:3");
    assertEquals(2, report.manifest().counts().get("person"));
  }

  @Test
  void anUnclosedQuoteCostsItsOwnLineOnly() throws Exception {
    write("people.csv", PEOPLE + "\"甲某,,男,,X001\n乙某,,女,,X001\n");
    var report = load();
    assertFound(report, "csv-unclosed-quote", "office/people.csv:2");
    assertEquals(1, report.manifest().counts().get("person"));
    var file =
        report.manifest().files().stream()
            .filter(f -> f.kind().equals("people"))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of(2L, 1L, 1L), List.of(file.read(), file.loaded(), file.reported()));
  }

  @Test
  void unknownRelationsSourcesAndImpossibleDaysAreKeptAndReported() throws Exception {
    write("people.csv", PEOPLE + "甲某,,男,1940年2月30日,X999\n乙某,,女,,X001\n");
    write("relations.csv", RELATIONS + "甲某,某种关系,乙某,person,,X001\n");
    var report = load();
    assertFound(report, "date-not-read", "office/people.csv:2");
    assertFound(report, "unknown-source", "office/people.csv:2");
    assertFound(report, "unknown-relation", "office/relations.csv:2");
  }

  @Test
  void aPartOfCycleIsBrokenUp() throws Exception {
    write("places.csv", "name,type,part_of,sources\n甲县,县,乙县,X001\n乙县,县,甲县,X001\n");
    assertFound(load(), "part-of-cycle", "office/places.csv:2");
  }

  @Test
  void twoPeopleOfOneNameAreKeptApart() throws Exception {
    write("people.csv", PEOPLE + "甲某,,男,1902年,X001\n甲某,,女,1910年,X001\n");
    var report = load();
    assertFound(report, "namesakes", "office/people.csv:2");
    assertEquals(2, report.manifest().counts().get("person"));
  }

  @Test
  void filesThatAreNoTextAndGb18030AreToldApart() throws Exception {
    Files.write(records.resolve("empty.csv"), new byte[0]);
    Files.write(records.resolve("picture.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});
    Files.writeString(records.resolve("broken.docx"), "不是压缩包");
    Files.write(
        records.resolve("people.csv"),
        (PEOPLE + "甲某,,男,,X001\n").getBytes(Charset.forName("GB18030")));
    var report = load();
    assertFound(report, "file-empty", "office/empty.csv");
    assertFound(report, "file-not-text", "office/picture.csv");
    assertFound(report, "office-unreadable", "office/broken.docx");
    assertEquals(1, report.manifest().counts().get("person"));
  }

  @Test
  void aHeadingOutOfOrderIsReportedAndItsEntriesKept() throws Exception {
    write(
        "chronicle.md",
        "# 1941年\n## 3月\n1日 甲事。 [X001]\n## 2月\n2日 乙事。 [X001]\n# 1940年\n## 1月\n3日 丙事。\n");
    var report = load();
    assertFound(report, "heading-out-of-order", "office/chronicle.md:4");
    assertFound(report, "heading-out-of-order", "office/chronicle.md:6");
    assertEquals(3, report.manifest().counts().get("passage"));
  }

  @Test
  void aLoadThatCannotGoOnLeavesThePublishedReleaseAsItWas() throws Exception {
    write("people.csv", PEOPLE + "甲某,,男,,X001\n");
    load();
    Path store = folder.resolve("store");
    Files.createDirectories(store.resolve("building-killed").resolve("tdb2"));
    try (var channel = FileChannel.open(store.resolve("load.lock"), StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      assertTrue(lock.isValid());
      assertThrows(Exception.class, this::load);
    }
    assertEquals(List.of(1), new StoreLayout(store).releases());
    load();
    assertEquals(List.of(1, 2), new StoreLayout(store).releases());
    assertTrue(Files.notExists(store.resolve("building-killed")));
  }

  private void write(String name, String text) throws Exception {
    Files.writeString(records.resolve(name), text, StandardCharsets.UTF_8);
  }

  private LoadReport load() throws Exception {
    return new Load(folder.resolve("store"), Base.DEFAULT, List.of(), Progress.SILENT)
        .run(List.of(records));
  }

  private static void assertFound(LoadReport report, String code, String at) {
    String all =
        report.findings().stream()
            .map(f -> f.at() + " " + f.code())
            .collect(Collectors.joining("\n"));
    assertTrue(
        report.findings().stream()
            .anyMatch(
                f ->
                    f.code().equals(code)
                        && f.at().toString().equals(at)
                        && !f.zh().isBlank()
                        && !f.en().isBlank()),
        code + " at " + at + " not among:\n" + all);
  }
}
