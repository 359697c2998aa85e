package rongshi.loader.source;

import java.io.IOException;
import java.util.List;
import rongshi.ontology.Base;

/** The one door: reads any file an office has, by its ending, else by what it holds. */
public final class RecordReader {
  private final Mapping mapping;
  private final Base base;

  /**
   * @param base under which the blank nodes of datasets get names
   */
  public RecordReader(Mapping mapping, Base base) {
    this.mapping = mapping;
    this.base = base;
  }

  /**
   * Reads a file, of a workbook each sheet; what cannot be read becomes findings.
   *
   * @throws IOException where the disk fails, never for what a file holds
   */
  public List<FileCount> read(SourceFile file, RecordSink sink) throws IOException {
    return file.extension().equals("xlsx")
        ? new XlsxFile(mapping).read(file, sink)
        : List.of(one(file, sink));
  }

  private FileCount one(SourceFile file, RecordSink sink) throws IOException {
    return switch (file.extension()) {
      case "csv", "md", "txt", "text", "markdown", "" -> text(file, sink);
      case "docx" -> new DocxFile().read(file, sink);
      default -> {
        var rdf = RdfFile.format(file);
        if (rdf.isPresent()) {
          yield new RdfFile(base).read(file, rdf.get(), sink);
        }
        yield TrixFile.is(file) ? new TrixFile(base).read(file, sink) : refused(file, sink);
      }
    };
  }

  private static FileCount refused(SourceFile file, RecordSink sink) {
    sink.finding(
        new Finding(
            Finding.Severity.REJECTED,
            new Location(file.label(), 0),
            "file-kind-unknown",
            "不识「." + file.extension() + "」类文件，未读取；可读者：CSV、XLSX、DOCX、MD、TXT 与各种 RDF",
            "files ending in ."
                + file.extension()
                + " are not read; CSV, XLSX, DOCX, MD, TXT and every RDF syntax are",
            ""));
    return new FileCount(file.label(), "unreadable", 0, 0);
  }

  private FileCount text(SourceFile file, RecordSink sink) throws IOException {
    var text = TextDecoder.decode(file, sink);
    if (text.isEmpty()) {
      return new FileCount(file.label(), "unreadable", 0, 0);
    }
    return file.extension().equals("csv")
        ? new CsvFile(mapping).read(file, text.get(), sink)
        : prose(file, List.of(text.get().split("\n", -1)), sink);
  }

  /** Reads the lines of a chronicle or biography that are at hand; the file is not opened. */
  public static FileCount prose(SourceFile file, List<String> lines, RecordSink sink) {
    return new ProseFile(file, sink).read(lines);
  }
}
