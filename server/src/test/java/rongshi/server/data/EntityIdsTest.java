package rongshi.server.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongshi.loader.Load;
import rongshi.loader.Progress;
import rongshi.loader.release.StoreLayout;
import rongshi.ontology.Base;
import rongshi.server.graph.RelationGraphPart;
import rongshi.server.index.TextIndexPart;
import rongshi.server.release.Releases;

/** What the sitemap lists is gathered once for a release, not for each request. */
class EntityIdsTest {

  @Test
  void areGatheredOnce(@TempDir Path folder) throws Exception {
    Path records = Files.createDirectories(folder.resolve("r")).resolve("people.csv");
    Files.writeString(records, "name,sex,birth_date\n乙某,男,1901年\n甲某,男,1900年\n");
    var store = new StoreLayout(folder.resolve("store"));
    var parts = List.of(new TextIndexPart(Base.DEFAULT), new RelationGraphPart(Base.DEFAULT));
    new Load(store.root(), Base.DEFAULT, parts, Progress.SILENT).run(List.of(records));
    var ids = new EntityIds();
    var releases = new Releases(store);
    try (var lease = releases.lease()) {
      var release = lease.release();
      var first = Txn.calculateRead(release.data(), () -> ids.of(release));
      assertEquals(
          List.of("person/乙某", "person/甲某"),
          first.stream().filter(id -> id.startsWith("person/")).toList());
      assertSame(first, Txn.calculateRead(release.data(), () -> ids.of(release)));
    } finally {
      releases.close();
    }
  }
}
