package rongshi.server.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormerIdsTest {
  @Test
  void tellsTheNewestOfTheOlderReleasesThatHadAnId(@TempDir Path folder) throws Exception {
    var store = new SmallStore(folder);
    store.load();
    store.load();
    try (var releases = new Releases(store.layout())) {
      var former = new FormerIds(releases);
      assertEquals(Optional.of(2), former.lastWith("person/甲某1", 3));
      assertEquals(Optional.of(1), former.lastWith("person/甲某1", 2));
      assertEquals(Optional.empty(), former.lastWith("person/甲某2", 2), "came with release 2");
      assertEquals(Optional.empty(), former.lastWith("person/乙某", 3));
      assertEquals(Optional.empty(), former.lastWith("person/甲某1", 1), "none is older");
    }
  }
}
