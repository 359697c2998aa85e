package rongshi.server.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rongshi.loader.Load;
import rongshi.loader.LoadReport;
import rongshi.loader.release.Manifest;
import rongshi.loader.release.StoreFolders;
import rongshi.loader.release.StoreLayout;
import rongshi.loader.source.Finding;

/** {@code rongshi load}: files to a new release, and a report. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = {"读取记录，生成并发布新的数据版次", "Reads records and publishes them as a new data release"})
final class LoadCommand implements Callable<Integer> {
  @Mixin private StoreOption store;
  @Spec private CommandSpec spec;

  @Option(
      names = "--keep",
      paramLabel = "N",
      description = "发布后只保留最新的 N 个版次 keep only the newest N releases afterwards")
  private int keep;

  @Option(
      names = "--findings",
      paramLabel = "N",
      defaultValue = "50",
      description = "报告中列出的条数 how many findings the report lists (default: ${DEFAULT-VALUE})")
  private int findings;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "文件或文件夹 files and folders")
  private List<Path> paths;

  @Override
  public Integer call() throws Exception {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new NoSuchFileException(path.toString());
      }
    }
    var base = store.base();
    LoadReport report;
    try (var progress = new TerminalProgress(spec.commandLine().getErr())) {
      report = new Load(store.folder, base, Parts.of(base), progress).run(paths);
    }
    print(report, spec.commandLine().getOut());
    if (keep > 0) {
      var pruned = StoreFolders.prune(new StoreLayout(store.folder), keep);
      pruned.forEach(n -> spec.commandLine().getErr().println("已删除版次 pruned release " + n));
    }
    return 0;
  }

  private void print(LoadReport report, PrintWriter out) {
    Manifest m = report.manifest();
    out.printf("数据版次 release %d: %,d 条语句 quads%n", m.release(), m.quads());
    out.println();
    out.println("计数 counts");
    m.counts().forEach((kind, n) -> out.printf("  %-16s %,10d%n", kind, n));
    out.println();
    out.println(
        "文件 files                                          读取 read  采用 loaded  未用 reported");
    for (var f : m.files()) {
      out.printf(
          "  %-40s %-14s %8d %8d %8d%n", f.file(), f.kind(), f.read(), f.loaded(), f.reported());
    }
    out.println();
    out.println("需要留意 findings: " + m.findings());
    report.findings().stream().limit(findings).forEach(f -> print(f, out));
    if (report.findings().size() > findings) {
      out.printf(
          "  … 其余 %d 条见 the rest is in %s%n",
          report.findings().size() - findings,
          new StoreLayout(store.folder).release(m.release()).resolve("report.jsonl"));
    }
  }

  private static void print(Finding f, PrintWriter out) {
    out.printf("  %s [%s] %s / %s%n", f.at(), f.code(), f.zh(), f.en());
  }
}
