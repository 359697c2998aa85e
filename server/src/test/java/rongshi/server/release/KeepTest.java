package rongshi.server.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongshi.loader.release.StoreFolders;

/** Keeping only the newest releases. */
class KeepTest {
  @TempDir Path folder;

  @Test
  void theNewestStayAndNumbersGoOn() throws Exception {
    var store = new SmallStore(folder);
    for (int i = 1; i <= 4; i++) {
      store.load();
    }
    assertEquals(List.of(), StoreFolders.prune(store.layout(), 9));
    assertEquals(List.of(1, 2), StoreFolders.prune(store.layout(), 2));
    assertEquals(List.of(3, 4), store.layout().releases());
    assertEquals(List.of(3), StoreFolders.prune(store.layout(), 1));
    assertEquals(5, store.load(), "a number is never given twice");
    try (var releases = new Releases(store.layout())) {
      assertEquals(List.of(4, 5), releases.numbers());
    }
  }

  @Test
  void atLeastOneStays() throws Exception {
    var store = new SmallStore(folder);
    store.load();
    assertThrows(IllegalArgumentException.class, () -> StoreFolders.prune(store.layout(), 0));
    assertThrows(IllegalArgumentException.class, () -> StoreFolders.prune(store.layout(), -1));
    assertEquals(List.of(1), store.layout().releases());
  }

  /** A pruning that was killed leaves a folder that no release is, and the next load removes it. */
  @Test
  void whatAKilledPruningLeftIsNoReleaseAndGoes() throws Exception {
    var store = new SmallStore(folder);
    store.load();
    store.load();
    Path left = store.layout().root().resolve("pruned-1");
    Files.move(store.layout().release(1), left);
    assertEquals(List.of(2), store.layout().releases());
    assertEquals(3, store.load());
    assertFalse(Files.exists(left));
  }
}
