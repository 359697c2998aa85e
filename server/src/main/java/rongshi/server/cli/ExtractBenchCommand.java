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
import rongshi.loader.Manuscripts;
import rongshi.server.bench.ExtractionBench;
import rongshi.server.bench.Machine;
import rongshi.server.bench.MarkdownTable;

/**
 * {@code rongshi bench extract}: measures reading prose on this machine and prints a Markdown
 * table.
 */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "测量文稿阅读：自撰文稿，读而不存，输出 Markdown 表格",
      "Measures reading prose, invented as it goes and not kept; prints a Markdown table"
    })
final class ExtractBenchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--characters",
      paramLabel = "N",
      defaultValue = "50000000",
      description = "字数 how many characters (default: ${DEFAULT-VALUE})")
  private long characters;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "2",
      description = "线程数 how many threads read (default: ${DEFAULT-VALUE})")
  private int threads;

  @Option(
      names = "--records",
      paramLabel = "DIR",
      description = "提供名称的登记，默认随附的成都记录 registers that give the names (default: those bundled)")
  private Path records;

  @Override
  public Integer call() throws Exception {
    if (characters < 1 || threads < 1) {
      throw new Failure.UserException(
          "--characters 与 --threads 至少为 1 / must be at least 1: " + characters + ", " + threads);
    }
    if (records != null && !Files.isDirectory(records)) {
      throw new NoSuchFileException(records.toString());
    }
    var figures = new ArrayList<>(Machine.facts());
    try (var progress = new TerminalProgress(spec.commandLine().getErr())) {
      var manuscripts =
          new Manuscripts(List.of(records == null ? ServeCommand.bundled() : records));
      figures.addAll(bench(manuscripts, progress).run(characters, threads));
    }
    MarkdownTable.write(figures, spec.commandLine().getOut());
    return 0;
  }

  private static ExtractionBench bench(Manuscripts manuscripts, TerminalProgress progress) {
    try {
      return new ExtractionBench(manuscripts, progress);
    } catch (IllegalArgumentException e) {
      throw new Failure.UserException(e.getMessage());
    }
  }
}
