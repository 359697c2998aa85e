package rongshi.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongshi.loader.release.StoreLayout;
import rongshi.ontology.Base;

/**
 * Links as records: decided on by a person, kept by every load, told of where they lead nowhere.
 */
class LinksTest {
  private static final String ME = "<https://w3id.org/rongshi/id/person/甲某>";
  private static final String EXACT = "<http://www.w3.org/2004/02/skos/core#exactMatch>";
  private static final String CLOSE = "<http://www.w3.org/2004/02/skos/core#closeMatch>";

  @TempDir Path folder;

  @BeforeEach
  void people() throws Exception {
    Files.createDirectories(folder.resolve("r"));
    Files.writeString(
        folder.resolve("r/people.csv"),
        "name,aliases,sex,birth_date,wikidata,external_ids,sources\n"
            + "甲某,,男,1900年,Q1,viaf:10;不是编号,Z001\n乙某,,男,1901年,,,Z001\n");
  }

  private List<String> load(String links) throws Exception {
    if (!links.isEmpty()) {
      Files.writeString(
          folder.resolve("r/links.csv"),
          "external_id,external_name,id,name,score,auto,reasons,reasons_en,decision,decided_by,"
              + "decided_on,note\n"
              + links);
    }
    report =
        new Load(folder.resolve("store"), Base.DEFAULT, List.of(), Progress.SILENT)
            .run(List.of(folder.resolve("r")));
    var layout = new StoreLayout(folder.resolve("store"));
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(layout.dump(layout.published().orElseThrow()))),
                StandardCharsets.UTF_8))) {
      return in.lines().toList();
    }
  }

  private LoadReport report;

  private long found(String code) {
    return report.findings().stream().filter(f -> f.code().equals(code)).count();
  }

  @Test
  void whatWasDecidedIsStatedWithWhoAndWhen() throws Exception {
    var lines =
        load(
            """
            https://example.org/a,Jia,person/甲某,甲某,96,yes,,,同一,丙某,2026-11-01,
            https://example.org/b,Jia,https://w3id.org/rongshi/id/person/甲某,甲某,70,,,,close,,,
            https://example.org/c,Yi,person/乙某,乙某,70,,,,reject,丙某,,另有其人
            https://example.org/d,Yi,person/乙某,乙某,60,,,,,,,
            """);
    assertTrue(stated(lines, ME + " " + EXACT + " <https://example.org/a>"));
    assertTrue(stated(lines, ME + " " + CLOSE + " <https://example.org/b>"));
    assertFalse(
        lines.stream()
            .anyMatch(
                l ->
                    l.contains(EXACT)
                        && l.contains("example.org/c")
                        && l.startsWith("<https://w3id.org/rongshi/id/person")));
    assertTrue(lines.stream().anyMatch(l -> l.contains("ontology#decidedBy> \"丙某\"")));
    assertTrue(
        lines.stream()
            .anyMatch(l -> l.contains("modality> <https://w3id.org/rongshi/ontology#Denied>")));
    assertFalse(lines.stream().anyMatch(l -> l.contains("value> <https://example.org/d>")));
    assertEquals(1, found("links-undecided"));
    assertEquals(lines, load(""), "links survive every reload");
  }

  @Test
  void idsInRegistersBecomeLinksByPattern() throws Exception {
    var lines = load("");
    assertTrue(stated(lines, ME + " " + EXACT + " <http://www.wikidata.org/entity/Q1>"));
    assertTrue(stated(lines, ME + " " + EXACT + " <http://viaf.org/viaf/10>"));
    assertEquals(1, found("external-id-malformed"));
  }

  @Test
  void aLinkToNobodyIsReportedWithItsLine() throws Exception {
    load(
        """
        https://example.org/a,Jia,person/甲某,甲某,96,,,,accept,,,
        https://example.org/b,Bing,person/丙某,乙某,96,,,,accept,,,
        没有编号,Bing,person/乙某,乙某,96,,,,accept,,,
        https://example.org/c,Bing,person/乙某,乙某,96,,,,也许,,,
        """);
    var missing =
        report.findings().stream().filter(f -> f.code().equals("link-target-missing")).findFirst();
    assertEquals("r/links.csv:3", missing.orElseThrow().at().toString());
    assertTrue(missing.get().zh().contains("person/乙某"), missing.get().zh());
    assertEquals(1, found("link-id-unusable"));
    assertEquals(1, found("link-decision-unknown"));
    var file =
        report.manifest().files().stream().filter(f -> f.file().endsWith("links.csv")).findFirst();
    assertEquals(4, file.orElseThrow().read());
    assertEquals(3, file.get().reported());
  }

  private static boolean stated(List<String> lines, String statement) {
    return lines.stream().anyMatch(l -> l.startsWith(statement));
  }
}
