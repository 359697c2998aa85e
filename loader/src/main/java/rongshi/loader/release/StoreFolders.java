package rongshi.loader.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Removes folders from a store: what killed loads left, and releases no longer wanted. */
public final class StoreFolders {
  private StoreFolders() {}

  /** Deletes a folder and all in it; does nothing where there is none. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(
              p -> {
                try {
                  Files.delete(p);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Deletes what loads that were killed left behind; call it only while holding the lock. */
  public static void removeUnfinished(StoreLayout store) throws IOException {
    try (var folders = Files.newDirectoryStream(store.root(), "{building,pruned}-*")) {
      for (Path folder : folders) {
        delete(folder);
      }
    }
  }

  /**
   * Deletes all but the newest releases. A folder is renamed first, so that a pruning cut short
   * leaves no half release.
   *
   * @param keep how many to keep, at least 1
   * @return the numbers of the releases deleted
   */
  public static List<Integer> prune(StoreLayout store, int keep) throws IOException {
    if (keep < 1) {
      throw new IllegalArgumentException("keep at least 1 release, not " + keep);
    }
    var all = store.releases();
    var old = all.subList(0, Math.max(0, all.size() - keep));
    for (int number : old) {
      Path aside = store.root().resolve("pruned-" + number);
      Files.move(store.release(number), aside);
      delete(aside);
    }
    return List.copyOf(old);
  }
}
