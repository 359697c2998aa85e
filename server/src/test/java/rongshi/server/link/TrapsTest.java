package rongshi.server.link;

import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongshi.loader.source.Finding;
import rongshi.ontology.Base;
import rongshi.ontology.EntityType;

/**
 * Invented people and an invented dataset full of traps: traditional characters, years a year off,
 * pinyin and Wade-Giles only, namesakes, other centuries, fathers and sons. Whom each record means
 * stands in {@code expected.csv}.
 */
class TrapsTest {
  @TempDir Path store;

  @Test
  void fallsIntoNoTrap() throws Exception {
    Path folder = OpenStore.resource("traps");
    var expected = new HashMap<String, String[]>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("expected.csv"))) {
      rows.forEach(
          r ->
              expected.put(
                  r.getField("id"), new String[] {r.getField("expected"), r.getField("trap")}));
    }
    var tally = new Tally();
    try (var open = new OpenStore(store.resolve("s"), folder.resolve("records"))) {
      var roles = new Roles(Map.of());
      var linker = new Linker(open.release().matcher(), roles, Set.of(EntityType.PERSON));
      for (var record : records(folder.resolve("external.csv"), roles)) {
        var known = expected.get(record.id());
        tally.add(known[1], known[0], record, linker.propose(record, 3));
      }
    }
    Files.createDirectories(Path.of("target"));
    Files.writeString(
        Path.of("target", "link-traps.txt"), tally + "\n" + String.join("\n", tally.faults));
    assertTrue(tally.precision() >= 0.99, () -> tally + "\n" + String.join("\n", tally.faults));
    assertTrue(tally.recall() >= 0.95, () -> tally + "\n" + String.join("\n", tally.faults));
    assertTrue(tally.auto() >= 100, tally::toString);
  }

  static List<ExternalRecord> records(Path file, Roles roles) throws Exception {
    var all = new ArrayList<ExternalRecord>();
    ExternalFile.of(file, roles, Base.DEFAULT)
        .read(
            new RecordSource.Sink() {
              @Override
              public void record(ExternalRecord record) {
                all.add(record);
              }

              @Override
              public void finding(Finding finding) {
                throw new AssertionError(finding.toString());
              }
            });
    return all;
  }
}
