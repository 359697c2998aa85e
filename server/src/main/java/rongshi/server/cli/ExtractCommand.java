package rongshi.server.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rongshi.loader.Manuscripts;
import rongshi.loader.claim.Naming;
import rongshi.loader.date.DateContext;
import rongshi.loader.extract.Extraction;
import rongshi.loader.extract.ExtractionJson;
import rongshi.loader.mention.Passage;
import rongshi.ontology.EntityType;

/** {@code rongshi extract}: what prose says, a JSON object for each passage. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "读出文稿中的日期、名称、关系与事件，每段输出一行 JSON",
      "Reads dates, names, relations and events out of prose; one line of JSON a passage"
    })
final class ExtractCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec private CommandSpec spec;

  @Option(
      names = "--records",
      paramLabel = "PATH",
      description = {
        "登记所在的文件夹，可多次；缺省为随附的成都记录",
        "folders of registers that give the names; repeatable (default: the bundled records)"
      })
  private List<Path> records = List.of();

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = {
        "文稿；.jsonl 每行一段：id, text, context_year, sources",
        "prose; a .jsonl file has a passage a line: id, text, context_year, sources"
      })
  private List<Path> paths;

  @Override
  public Integer call() throws Exception {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new NoSuchFileException(path.toString());
      }
    }
    var manuscripts =
        new Manuscripts(records.isEmpty() ? List.of(ServeCommand.bundled()) : records);
    var err = spec.commandLine().getErr();
    var out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    var prose = new ArrayList<Path>();
    for (Path path : paths) {
      if (path.toString().endsWith(".jsonl")) {
        passages(path, manuscripts, out);
      } else {
        prose.add(path);
      }
    }
    manuscripts.read(
        prose, e -> write(out, e), f -> err.printf("%s %s / %s%n", f.at(), f.zh(), f.en()));
    out.flush();
    return 0;
  }

  private static void passages(Path file, Manuscripts manuscripts, BufferedWriter out)
      throws IOException {
    try (var lines = Files.lines(file)) {
      lines
          .filter(l -> !l.isBlank())
          .forEach(l -> write(out, manuscripts.extractor().read(passage(l))));
    }
  }

  private static Passage passage(String line) {
    try {
      var json = JSON.readTree(line);
      var sources = new ArrayList<String>();
      json.path("sources").forEach(s -> sources.add(Naming.id(EntityType.SOURCE, s.asText())));
      return new Passage(
          json.path("id").asText(),
          json.path("text").asText(),
          new DateContext(json.path("context_year").asInt(), 0, 0),
          sources,
          Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(BufferedWriter out, Extraction extraction) {
    try {
      out.write(ExtractionJson.of(extraction).toString());
      out.newLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
