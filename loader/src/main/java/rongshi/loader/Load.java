package rongshi.loader;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import rongshi.loader.release.ReleasePart;
import rongshi.loader.release.StoreFolders;
import rongshi.loader.release.StoreLayout;
import rongshi.ontology.Base;

/**
 * The whole way from files to a published release.
 *
 * <p>Everything is built in a folder of its own and published by one rename; whatever goes wrong
 * before leaves the published release as it was. One load works on a store at a time.
 */
public final class Load {
  private final StoreLayout store;
  private final Base base;
  private final List<ReleasePart> parts;
  private final Progress progress;

  /**
   * @param parts built into each release beside dump and store
   */
  public Load(Path store, Base base, List<ReleasePart> parts, Progress progress) {
    this.store = new StoreLayout(store);
    this.base = base;
    this.parts = List.copyOf(parts);
    this.progress = progress;
  }

  /**
   * Reads files and folders and publishes what they say as the next release.
   *
   * @param paths in any order: the release is the same
   * @throws LoadException where the release would be damaged, or another load is at work
   * @throws IOException where reading or writing fails
   */
  public LoadReport run(List<Path> paths) throws IOException, LoadException {
    Files.createDirectories(store.root());
    try (var channel =
            FileChannel.open(store.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw new LoadException(
            "另一次装载正在进行 / another load is at work on this store: " + store.root());
      }
      StoreFolders.removeUnfinished(store);
      Path building = Files.createTempDirectory(store.root(), "building-");
      try {
        return publish(building, paths);
      } finally {
        StoreFolders.delete(building);
      }
    }
  }

  private LoadReport publish(Path building, List<Path> paths) throws IOException, LoadException {
    int number = store.published().orElse(0) + 1;
    var report = new ReleaseBuilder(base, parts, progress).build(building, number, paths);
    progress.at("发布 publish", 0, 0);
    Files.move(building, store.release(number), StandardCopyOption.ATOMIC_MOVE);
    return report;
  }
}
