package rongshi.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rongshi.loader.release.Manifest;
import rongshi.loader.release.StoreLayout;
import rongshi.ontology.Base;
import rongshi.ontology.EntityType;
import rongshi.server.index.TextIndex;
import rongshi.server.link.ExternalFile;
import rongshi.server.link.LinkException;
import rongshi.server.link.Linker;
import rongshi.server.link.Linking;
import rongshi.server.link.Linking.Outcome;
import rongshi.server.link.Roles;
import rongshi.server.match.Matcher;

/**
 * {@code rongshi link}: proposes links to another dataset. It reads a release's text index only,
 * which several processes may: it works while a server runs.
 */
@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    description = {
      "就外部数据集提出链接：输出待裁定的 CSV，在 decision 列填 同一、相近 或 不同，再以 load 装载",
      "Proposes links to another dataset: a CSV to decide on. Write accept, close or reject in its"
          + " decision column and load it with your records"
    })
final class LinkCommand implements Callable<Integer> {
  private static final int MOST_TOLD = 20;

  @Mixin private StoreOption store;
  @Spec private CommandSpec spec;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description =
          "外部数据集：RDF、CSV、TSV 或 JSONL，可为 .gz the other dataset: RDF, CSV, TSV or JSON lines, also"
              + " .gz")
  private Path file;

  @Option(names = "--out", paramLabel = "FILE", description = "默认标准输出 default: standard output")
  private Path out;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "未注明类别的记录属何类 the type of records that do not say theirs, e.g. person")
  private List<String> types = List.of();

  @Option(
      names = "--column",
      paramLabel = "ROLE=HEADING",
      description = "某列的含义，如 name=XM what a column means, e.g. name=XM")
  private Map<String, String> columns = new LinkedHashMap<>();

  @Option(
      names = "--iri",
      paramLabel = "TEMPLATE",
      defaultValue = "",
      description = "由编号得 IRI，如 https://example.org/{id} makes IRIs of bare ids")
  private String iri;

  @Option(
      names = "--on-error",
      defaultValue = "keep",
      paramLabel = "keep|stop",
      description = "有误时：keep 保留可读部分，stop 全部不取 what can be read, or nothing (default: keep)")
  private String onError;

  @Option(
      names = "--candidates",
      defaultValue = "3",
      paramLabel = "N",
      description = "每条至多几个候选 proposals for a record, 1 to 50 (default: ${DEFAULT-VALUE})")
  private int candidates;

  @Option(
      names = "--least",
      defaultValue = "45",
      paramLabel = "SCORE",
      description = "最低分值 the lowest score proposed, 0 to 100 (default: ${DEFAULT-VALUE})")
  private double least;

  @Override
  public Integer call() throws Exception {
    check();
    var layout = new StoreLayout(store.folder);
    int number = ReleaseNumber.of(layout, null);
    var base = new Base(Manifest.read(layout.manifest(number)).base());
    Path proposals = Files.createTempFile("rongshi-link", ".csv");
    try (var index = TextIndex.open(layout.release(number).resolve("index"))) {
      var roles = new Roles(columns);
      var linker = new Linker(new Matcher(index.searcher(), base), roles, types());
      int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
      var options = new Linking.Options(candidates, least, iri, onError.equals("stop"), threads);
      Outcome outcome;
      try (var writer = Files.newBufferedWriter(proposals)) {
        outcome = new Linking(linker, options).run(ExternalFile.of(file, roles, base), writer);
      }
      publish(proposals);
      tell(outcome);
      return 0;
    } catch (LinkException e) {
      throw new Failure.UserException(e.getMessage() + "\n没有输出 / nothing was written");
    } finally {
      Files.deleteIfExists(proposals);
    }
  }

  private void check() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString());
    }
    if (!Set.of("keep", "stop").contains(onError)) {
      throw new Failure.UserException("--on-error 应为 keep 或 stop / is keep or stop: " + onError);
    }
    if (candidates < 1 || candidates > 50) {
      throw new Failure.UserException(
          "--candidates 应在 1 与 50 之间 / lies between 1 and 50: " + candidates);
    }
    if (!iri.isEmpty() && !iri.contains("{id}")) {
      throw new Failure.UserException("--iri 应含 {id} / needs {id}: " + iri);
    }
  }

  private Set<EntityType> types() {
    var all = new LinkedHashSet<EntityType>();
    for (String type : types) {
      all.add(
          EntityType.ofKey(type)
              .orElseThrow(() -> new Failure.UserException("没有类型 / there is no type: " + type)));
    }
    return all;
  }

  private void publish(Path proposals) throws IOException {
    if (out != null) {
      Files.copy(proposals, out, StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    try (var in = Files.newBufferedReader(proposals, StandardCharsets.UTF_8)) {
      PrintWriter to = spec.commandLine().getOut();
      in.transferTo(to);
      to.flush();
    }
  }

  private void tell(Outcome outcome) {
    PrintWriter err = spec.commandLine().getErr();
    err.printf(
        "读取 %,d 条，%,d 条有候选，其中可径取 %,d；此前已裁定 %,d；有误 %,d%n"
            + "%1$,d records read, %2$,d with proposals, %3$,d of these as a historian would take"
            + " them; %4$,d decided before; %5$,d errors%n",
        outcome.records(),
        outcome.proposed(),
        outcome.auto(),
        outcome.decided(),
        outcome.findings().size());
    outcome.findings().stream()
        .limit(MOST_TOLD)
        .forEach(
            f -> err.println("  " + f.at() + " [" + f.code() + "] " + f.zh() + " / " + f.en()));
    if (outcome.findings().size() > MOST_TOLD) {
      err.println("  … " + (outcome.findings().size() - MOST_TOLD));
    }
  }
}
