package rongshi.loader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongshi.loader.release.StoreLayout;
import rongshi.ontology.Base;

/** The real records, all the way to a release. */
class ChengduLoadTest {
  private static final Path RECORDS = Path.of("records", "chengdu");
  private static final Map<String, Long> ROWS =
      Map.of(
          "people", 407L,
          "relations", 1223L,
          "events", 205L,
          "sites", 244L,
          "places", 413L,
          "organisations", 360L,
          "works", 94L,
          "routes", 22L,
          "claims", 761L,
          "sources", 1012L);

  @TempDir Path folder;

  @Test
  void everyRowAndEntryIsLoadedOrReported() throws Exception {
    var report = load("a", List.of(RECORDS));
    var files = report.manifest().files();
    for (var file : files) {
      assertEquals(file.read(), file.loaded() + file.reported(), file.file());
      if (ROWS.containsKey(file.kind())) {
        assertEquals(ROWS.get(file.kind()), file.read(), file.file());
      }
    }
    long entries =
        files.stream().filter(f -> f.kind().equals("chronicle")).mapToLong(f -> f.read()).sum();
    assertEquals(582, entries);
    assertEquals(97, files.stream().filter(f -> f.kind().equals("biography")).count());
    assertTrue(report.manifest().counts().get("claim") > 10_000, report.manifest().toString());
    Files.write(
        Path.of("target", "findings.txt"),
        report.findings().stream()
            .map(f -> f.severity() + " " + f.at() + " " + f.code() + " " + f.zh())
            .toList());
    Files.writeString(Path.of("target", "manifest.txt"), report.manifest().toString());
  }

  @Test
  void theOrderOfFilesNeverShows() throws Exception {
    var files = new ArrayList<Path>();
    try (var all = Files.walk(RECORDS)) {
      all.filter(Files::isRegularFile).forEach(files::add);
    }
    Collections.sort(files);
    load("b", files);
    Collections.shuffle(files, new Random(7));
    load("c", files);
    assertArrayEquals(dump("b"), dump("c"));
  }

  private LoadReport load(String store, List<Path> paths) throws Exception {
    return new Load(folder.resolve(store), Base.DEFAULT, List.of(), Progress.SILENT).run(paths);
  }

  private byte[] dump(String store) throws Exception {
    return Files.readAllBytes(new StoreLayout(folder.resolve(store)).dump(1));
  }
}
