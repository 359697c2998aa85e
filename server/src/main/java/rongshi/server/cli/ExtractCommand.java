package rongshi.server.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rongshi.loader.Manuscripts;
import rongshi.loader.extract.ExplanationText;
import rongshi.loader.extract.Extraction;
import rongshi.loader.extract.ExtractionJson;
import rongshi.loader.extract.Extractor;
import rongshi.loader.pattern.RuleBook;
import rongshi.ontology.Concepts;

/** {@code rongshi extract}: what prose says, and why; or whether rules do what they should. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "读出文稿中的日期、名称、关系与事件，每段输出一行 JSON",
      "Reads dates, names, relations and events out of prose; one line of JSON a passage"
    })
final class ExtractCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--records",
      paramLabel = "PATH",
      description = {
        "登记所在的文件夹，可多次；缺省为随附的成都记录",
        "folders of registers that give the names; repeatable (default: the bundled records)"
      })
  private List<Path> records = List.of();

  @Option(
      names = "--explain",
      description = {"不输出 JSON，改为说明何以如此读，可供阅读", "tells why, for people to read, instead of JSON"})
  private boolean explain;

  @Option(
      names = "--text",
      paramLabel = "TEXT",
      description = {"命令行上的一段文字", "a passage on the command line"})
  private String text;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = {
        "--text 与 - 所在的年份，如同编年史的标题；不给则作传记读",
        "the year of --text and -, as a heading gives it; without it they are read as lives"
      })
  private int year;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = {
        "自己的规则文件，与随附规则一同试用，可多次",
        "a file of rules of your own, tried after the bundled ones"
      })
  private List<Path> rules = List.of();

  @Option(
      names = "--only",
      description = {"只用 --rules 的规则", "tries the rules of --rules alone"})
  private boolean only;

  @Option(
      names = "--check-rules",
      paramLabel = "FILE",
      description = {
        "试规则文件中的示例，列出不合者；有不合者以 1 退出",
        "tries the examples of a file of rules and tells which fail; then exits with 1"
      })
  private List<Path> checked = List.of();

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = {
        "文稿；.jsonl 每行一段：id, text, context_year, sources；- 为标准输入，每行一段",
        "prose; a .jsonl file has a passage a line: id, text, context_year, sources; - is standard"
            + " input, a passage a line"
      })
  private List<Path> paths = List.of();

  @Override
  public Integer call() throws Exception {
    check();
    var concepts = Concepts.bundled();
    var out = spec.commandLine().getOut();
    if (!checked.isEmpty()) {
      return new RuleCheck(concepts, out).of(checked) ? 0 : 1;
    }
    var manuscripts =
        new Manuscripts(
            records.isEmpty() ? List.of(ServeCommand.bundled()) : records, rules(concepts));
    read(manuscripts, writer(manuscripts.extractor(), concepts, out));
    out.flush();
    return 0;
  }

  private void check() throws NoSuchFileException {
    if (only && rules.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--only 须与 --rules 同用 / --only needs --rules");
    }
    if (paths.isEmpty() && text == null && checked.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "请给出文稿、--text 或 --check-rules / give prose, --text or --check-rules");
    }
    for (var files : List.of(paths, rules, checked, records)) {
      for (Path path : files) {
        if (!isInput(path) && !Files.exists(path)) {
          throw new NoSuchFileException(path.toString());
        }
      }
    }
  }

  private RuleBook rules(Concepts concepts) throws IOException {
    var book = only ? new RuleBook(List.of()) : RuleBook.bundled(concepts);
    for (Path file : rules) {
      book = book.and(RuleBook.of(file, concepts));
    }
    return book;
  }

  private void read(Manuscripts manuscripts, Consumer<Extraction> sink) throws IOException {
    var extractor = manuscripts.extractor();
    if (text != null) {
      sink.accept(extractor.read(PassageLines.plain("--text", text, year)));
    }
    var prose = new ArrayList<Path>();
    for (Path path : paths) {
      if (isInput(path)) {
        input(extractor, sink);
      } else if (path.toString().endsWith(".jsonl")) {
        try (var lines = Files.lines(path)) {
          PassageLines.json(lines).forEach(p -> sink.accept(extractor.read(p)));
        }
      } else {
        prose.add(path);
      }
    }
    var err = spec.commandLine().getErr();
    manuscripts.read(prose, sink, f -> err.printf("%s %s / %s%n", f.at(), f.zh(), f.en()));
  }

  private void input(Extractor extractor, Consumer<Extraction> sink) {
    var lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).lines();
    PassageLines.plain(lines, year).forEach(p -> sink.accept(extractor.read(p)));
  }

  private static boolean isInput(Path path) {
    return path.toString().equals("-");
  }

  private Consumer<Extraction> writer(Extractor extractor, Concepts concepts, PrintWriter out) {
    var told = new ExplanationText(concepts);
    return explain
        ? e -> out.print(told.of(extractor.explain(e)) + "\n\n")
        : e -> out.print(ExtractionJson.of(e) + "\n");
  }
}
