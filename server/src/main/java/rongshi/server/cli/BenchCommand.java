package rongshi.server.cli;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rongshi.loader.release.StoreFolders;
import rongshi.loader.release.StoreLayout;
import rongshi.ontology.Base;
import rongshi.server.bench.Figure;
import rongshi.server.bench.Figure.Fact;
import rongshi.server.bench.Figure.Verdict;
import rongshi.server.bench.LoadingBench;
import rongshi.server.bench.Machine;
import rongshi.server.bench.MarkdownTable;
import rongshi.server.bench.ServingBench;

/**
 * {@code rongshi bench}: measures loading and serving on this machine and prints a Markdown table.
 * Exits 1 where something that must hold does not.
 */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    subcommands = {
      ExtractBenchCommand.class,
      LinkBenchCommand.class,
      PathBenchCommand.class,
      SearchBenchCommand.class
    },
    description = {
      "测量装载与服务，输出 Markdown 表格",
      "Measures loading and serving; prints a Markdown table"
    })
final class BenchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "3",
      description = "装载与启动的次数，至少 3 loads and starts, at least 3 (default: ${DEFAULT-VALUE})")
  private int runs;

  @Option(
      names = "--records",
      paramLabel = "DIR",
      description = "所装载的记录，默认随附的成都记录 the records to load (default: those bundled)")
  private Path records;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "所服务的数据库，默认本次所装载者 the store to serve (default: the one loaded here)")
  private Path store;

  @Override
  public Integer call() throws Exception {
    check();
    var figures = new ArrayList<>(Machine.facts());
    Path stores = Files.createTempDirectory("rongshi-bench");
    try (var progress = new TerminalProgress(spec.commandLine().getErr())) {
      var loading = new LoadingBench(Base.DEFAULT, Parts.of(Base.DEFAULT), progress);
      figures.addAll(loading.run(records, runs, stores));
      progress.at("启动并询问服务 start servers and ask them", 0, 0);
      figures.addAll(serving(store == null ? stores.resolve("run-1") : store));
    } finally {
      StoreFolders.delete(stores);
    }
    MarkdownTable.write(figures, spec.commandLine().getOut());
    boolean sound =
        figures.stream().allMatch(f -> !(f.measure() instanceof Verdict v) || v.holds());
    return sound ? 0 : 1;
  }

  private void check() throws Exception {
    if (runs < LoadingBench.FEWEST_RUNS) {
      throw new Failure.UserException(
          "--runs 至少为 / must be at least " + LoadingBench.FEWEST_RUNS + ": " + runs);
    }
    if (records == null) {
      records = ServeCommand.bundled();
    } else if (!Files.isDirectory(records)) {
      throw new NoSuchFileException(records.toString());
    }
    if (store != null) {
      ReleaseNumber.of(new StoreLayout(store), null);
    }
  }

  /** The launcher says where it is; a start can only be measured through it. */
  private List<Figure> serving(Path served) throws Exception {
    String launcher = System.getProperty("rongshi.launcher", "");
    return launcher.isEmpty()
        ? List.of(
            new Figure(
                "服务",
                "serving",
                new Fact("未测：请用 ./rongshi bench not measured: run it as ./rongshi bench")))
        : new ServingBench(Path.of(launcher)).run(served, runs);
  }
}
