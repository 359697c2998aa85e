package rongshi.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import rongshi.loader.Load;
import rongshi.loader.LoadException;
import rongshi.loader.Progress;
import rongshi.loader.release.Manifest;
import rongshi.loader.release.ReleasePart;
import rongshi.ontology.Base;
import rongshi.server.bench.Figure.Count;
import rongshi.server.bench.Figure.Seconds;
import rongshi.server.bench.Figure.Verdict;

/**
 * Loads the same records several times, into a new store each time. The first load takes the folder
 * as a user gives it; the others take its files one by one, each time in another order, and must
 * give the same dump.
 */
public final class LoadingBench {
  /** One load of the folder and two of its files. */
  public static final int FEWEST_RUNS = 3;

  private final Base base;
  private final List<ReleasePart> parts;
  private final Progress progress;

  /**
   * @param parts built into each release, as {@code rongshi load} builds them
   */
  public LoadingBench(Base base, List<ReleasePart> parts, Progress progress) {
    this.base = base;
    this.parts = List.copyOf(parts);
    this.progress = progress;
  }

  /**
   * Loads.
   *
   * @param records a folder
   * @param runs how many loads, at least {@link #FEWEST_RUNS}
   * @param stores an empty folder; the first load's store is {@code run-1} in it
   * @throws LoadException where the records cannot be loaded
   */
  public List<Figure> run(Path records, int runs, Path stores) throws IOException, LoadException {
    if (runs < FEWEST_RUNS) {
      throw new IllegalArgumentException("at least " + FEWEST_RUNS + " runs, not " + runs);
    }
    var manifests = new ArrayList<Manifest>();
    var seconds = new ArrayList<Double>();
    for (int run = 1; run <= runs; run++) {
      var paths = run == 1 ? List.of(records) : shuffled(records, run);
      long start = System.nanoTime();
      var load = new Load(stores.resolve("run-" + run), base, parts, progress);
      manifests.add(load.run(paths).manifest());
      seconds.add((System.nanoTime() - start) / 1e9);
    }
    var first = manifests.getFirst();
    return List.of(
        new Figure("文件", "files", new Count(first.files().size())),
        balance(first),
        new Figure("语句", "quads", new Count(first.quads())),
        new Figure("记载", "claims", new Count(first.counts().getOrDefault("claim", 0L))),
        new Figure(
            "装载用时（同一进程，首次未预热）",
            "loading, all steps (one process, the first run cold)",
            new Seconds(seconds)),
        sameDump(manifests.subList(1, manifests.size())));
  }

  private static Figure balance(Manifest manifest) {
    var unbalanced =
        manifest.files().stream()
            .filter(f -> f.read() != f.loaded() + f.reported())
            .map(f -> f.file() + " " + f.read() + " ≠ " + f.loaded() + " + " + f.reported())
            .toList();
    long read = manifest.files().stream().mapToLong(Manifest.FileLine::read).sum();
    long reported = manifest.files().stream().mapToLong(Manifest.FileLine::reported).sum();
    String sums = "%d = %d + %d".formatted(read, read - reported, reported);
    return new Figure(
        "每个文件：读取 = 采用 + 未用",
        "every file: read = loaded + reported",
        new Verdict(
            unbalanced.isEmpty(), unbalanced.isEmpty() ? sums : String.join("; ", unbalanced)));
  }

  private static Figure sameDump(List<Manifest> loads) {
    var digests = loads.stream().map(Manifest::dumpSha256).toList();
    var different = new HashSet<>(digests);
    return new Figure(
        "文件顺序不同，结果逐字节相同",
        "other orders of files, the same dump byte for byte",
        new Verdict(
            different.size() == 1,
            digests.stream().map(d -> d.substring(0, 12)).collect(Collectors.joining(", "))));
  }

  /** The same order for the same run, on every machine. */
  private static List<Path> shuffled(Path records, int run) throws IOException {
    var files = new ArrayList<Path>();
    try (var all = Files.walk(records)) {
      all.filter(Files::isRegularFile).sorted().forEach(files::add);
    }
    Collections.shuffle(files, new Random(run));
    return files;
  }
}
