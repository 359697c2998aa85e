package rongshi.server.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongshi.loader.Progress;
import rongshi.server.index.IndexedEntity;
import rongshi.server.index.IndexedPassage;
import rongshi.server.index.IndexedRecords;

class SearchBenchTest {
  @TempDir Path folder;

  @Test
  void theSameNumberAndSeedGiveTheSameRecords() throws IOException {
    var once = all(new InventedRecords(400, 7));
    assertEquals(once, all(new InventedRecords(400, 7)));
    assertEquals(480, once.size());
    assertEquals(
        new InventedQueries(new InventedRecords(400, 7)).words(50),
        new InventedQueries(new InventedRecords(400, 7)).words(50));
  }

  @Test
  void everyFigureIsMeasured() throws IOException {
    var bench = new SearchBench(folder, 2, true, Progress.SILENT);
    var figures = bench.run(300, true);
    assertEquals(6, figures.size());
    assertTrue(figures.stream().allMatch(f -> !f.measure().text().isBlank()));
    assertEquals(5, bench.run(300, true).size(), "an index that is there is not built again");
  }

  private static List<Record> all(InventedRecords records) throws IOException {
    var all = new ArrayList<Record>();
    records.each(
        new IndexedRecords.Taker() {
          @Override
          public void entity(IndexedEntity entity) {
            all.add(entity);
          }

          @Override
          public void passage(IndexedPassage passage) {
            all.add(passage);
          }
        });
    return all;
  }
}
