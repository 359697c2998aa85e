package rongshi.server.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongshi.loader.source.Finding;
import rongshi.ontology.Base;

/** Datasets of others as they come: in every syntax, broken half way, hostile. */
class RecordSourcesTest {
  private static final String TURTLE =
      """
      @prefix s: <http://schema.org/> . @prefix e: <http://example.org/> .
      e:1 a s:Person ; s:name "甲某"@zh, "Jia Mou"@en ; s:birthDate "1900" ; s:birthPlace e:p .
      e:p a s:Place ; s:name "子丑县" .
      e:2 a s:Person ; s:name "乙某" .
      """;

  @TempDir Path folder;
  private final List<ExternalRecord> records = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private void read(String file, byte[] content) throws Exception {
    Path path = folder.resolve(file);
    Files.write(path, content);
    ExternalFile.of(path, new Roles(Map.of()), Base.DEFAULT)
        .read(
            new RecordSource.Sink() {
              @Override
              public void record(ExternalRecord record) {
                records.add(record);
              }

              @Override
              public void finding(Finding finding) {
                findings.add(finding);
              }
            });
  }

  private void read(String file, String content) throws Exception {
    read(file, content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private ExternalRecord record(String id) {
    return records.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void readsRdfWhateverTheOrderWithTheNamesOfWhatItRefersTo() throws Exception {
    read("a.ttl", TURTLE);
    assertEquals(3, records.size());
    var first = record("http://example.org/1");
    assertEquals(List.of("甲某", "Jia Mou"), first.of("name"), "the Chinese name first");
    assertEquals(List.of("1900"), first.of("birthDate"));
    assertEquals(List.of("http://example.org/p", "子丑县"), first.of("birthPlace"));
    assertTrue(findings.isEmpty());
  }

  @Test
  void keepsWhatStandsBeforeAnError() throws Exception {
    read("a.ttl", TURTLE + "e:3 s:name \"丙某\n");
    assertEquals(3, records.size());
    assertEquals(1, findings.size());
    assertTrue(findings.getFirst().at().line() >= 5, findings.toString());
  }

  @Test
  void losesOneBrokenLineOnly() throws Exception {
    String name = " <http://schema.org/name> ";
    read(
        "a.nt",
        "<http://example.org/1>"
            + name
            + "\"甲某\" .\n<http://example.org/2>"
            + name
            + "nothing .\n<http://example.org/3>"
            + name
            + "\"丙某\" .\n");
    assertEquals(2, records.size());
    assertEquals(2, findings.getFirst().at().line());
  }

  @Test
  void expandsNoEntity() throws Exception {
    read(
        "a.rdf",
        """
        <?xml version="1.0"?>
        <!DOCTYPE r [<!ENTITY a "甲甲甲甲甲甲甲甲"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
          xmlns:s="http://schema.org/"><rdf:Description rdf:about="http://example.org/1">
          <s:name>&d;</s:name></rdf:Description></rdf:RDF>
        """);
    assertTrue(records.isEmpty());
    assertEquals(1, findings.size());
  }

  @Test
  void fetchesNoContext() throws Exception {
    var asked = new AtomicInteger();
    try (var trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var listening =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      trap.accept().close();
                      asked.incrementAndGet();
                    } catch (java.io.IOException e) {
                      // closed without anyone having asked
                    }
                  });
      read(
          "a.jsonld",
          "{\"@context\":\"http://127.0.0.1:"
              + trap.getLocalPort()
              + "/c\",\"@id\":\"http://example.org/1\",\"http://schema.org/name\":\"甲某\"}");
      assertEquals(0, asked.get());
      assertTrue(listening.isAlive(), "nobody has asked");
    }
    assertEquals(1, findings.size());
  }

  @Test
  void readsTablesInTheirOwnWordsAndEncoding() throws Exception {
    read(
        "a.csv",
        "编号,姓名,别名,生年,籍贯\nhttp://example.org/1,甲某,字:甲字;又名,民国元年,子丑县\n,,,,\n"
            .getBytes(Charset.forName("GB18030")));
    assertEquals(List.of("甲某"), record("http://example.org/1").of("name"));
    assertEquals(2, records.getFirst().of("otherName").size());
    assertTrue(findings.isEmpty());
    records.clear();
    read("a.tsv", "id\tname\tbirth_year\n1\t甲某\t1900\n\t乙某\t1901\n");
    assertEquals(List.of("1900"), record("1").of("birthDate"));
    assertEquals(3, findings.getFirst().at().line());
  }

  @Test
  void readsJsonLines() throws Exception {
    read(
        "a.jsonl",
        "{\"id\":\"http://example.org/1\",\"name\":\"甲某\",\"birth_date\":1900,\"spouse\":{\"name\":\"乙某\"}}\n"
            + "{\n");
    assertEquals(List.of("乙某"), record("http://example.org/1").of("spouse"));
    assertEquals(2, findings.getFirst().at().line());
  }

