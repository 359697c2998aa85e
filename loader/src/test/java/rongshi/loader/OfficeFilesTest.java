package rongshi.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rongshi.loader.release.StoreLayout;
import rongshi.ontology.Base;

/**
 * Workbooks, Word documents and encodings as offices have them; what is no such file is refused.
 */
class OfficeFilesTest {
  private static final String PEOPLE = "姓名,性别,出生日期\n甲某,男,1902年\n";

  @TempDir Path folder;
  private Path records;

  @BeforeEach
  void records() throws Exception {
    records = Files.createDirectory(folder.resolve("office"));
  }

  @Test
  void sheetsOfAWorkbookAreRegistersOfTheirOwn() throws Exception {
    try (var book = new XSSFWorkbook()) {
      var people = book.createSheet("人物");
      row(people, 0, "某县人物登记表");
      people.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
      row(people, 1, "姓名", "性别", "出生日期", "籍贯", "档案柜");
      var jia = row(people, 2, "甲某", "男", "", "乙县", "三号");
      dated(book, jia, LocalDate.of(1940, 3, 14), "yyyy\"年\"m\"月\"d\"日\"");
      dated(book, row(people, 3, "丙某", "女"), LocalDate.of(1941, 5, 1), "yyyy\"年\"m\"月\"");
      row(people, 5, "丁某", "女", "", "", "");
      people.addMergedRegion(new CellRangeAddress(2, 5, 3, 3));
      var works = book.createSheet("Works");
      row(works, 0, "Name", "Creator", "Date", "Type");
      var work = row(works, 1, "戊集", "甲某");
      work.createCell(2).setCellFormula("1930+8&\"年\"");
      work.createCell(3).setCellValue("play");
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      row(works, 2, "己集").createCell(1).setCellFormula("1/0");
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      row(works, 3, "庚集", "丙某").createCell(2).setCellFormula("1930+9");
      book.createSheet("空表");
      save("registers.xlsx", book);
    }
    var report = load();
    assertEquals(3, count(report, "person"));
    assertEquals(3, count(report, "work"));
    var kinds =
        report.manifest().files().stream()
            .collect(Collectors.toMap(f -> f.file(), f -> f.kind() + " " + f.loaded()));
    assertEquals(
        Map.of("office/registers.xlsx#人物", "people 3", "office/registers.xlsx#Works", "works 3"),
        kinds);
    assertEquals(
        List.of(
            "office/registers.xlsx#Works:3 cell-error",
            "office/registers.xlsx#Works:4 formula-without-value",
            "office/registers.xlsx#人物:1 sheet-title",
            "office/registers.xlsx#人物:2 merged-cells",
            "office/registers.xlsx#人物:2 unknown-columns"),
        told(report).stream().filter(t -> !t.contains("date-not-read")).toList());
    var dump = dump();
    assertStates(dump, "person/甲某", "1940-03-14");
    assertStates(dump, "person/丙某", "1941-05");
    assertStates(dump, "work/戊集", "1938");
    for (String person : List.of("甲某", "丙某", "丁某")) {
      assertTrue(
          dump.contains("person/" + person + "> <" + RS + "nativePlace> <" + ID + "place/乙县>"),
          person + " has the merged cell's native place");
    }
    assertTrue(dump.contains("档案柜：三号"), "an unknown column is kept as a note");
    assertTrue(dump.contains("\"戏剧；甲某"), "an English term is described in Chinese");
  }

  @Test
  void daysCountedFrom1904() throws Exception {
    try (var book = new XSSFWorkbook()) {
      book.getCTWorkbook().getWorkbookPr().setDate1904(true);
      var sheet = book.createSheet();
      row(sheet, 0, "姓名", "性别", "出生日期");
      dated(book, row(sheet, 1, "甲某", "男"), LocalDate.of(1940, 3, 14), "yyyy-mm-dd");
      save("mac.xlsx", book);
    }
    load();
    assertStates(dump(), "person/甲某", "1940-03-14");
  }

