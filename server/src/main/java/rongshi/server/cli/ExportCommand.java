package rongshi.server.cli;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rongshi.loader.release.StoreLayout;

/** {@code rongshi export}: a release in an RDF syntax, from its dump; works while a server runs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {"导出一个数据版次", "Writes a data release in an RDF syntax"})
final class ExportCommand implements Callable<Integer> {
  @Mixin private StoreOption store;

  @Option(
      names = "--format",
      defaultValue = "nq",
      description = "nq, trig, jsonld, nt, ttl (default: ${DEFAULT-VALUE})")
  private String format;

  @Option(names = "--out", paramLabel = "FILE", description = "默认标准输出 default: standard output")
  private Path out;

  @Option(names = "--release", paramLabel = "N", description = "默认最新 default: the newest")
  private Integer release;

  @Override
  public Integer call() throws IOException {
    var layout = new StoreLayout(store.folder);
    int number = ReleaseNumber.of(layout, release);
    try (OutputStream target =
        out == null
            ? new BufferedOutputStream(new FileOutputStream(java.io.FileDescriptor.out))
            : new BufferedOutputStream(Files.newOutputStream(out))) {
      write(layout.dump(number), target);
    }
    return 0;
  }

  private void write(Path dump, OutputStream target) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(dump), 1 << 16)) {
      switch (format.toLowerCase(Locale.ROOT)) {
        case "nq" -> in.transferTo(target);
        case "trig", "nt", "ttl" -> stream(in, target);
        case "jsonld" -> {
          var data = DatasetGraphFactory.create();
          RDFParser.source(in).lang(Lang.NQUADS).parse(data);
          RDFDataMgr.write(target, data, RDFFormat.JSONLD);
        }
        default ->
            throw new Failure.UserException(
                "不支持的格式 / unknown format: " + format + " (nq, trig, jsonld, nt, ttl)");
      }
    }
  }

  /**
   * Triple syntaxes hold the default graph only; what named graphs hold needs nq, trig or jsonld.
   */
  private void stream(java.io.InputStream in, OutputStream target) {
    var syntax =
        switch (format.toLowerCase(Locale.ROOT)) {
          case "trig" -> RDFFormat.TRIG_BLOCKS;
          case "nt" -> RDFFormat.NTRIPLES_UTF8;
          default -> RDFFormat.TURTLE_BLOCKS;
        };
    RDFParser.source(in).lang(Lang.NQUADS).parse(StreamRDFWriter.getWriterStream(target, syntax));
  }
}
