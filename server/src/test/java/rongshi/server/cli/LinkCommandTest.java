package rongshi.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongshi.loader.Load;
import rongshi.loader.Progress;
import rongshi.loader.release.StoreLayout;
import rongshi.ontology.Base;

/** From a dataset of others to a loaded link, as a person goes the way. */
class LinkCommandTest {
  @TempDir Path folder;
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void load() throws Exception {
    Files.createDirectories(folder.resolve("records"));
    Files.writeString(
        folder.resolve("records/people.csv"),
        "name,aliases,sex,birth_date,sources\n甲学东,,男,1880年,Z001\n乙国华,,男,1890年,Z001\n");
    again();
    Files.writeString(
        folder.resolve("others.csv"),
        "nr,name,born\n1,甲學東,1880\n2,\"=HYPERLINK(\"\"x\"\")\",\n3,乙國華,1790\n");
  }

  private void again() throws Exception {
    new Load(folder.resolve("store"), Base.DEFAULT, Parts.of(Base.DEFAULT), Progress.SILENT)
        .run(List.of(folder.resolve("records")));
  }

  private int link(String... more) {
    var line = Main.commandLine();
    line.setErr(new PrintWriter(err, true));
    var args =
        new java.util.ArrayList<>(List.of("link", "--store", folder.resolve("store").toString()));
    args.addAll(List.of(more));
    return line.execute(args.toArray(String[]::new));
  }

  private int linkOthers(Path out) {
    return link(
        "--to",
        folder.resolve("others.csv").toString(),
        "--column",
        "id=nr",
        "--iri",
        "https://example.org/o/{id}",
        "--type",
        "person",
        "--out",
        out.toString());
  }

  @Test
  void aProposalDecidedOnBecomesALinkAndIsNotProposedAgain() throws Exception {
    Path out = folder.resolve("records/links.csv");
    try (var server = RunningServer.start(new StoreLayout(folder.resolve("store")), 0)) {
      assertTrue(server.port() > 0);
      assertEquals(0, linkOthers(out), err.toString());
    }
    List<String> lines = Files.readAllLines(out);
    assertTrue(
        lines.get(1).startsWith("https://example.org/o/1,甲學東,birthDate: 1880,person/甲学东,甲学东,"),
        lines.get(1));
    try (var rows = CsvReader.builder().ofNamedCsvRecord(out)) {
      rows.forEach(
          r ->
              assertEquals(
                  r.getField("external_id").endsWith("/1") ? "yes" : "", r.getField("auto")));
    }
    Files.write(
        out, lines.stream().map(l -> l.replaceFirst(",,,,$", ",同一,丙某,2026-11-28,")).toList());
    again();
    Path second = folder.resolve("second.csv");
    assertEquals(0, linkOthers(second), err.toString());
    assertFalse(Files.readString(second).contains("/o/1,"), Files.readString(second));
  }

  @Test
  void stopsOrKeepsAsAsked() throws Exception {
    Path broken = folder.resolve("broken.jsonl");
    Files.writeString(broken, "{\"id\":\"urn:x:1\",\"name\":\"甲学东\",\"birth_date\":\"1880\"}\n{\n");
    Path out = folder.resolve("out.csv");
    assertEquals(1, link("--to", broken.toString(), "--on-error", "stop", "--out", out.toString()));
    assertFalse(Files.exists(out));
    assertTrue(err.toString().contains("broken.jsonl:2"), err.toString());
    assertEquals(0, link("--to", broken.toString(), "--out", out.toString()));
    assertTrue(Files.readString(out).contains("urn:x:1"));
  }

  @Test
  void refusesWhatItDoesNotUnderstand() throws Exception {
    assertEquals(1, link("--to", folder.resolve("nothing.csv").toString()));
    assertEquals(1, link("--to", folder.resolve("others.csv").toString()), "no id column");
    assertTrue(err.toString().contains("--column id="), err.toString());
    assertEquals(2, link());
  }
}