  @Test
  void saysWhichColumnIsMissingAndRefusesAMillion() {
    var missing = assertThrows(LinkException.class, () -> read("a.csv", "NR,姓名\n1,甲某\n"));
    assertTrue(missing.getMessage().contains("--column id="), missing.getMessage());
    var many =
        assertThrows(
            LinkException.class, () -> read("b.csv", "id,name" + ",x".repeat(1_000_000) + "\n"));
    assertTrue(many.getMessage().contains("1000"), many.getMessage());
    assertThrows(LinkException.class, () -> new Roles(Map.of("nothing", "x")));
  }

  @Test
  void aRowOfAMillionCellsCostsItself() throws Exception {
    read("a.csv", "id,name\n1,甲某\n2,乙某" + ",x".repeat(1_000_000) + "\n3,丙某\n");
    assertEquals(List.of("1", "3"), records.stream().map(ExternalRecord::id).toList());
    assertEquals(1, findings.size());
    assertEquals("csv-too-many-columns", findings.getFirst().code());
    assertEquals("a.csv", findings.getFirst().at().file());
    assertEquals(3, findings.getFirst().at().line());
  }

  @Test
  void aCellOfEndlessTextCostsItself() throws Exception {
    read("a.csv", "id,name\n1,甲某\n2," + "乙".repeat(200_000) + "\n3,丙某\n");
    assertEquals(List.of("1", "3"), records.stream().map(ExternalRecord::id).toList());
    assertEquals("csv-cell-too-long", findings.getFirst().code());
    assertEquals(3, findings.getFirst().at().line());
  }

  @Test
  void aQuoteNotClosedCostsItsOwnLineAndIsSaidWithIt() throws Exception {
    read("a.csv", "id,name\n1,甲某\n2,\"乙某\n3,丙某\n4,\"丁\n某\"\n5,戊\"某\n6,\"己某\n");
    assertEquals(List.of("1", "3", "4", "5"), records.stream().map(ExternalRecord::id).toList());
    assertEquals(List.of("戊\"某"), record("5").of("name"));
    assertEquals(
        List.of("csv-unclosed-quote 3", "csv-unclosed-quote 8"),
        findings.stream().map(f -> f.code() + " " + f.at().line()).toList());
  }

  @Test
  void anEndlessLineCostsItself() throws Exception {
    read("a.tsv", "id\tname\r\n1\t甲某\r\n2\t" + "乙".repeat(4_100_000) + "\r\n3\t丙某\r\n");
    assertEquals(List.of("1", "3"), records.stream().map(ExternalRecord::id).toList());
    assertEquals("csv-line-too-long", findings.getFirst().code());
    assertEquals(3, findings.getFirst().at().line());
  }

  private static byte[] gzip(byte[] plain) throws Exception {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] gzip(String plain) throws Exception {
    return gzip(plain.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsGzippedDatasetsOfEveryKind() throws Exception {
    read("a.ttl.gz", gzip(TURTLE));
    assertEquals(List.of("甲某", "Jia Mou"), record("http://example.org/1").of("name"));
    read("a.csv.gz", gzip("id,name\n甲,甲某\n"));
    read("a.jsonl.gz", gzip("{\"id\":\"乙\",\"name\":\"乙某\"}\n"));
    assertEquals(List.of("甲某"), record("甲").of("name"));
    assertEquals(List.of("乙某"), record("乙").of("name"));
    assertTrue(findings.isEmpty(), findings.toString());
  }

  @Test
  void ofAGzipCutShortWhatThereIs() throws Exception {
    var rows = new StringBuilder("id,name\n");
    var random = new java.util.Random(1);
    for (int i = 0; i < 20_000; i++) {
      rows.append(i).append(",甲").append(random.nextInt(100_000)).append('\n');
    }
    byte[] whole = gzip(rows.toString());
    read("a.csv.gz", Arrays.copyOf(whole, whole.length / 2));
    assertTrue(records.size() > 1000 && records.size() < 20_000, "" + records.size());
    assertEquals("gzip-cut-short", findings.getFirst().code());
    assertEquals("a.csv.gz", findings.getFirst().at().file());
  }

  @Test
  void refusesAGzipThatIsABombOrNone() throws Exception {
    byte[] bomb = gzip(new byte[64 << 20]);
    var refused = assertThrows(LinkException.class, () -> read("a.csv.gz", bomb));
    assertTrue(refused.getMessage().contains("压缩炸弹"), refused.getMessage());
    assertTrue(
        assertThrows(LinkException.class, () -> read("b.csv.gz", "id,name\n"))
            .getMessage()
            .contains("gzip"));
  }

  @Test
  void rowsMayBeShorterOrLongerThanTheHeadings() throws Exception {
    read("a.csv", "id,name,born\n1,甲某\n2,乙某,1901,多出\n3,丙某,1902\n");
    assertEquals(List.of("1", "2", "3"), records.stream().map(ExternalRecord::id).toList());
    assertEquals(List.of("1901"), record("2").of("birthDate"));
    assertTrue(findings.isEmpty(), findings.toString());
  }
}
