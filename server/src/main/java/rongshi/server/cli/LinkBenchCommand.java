package rongshi.server.cli;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rongshi.loader.release.Manifest;
import rongshi.loader.release.StoreLayout;
import rongshi.ontology.Base;
import rongshi.server.bench.LinkBench;
import rongshi.server.bench.Machine;
import rongshi.server.bench.MarkdownTable;
import rongshi.server.index.TextIndex;

/** {@code rongshi bench link}: measures linking and reconciliation on a store. */
@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    description = {
      "测量链接与对照服务：自撰外部人物，输出 Markdown 表格",
      "Measures linking and reconciliation with invented people; prints a Markdown table"
    })
final class LinkBenchCommand implements Callable<Integer> {
  @Mixin private StoreOption store;
  @Spec private CommandSpec spec;

  @Option(
      names = "--people",
      paramLabel = "N",
      defaultValue = "100000",
      description = "外部人物数 people of others (default: ${DEFAULT-VALUE})")
  private int people;

  @Option(
      names = "--known",
      paramLabel = "PERCENT",
      defaultValue = "20",
      description =
          "其中百分之几为本库人物，写法不同 how many of a hundred are people of the store, written"
              + " otherwise (default: ${DEFAULT-VALUE})")
  private int known;

  @Option(
      names = "--queries",
      paramLabel = "N",
      defaultValue = "1000",
      description = "对照查询数 reconciliation queries (default: ${DEFAULT-VALUE})")
  private int queries;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "2",
      description = "线程数 threads (default: ${DEFAULT-VALUE})")
  private int threads;

  @Override
  public Integer call() throws Exception {
    if (people < 1 || queries < 1 || threads < 1) {
      throw new Failure.UserException("数目至少为 1 / the numbers are at least 1");
    }
    if (known < 0 || known > 100) {
      throw new Failure.UserException("--known 应在 0 至 100 之间 / is from 0 to 100");
    }
    var layout = new StoreLayout(store.folder);
    int number = ReleaseNumber.of(layout, null);
    var base = new Base(Manifest.read(layout.manifest(number)).base());
    var figures = new ArrayList<>(Machine.facts());
    try (var index = TextIndex.open(layout.release(number).resolve("index"))) {
      var bench = new LinkBench(index.searcher(), base);
      figures.addAll(bench.linking(people, known, threads));
      var running = QueryCommand.serving(layout);
      if (running.isPresent()) {
        figures.addAll(bench.reconciling(running.get(), queries));
      } else {
        try (var server = RunningServer.start(layout, 0)) {
          figures.addAll(bench.reconciling("http://127.0.0.1:" + server.port(), queries));
        }
      }
    }
    MarkdownTable.write(figures, spec.commandLine().getOut());
    return 0;
  }
}
