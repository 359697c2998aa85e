package rongshi.server.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rongshi.server.bench.Figure.Verdict;
import rongshi.server.bench.Machine;
import rongshi.server.bench.MarkdownTable;
import rongshi.server.bench.PathBench;

/**
 * {@code rongshi bench paths}: measures the relation graph on generated graphs and prints a
 * Markdown table. Exits 1 where engines disagree.
 */
@Command(
    name = "paths",
    mixinStandardHelpOptions = true,
    description = {
      "测量关系图：在生成的幂律图上求路径，输出 Markdown 表格",
      "Measures paths on generated graphs with power-law degrees; prints a Markdown table"
    })
final class PathBenchCommand implements Callable<Integer> {
  private static final int FEWEST_EDGES = 100;
  private static final int MOST_EDGES = 50_000_000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--edges",
      paramLabel = "N",
      split = ",",
      defaultValue = "100000,1000000",
      description = "各图的边数 edges of each graph, 100 to 50,000,000 (default: ${DEFAULT-VALUE})")
  private List<Integer> edges;

  @Option(
      names = "--pairs",
      paramLabel = "N",
      defaultValue = "1000",
      description = "随机的对数 random pairs (default: ${DEFAULT-VALUE})")
  private int pairs;

  @Option(
      names = "--beside",
      description = {
        "同时测量 Neo4j、JGraphT 与 TDB2 上的 SPARQL；首次由 Maven 取得约 120 MB",
        "measure Neo4j, JGraphT and SPARQL over TDB2 too; Maven fetches some 120 MB the first time"
      })
  private boolean beside;

  @Override
  public Integer call() throws Exception {
    if (pairs < 1 || edges.stream().anyMatch(e -> e < FEWEST_EDGES || e > MOST_EDGES)) {
      throw new Failure.UserException(
          "--pairs 至少为 1，--edges 应在 100 与 50000000 之间 / --pairs is at least 1, --edges lies between"
              + " 100 and 50000000");
    }
    Path root = beside ? root() : null;
    var figures = new ArrayList<>(Machine.facts());
    try (var progress = new TerminalProgress(spec.commandLine().getErr())) {
      var bench = new PathBench(pairs, progress);
      for (int size : edges) {
        figures.addAll(bench.run(size, root));
      }
    }
    MarkdownTable.write(figures, spec.commandLine().getOut());
    return figures.stream().allMatch(f -> !(f.measure() instanceof Verdict v) || v.holds()) ? 0 : 1;
  }

  /** The launcher says where the sources are. */
  private static Path root() {
    Path parent = Path.of(System.getProperty("rongshi.launcher", "")).getParent();
    if (parent == null) {
      throw new Failure.UserException(
          "--beside 须经 ./rongshi 运行 / --beside needs to be run as ./rongshi bench paths");
    }
    return parent;
  }
}
