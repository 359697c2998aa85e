package rongshi.loader.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where things lie in a store.
 *
 * <pre>
 * store/
 *   release-1/  dump.nq.gz  tdb2/  manifest.json  report.jsonl  shacl.ttl  and a folder for each part
 *   release-2/  …
 *   building-…/ a load at work, or one that was killed: never read
 *   load.lock   held by the loader
 *   server.json where a serving process answers
 * </pre>
 *
 * A folder is called {@code release-N} only when it is complete; the highest number is the
 * published release.
 */
public record StoreLayout(Path root) {
  private static final Pattern RELEASE = Pattern.compile("release-([1-9]\\d{0,8})");

  /** The numbers of the complete releases, ascending; none where the store does not exist. */
  public List<Integer> releases() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (var folders = Files.list(root)) {
      return folders
          .filter(Files::isDirectory)
          .map(p -> RELEASE.matcher(p.getFileName().toString()))
          .filter(m -> m.matches())
          .map(m -> Integer.valueOf(m.group(1)))
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }

  /** The published release: the newest complete one. */
  public Optional<Integer> published() throws IOException {
    var all = releases();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  public Path release(int number) {
    return root.resolve("release-" + number);
  }

  public Path dump(int number) {
    return release(number).resolve("dump.nq.gz");
  }

  public Path tdb(int number) {
    return release(number).resolve("tdb2");
  }

  public Path manifest(int number) {
    return release(number).resolve("manifest.json");
  }

  public Path lock() {
    return root.resolve("load.lock");
  }

  /** Written by a serving process: its address, for commands that read while it runs. */
  public Path serverAddress() {
    return root.resolve("server.json");
  }
}
