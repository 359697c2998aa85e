package rongshi.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rongshi.loader.release.Citation;
import rongshi.loader.release.StoreLayout;
import rongshi.loader.source.Finding;
import rongshi.ontology.Base;

/**
 * The office's CITATION.cff: kept where it can be read, else told of; a load never fails for it.
 */
class CitationTest {
  @TempDir Path folder;

  private LoadReport load(byte[] citation) throws Exception {
    Files.createDirectories(folder.resolve("r"));
    Files.writeString(folder.resolve("r/people.csv"), "name,sex,birth_date\n甲某,男,1900年\n");
    Files.write(folder.resolve("r/" + Citation.FILE), citation);
    return new Load(folder.resolve("store"), Base.DEFAULT, java.util.List.of(), Progress.SILENT)
        .run(java.util.List.of(folder.resolve("r")));
  }

  private Path kept() throws Exception {
    var layout = new StoreLayout(folder.resolve("store"));
    return layout.release(layout.published().orElseThrow()).resolve(Citation.FILE);
  }

  @Test
  void isKeptAsItIs() throws Exception {
    String text = "cff-version: 1.2.0\ntitle: 甲书\nlicense: CC-BY-4.0\nauthors:\n- name: 乙处\n";
    load(text.getBytes(StandardCharsets.UTF_8));
    assertEquals(text, Files.readString(kept()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: [",
        "title: 甲书\nauthors: 乙处\n",
        "- 甲书\n- 乙书\n",
        "title: 甲书\n\tauthors:\n",
        "title: \u0000",
        "authors: [{name: {a: b}}]"
      })
  void isToldOfWhereItIsBroken(String text) throws Exception {
    check(load(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void isToldOfWhereItIsInAnotherEncoding() throws Exception {
    check(load("title: 甲书\n".getBytes(Charset.forName("GB18030"))));
  }

  private void check(LoadReport report) throws Exception {
    var found =
        report.findings().stream().filter(f -> f.code().equals("citation-unreadable")).toList();
    assertEquals(1, found.size(), report.toString());
    assertEquals(Citation.FILE, found.getFirst().at().file());
    assertEquals(Finding.Severity.PARTLY, found.getFirst().severity());
    assertTrue(Files.notExists(kept()));
  }
}