  @Test
  void theParagraphsOfAWordDocument() throws Exception {
    try (var document = new XWPFDocument();
        var out = Files.newOutputStream(records.resolve("chronicle.docx"))) {
      for (String line : List.of("1940年（民国二十九年）", "3月", "14日 甲事。", "", "是年 乙事。")) {
        document.createParagraph().createRun().setText(line);
      }
      document.createTable(1, 2).getRow(0).getCell(0).setText("丙事");
      document.write(out);
    }
    var report = load();
    assertEquals(3, count(report, "passage"));
    assertEquals("chronicle", report.manifest().files().getFirst().kind());
    assertTrue(dump().contains("<" + RS + "earliest> \"1940-03-14\""));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,",
    "UTF-8,EF BB BF",
    "GB18030,",
    "GB18030,84 31 95 33",
    "UTF-16LE,FF FE",
    "UTF-16BE,FE FF"
  })
  void encodings(String charset, String mark) throws Exception {
    var bytes = new ByteArrayOutputStream();
    if (mark != null) {
      bytes.write(java.util.HexFormat.ofDelimiter(" ").parseHex(mark));
    }
    bytes.write(PEOPLE.getBytes(Charset.forName(charset)));
    Files.write(records.resolve("people.csv"), bytes.toByteArray());
    var report = load();
    assertEquals(List.of(), told(report));
    assertStates(dump(), "person/甲某", "1902");
  }

  @Test
  void whatIsNoSuchFileIsRefusedAndTheRestLoads() throws Exception {
    Files.writeString(records.resolve("people.csv"), PEOPLE);
    Files.write(records.resolve("a-empty.xlsx"), new byte[0]);
    Files.write(records.resolve("b-empty.docx"), new byte[0]);
    Files.writeString(records.resolve("c-text.docx"), "不是压缩包");
    Files.writeString(records.resolve("d-text.xlsx"), "不是压缩包");
    Files.write(records.resolve("e-old.docx"), ole());
    zip("f-pictures.docx", Map.of("picture.png", new byte[100]));
    zip("g-broken.xlsx", workbookOf("<worksheet><sheetData><row r=\"1\"><c r=\"A1\""));
    Files.write(records.resolve("h-cut.xlsx"), cut());
    Files.writeString(records.resolve("i.pages"), "甲");
    Files.write(records.resolve("j.txt"), new byte[] {0, 1, 2, 3});
    Files.write(records.resolve("k-unmarked.csv"), PEOPLE.getBytes(StandardCharsets.UTF_16LE));
    var report = load();
    assertEquals(1, count(report, "person"));
    assertEquals(
        List.of(
            "office/a-empty.xlsx file-empty",
            "office/b-empty.docx file-empty",
            "office/c-text.docx office-unreadable",
            "office/d-text.xlsx office-unreadable",
            "office/e-old.docx office-old-or-encrypted",
            "office/f-pictures.docx office-wrong-kind",
            "office/g-broken.xlsx office-unreadable",
            "office/h-cut.xlsx office-unreadable",
            "office/i.pages file-kind-unknown",
            "office/j.txt file-not-text",
            "office/k-unmarked.csv file-not-text"),
        told(report));
  }

  @Test
  void bombsAreRefusedBeforeTheyAreOpened() throws Exception {
    Files.writeString(records.resolve("people.csv"), PEOPLE);
    byte[] much = new byte[8 << 20];
    zip("a-one-part.docx", Map.of("word/document.xml", much));
    zip("b-beside.xlsx", Map.of("xl/workbook.xml", bytes("<workbook/>"), "xl/media/x", much));
    zip("c-nested.docx", Map.of("word/document.xml", bytes("<a/>"), "inner.zip", zipped(much)));
    zip("d-laughs.docx", Map.of("word/document.xml", bytes(laughs("<w:document/>"))));
    zip("e-laughs.xlsx", workbookOf(laughs("<worksheet>&j;</worksheet>")));
    zip("f-external.xlsx", workbookOf("<!DOCTYPE x SYSTEM \"file:///etc/hostname\"><worksheet/>"));
    zip(
        "g-utf16.docx",
        Map.of("word/document.xml", laughs("<x/>").getBytes(StandardCharsets.UTF_16)));
    var many = new java.util.TreeMap<String, byte[]>(Map.of("xl/workbook.xml", new byte[1]));
    for (int i = 0; i < 70; i++) {
      many.put("xl/media/" + i, java.util.Arrays.copyOf(much, 4 << 20));
    }
    zip("h-many-small.xlsx", many);
    var report = load();
    assertEquals(1, count(report, "person"));
    assertEquals(
        List.of(
            "office/a-one-part.docx office-expands-without-end",
            "office/b-beside.xlsx office-expands-without-end",
            "office/c-nested.docx office-unreadable",
            "office/d-laughs.docx office-doctype",
            "office/e-laughs.xlsx office-doctype",
            "office/f-external.xlsx office-doctype",
            "office/g-utf16.docx office-doctype",
            "office/h-many-small.xlsx office-expands-without-end"),
        told(report));
  }

  private static final String ID = "https://w3id.org/rongshi/id/";
  private static final String RS = "https://w3id.org/rongshi/ontology#";

  private static Row row(XSSFSheet sheet, int number, String... cells) {
    var row = sheet.createRow(number);
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        row.createCell(i).setCellValue(cells[i]);
      }
    }
    return row;
  }

  private static void dated(XSSFWorkbook book, Row row, LocalDate day, String format) {
    var style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    var cell = row.createCell(2);
    cell.setCellValue(day);
    cell.setCellStyle(style);
  }

  private void save(String name, XSSFWorkbook book) throws Exception {
    try (var out = Files.newOutputStream(records.resolve(name))) {
      book.write(out);
    }
  }

  private void zip(String name, Map<String, byte[]> parts) throws Exception {
    try (var out = new ZipOutputStream(Files.newOutputStream(records.resolve(name)))) {
      for (var part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
      }
    }
  }

  private static byte[] zipped(byte[] content) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry("x"));
      out.write(content);
    }
    return bytes.toByteArray();
  }

  /** A sound workbook but for its only sheet. */
  private static Map<String, byte[]> workbookOf(String sheet) throws Exception {
    var parts = new java.util.LinkedHashMap<String, byte[]>();
    var bytes = new ByteArrayOutputStream();
    try (var book = new XSSFWorkbook()) {
      row(book.createSheet(), 0, "姓名", "性别");
      book.write(bytes);
    }
    try (var in =
        new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(bytes.toByteArray()))) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        parts.put(e.getName(), in.readAllBytes());
      }
    }
    parts.put("xl/worksheets/sheet1.xml", bytes(sheet));
    return parts;
  }

  private static byte[] cut() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var book = new XSSFWorkbook()) {
      row(book.createSheet(), 0, "姓名", "性别");
      book.write(bytes);
    }
    return java.util.Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
  }

  private static byte[] ole() {
    var bytes = new byte[512];
    System.arraycopy(java.util.HexFormat.of().parseHex("d0cf11e0a1b11ae1"), 0, bytes, 0, 8);
    return bytes;
  }

  private static String laughs(String body) {
    var out = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"哈哈哈哈\">");
    for (char c = 'b'; c <= 'j'; c++) {
      String before = "&" + (char) (c - 1) + ";";
      out.append("<!ENTITY ").append(c).append(" \"").append(before.repeat(10)).append("\">");
    }
    return out.append("]>").append(body).toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private LoadReport load() throws Exception {
    return new Load(folder.resolve("store"), Base.DEFAULT, List.of(), Progress.SILENT)
        .run(List.of(records));
  }

  private String dump() throws Exception {
    Path dump = new StoreLayout(folder.resolve("store")).dump(1);
    try (var in = new GZIPInputStream(Files.newInputStream(dump))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static long count(LoadReport report, String kind) {
    return report.manifest().counts().getOrDefault(kind, 0L);
  }

  private static List<String> told(LoadReport report) {
    var told = new TreeSet<String>();
    for (var finding : report.findings()) {
      assertTrue(!finding.zh().isBlank() && !finding.en().isBlank(), finding.toString());
      told.add(finding.at() + " " + finding.code());
    }
    return List.copyOf(told);
  }

  /** A claim of the entity has a date read like this. */
  private static void assertStates(String dump, String entity, String edtf) {
    var nodes =
        dump.lines()
            .filter(l -> l.startsWith("<" + ID + entity + "> "))
            .map(l -> l.split(" ")[2])
            .collect(Collectors.toSet());
    assertTrue(
        dump.lines()
            .anyMatch(l -> nodes.contains(l.split(" ")[0]) && l.contains("edtf> \"" + edtf + "\"")),
        entity + " " + edtf);
  }
}
