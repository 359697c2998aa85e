package rongshi.loader;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import rongshi.loader.rdf.NQuads;
import rongshi.loader.release.Citation;
import rongshi.loader.release.Manifest;
import rongshi.loader.release.ReleasePart;
import rongshi.loader.release.SortedDump;
import rongshi.loader.release.TripleStore;
import rongshi.loader.release.Validation;
import rongshi.loader.source.Finding;
import rongshi.loader.source.Location;
import rongshi.ontology.Base;
import rongshi.ontology.Vocabulary;

/** Builds one release in a folder: records, claims, validation, dump, store, parts, manifest. */
final class ReleaseBuilder {
  private final Base base;
  private final List<ReleasePart> parts;
  private final Progress progress;
  private final Map<String, Double> seconds = new LinkedHashMap<>();

  ReleaseBuilder(Base base, List<ReleasePart> parts, Progress progress) {
    this.base = base;
    this.parts = parts;
    this.progress = progress;
  }

  LoadReport build(Path folder, int number, List<Path> paths) throws IOException, LoadException {
    Path work = Files.createDirectory(folder.resolve("work"));
    try (var dump = new SortedDump(work)) {
      var records = timed("read 读取", () -> Records.read(paths, base, dump, progress));
      var understood = timed("understand 解读", () -> new Understanding(base).of(records));
      var graph = timed("state 成文", () -> sound(understood, folder));
      var lines = new NQuads();
      lines.write(graph, dump::add);
      Path file = folder.resolve("dump.nq.gz");
      var written = timed("dump 归档", () -> dump.write(file));
      store(folder, file);
      cite(folder, paths, understood);
      var manifest = manifest(number, written, records, understood);
      var findings = understood.findings().all();
      report(folder, findings);
      manifest.write(folder.resolve("manifest.json"));
      return new LoadReport(manifest, findings);
    } finally {
      rongshi.loader.release.StoreFolders.delete(work);
    }
  }

  /**
   * The graph without the claims that violate the ontology's shapes. What was second best may take
   * a withheld claim's place, so that it is held against the shapes again.
   */
  private Graph sound(Understanding.Understood understood, Path folder)
      throws IOException, LoadException {
    var validation = new Validation(new Vocabulary().shapes());
    var report = ModelFactory.createDefaultModel();
    Graph graph = understood.graph();
    while (true) {
      var outcome = validation.validate(graph);
      refuseDamage(outcome);
      report.add(outcome.report());
      understood.withhold(outcome);
      if (outcome.withheld().isEmpty()) {
        break;
      }
      graph = understood.graph();
    }
    try (var out = Files.newOutputStream(folder.resolve("shacl.ttl"))) {
      RDFDataMgr.write(out, report, Lang.TURTLE);
    }
    return graph;
  }

  private static void refuseDamage(Validation.Outcome outcome) throws LoadException {
    if (!outcome.structural().isEmpty()) {
      throw new LoadException(
          "数据结构受损，未发布 / the release would be damaged and was not published:\n"
              + String.join("\n", outcome.structural().stream().limit(20).toList()));
    }
  }

  private void store(Path folder, Path dump) throws IOException, LoadException {
    var failures = new ArrayList<IOException>();
    timed(
        "store 入库",
        () -> {
          TripleStore.build(
              dump,
              folder.resolve("tdb2"),
              data -> {
                for (var part : parts) {
                  try {
                    timed(
                        part.name(),
                        () -> {
                          part.build(data, Files.createDirectory(folder.resolve(part.name())));
                          return part;
                        });
                  } catch (LoadException e) {
                    failures.add(new IOException(e));
                  }
                }
              });
          return dump;
        });
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
  }

  private Manifest manifest(
      int number,
      SortedDump.Written written,
      Records records,
      Understanding.Understood understood) {
    var findings = new TreeMap<String, Long>();
    understood
        .findings()
        .all()
        .forEach(f -> findings.merge(f.severity().name().toLowerCase(Locale.ROOT), 1L, Long::sum));
    return new Manifest(
        number,
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        "rongshi " + version(),
        base.iri(),
        written.quads(),
        written.sha256(),
        understood.counts(),
        records.fileLines(understood.rejectedByFile()),
        findings,
        seconds);
  }

  private static String version() {
    String version = ReleaseBuilder.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  private static void report(Path folder, List<Finding> findings) throws IOException {
    var json = new ObjectMapper();
    try (var out = Files.newBufferedWriter(folder.resolve("report.jsonl"))) {
      for (var finding : findings) {
        out.write(json.writeValueAsString(finding));
        out.write('\n');
      }
    }
  }

  /** Keeps how the office wants its records cited. */
  private static void cite(Path folder, List<Path> paths, Understanding.Understood understood)
      throws IOException {
    var file = Citation.find(paths);
    if (file.isEmpty()) {
      return;
    }
    try {
      Citation.read(file.get());
      Files.copy(file.get(), folder.resolve(Citation.FILE));
    } catch (JsonProcessingException | CharConversionException e) {
      var broken = e instanceof JsonProcessingException json ? json : null;
      String why = broken == null ? e.getMessage() : broken.getOriginalMessage();
      int line =
          broken == null || broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
      understood
          .findings()
          .add(
              new Finding(
                  Finding.Severity.PARTLY,
                  new Location(Citation.FILE, Math.max(0, line)),
                  "citation-unreadable",
                  "引用说明无法读取，未采用：" + why,
                  "it cannot be read as a citation file and was not used: " + why,
                  ""));
    }
  }

  private interface Step<T> {
    T run() throws IOException, LoadException;
  }

  private <T> T timed(String step, Step<T> work) throws IOException, LoadException {
    progress.at(step, 0, 0);
    long start = System.nanoTime();
    T result = work.run();
    seconds.put(step, Math.round((System.nanoTime() - start) / 1e7) / 100.0);
    return result;
  }
}
