package rongshi.server.cli;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rongshi.loader.release.StoreFolders;
import rongshi.loader.release.StoreLayout;
import rongshi.server.bench.Figure;
import rongshi.server.bench.GoldBench;
import rongshi.server.bench.GoldQueries;
import rongshi.server.bench.Machine;
import rongshi.server.bench.MarkdownTable;
import rongshi.server.bench.SearchBench;
import rongshi.server.release.OpenRelease;

/**
 * {@code rongshi bench search}: measures searching invented records of several sizes, and how well
 * graded queries are answered, beside plain full-text searches; prints a Markdown table.
 */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = {
      "测量检索：自撰实体，两端并发，并与通行全文检索比较，输出 Markdown 表格",
      "Measures searching invented entities, beside plain full-text searches; prints a Markdown"
          + " table"
    })
final class SearchBenchCommand implements Callable<Integer> {
  @Mixin private StoreOption store;
  @Spec private CommandSpec spec;

  @Option(
      names = "--entities",
      paramLabel = "N",
      split = ",",
      defaultValue = "10000,100000",
      description =
          "各次的实体数，逗号分隔；一百万需数分钟与约 3 GB how many entities, by comma (default: ${DEFAULT-VALUE})")
  private List<Integer> entities;

  @Option(
      names = "--clients",
      paramLabel = "N",
      defaultValue = "2",
      description = "并发端数 how many ask at once (default: ${DEFAULT-VALUE})")
  private int clients;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "保留索引的文件夹，下次不再建立 where indexes are kept for the next time (default: nowhere)")
  private Path folder;

  @Option(names = "--no-vectors", description = "不训练词义向量 without vectors")
  private boolean withoutVectors;

  @Option(names = "--no-comparison", description = "不与 jena-text 比较速度 without jena-text")
  private boolean withoutComparison;

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      description =
          "带评分答案的检索词，对 --store 的现行版次评分；可多次给出 graded queries, asked of the store's release")
  private List<Path> golds = List.of();

  @Override
  public Integer call() throws Exception {
    check();
    var figures = new ArrayList<>(Machine.facts());
    Path kept = folder == null ? Files.createTempDirectory("rongshi-bench") : folder;
    try (var progress = new TerminalProgress(spec.commandLine().getErr())) {
      if (!golds.isEmpty()) {
        figures.addAll(answered(kept));
      }
      var bench = new SearchBench(kept, clients, !withoutVectors, progress);
      for (int size : entities) {
        figures.addAll(bench.run(size, !withoutComparison));
      }
    } finally {
      if (folder == null) {
        StoreFolders.delete(kept);
      }
    }
    MarkdownTable.write(figures, spec.commandLine().getOut());
    return 0;
  }

  private void check() throws Exception {
    if (clients < 1 || entities.stream().anyMatch(n -> n < 0)) {
      throw new Failure.UserException(
          "--clients 至少为 1，--entities 不得为负 / must be at least 1, and not negative: "
              + clients
              + ", "
              + entities);
    }
    entities = entities.stream().filter(n -> n > 0).toList();
    for (Path gold : golds) {
      if (!Files.isReadable(gold)) {
        throw new NoSuchFileException(gold.toString());
      }
    }
    if (folder != null) {
      Files.createDirectories(folder);
    }
  }

  /** A store belongs to one process: no server may be running on it. */
  private List<Figure> answered(Path kept) throws Exception {
    var layout = new StoreLayout(store.folder);
    int number = ReleaseNumber.of(layout, null);
    var queries = new ArrayList<GoldQueries>();
    for (Path gold : golds) {
      queries.add(new GoldQueries(gold));
    }
    Path plain = Files.createTempDirectory(kept, "plain");
    try (var release = OpenRelease.open(layout, number)) {
      return new GoldBench(release, plain).run(queries);
    } finally {
      StoreFolders.delete(plain);
    }
  }
}
