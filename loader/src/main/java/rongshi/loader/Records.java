package rongshi.loader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rongshi.loader.release.Manifest;
import rongshi.loader.release.SortedDump;
import rongshi.loader.source.FileCount;
import rongshi.loader.source.Finding;
import rongshi.loader.source.Mapping;
import rongshi.loader.source.Record;
import rongshi.loader.source.RecordReader;
import rongshi.loader.source.RecordSink;
import rongshi.loader.source.SourceFiles;
import rongshi.ontology.Base;

/**
 * Everything that was read, in the order of files and lines. Statements of external datasets go
 * straight to the dump: a dataset may be larger than memory.
 */
record Records(
    Mapping mapping,
    List<Record.Row> rows,
    List<Record> prose,
    List<Finding> findings,
    List<FileCount> counts) {

  static Records read(List<Path> paths, Base base, SortedDump dump, Progress progress)
      throws IOException {
    var mapping = Mapping.bundled();
    var records =
        new Records(
            mapping, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    var files = SourceFiles.of(paths);
    records.findings.addAll(files.findings());
    var reader = new RecordReader(mapping, base);
    var sink = records.sink(base, dump);
    int done = 0;
    for (var file : files.files()) {
      progress.at("读取 read " + file.label(), ++done, files.files().size());
      try {
        records.counts.addAll(reader.read(file, sink));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    return records;
  }

  /** Each file with what was read, loaded and reported; {@code read = loaded + reported}. */
  List<Manifest.FileLine> fileLines(Map<String, Long> rejectedLater) {
    return counts.stream()
        .map(
            c -> {
              long reported = c.rejected() + rejectedLater.getOrDefault(c.label(), 0L);
              return new Manifest.FileLine(
                  c.label(), c.kind(), c.read(), c.read() - reported, reported);
            })
        .toList();
  }

  private RecordSink sink(Base base, SortedDump dump) {
    return new RecordSink() {
      @Override
      public void record(Record record) {
        switch (record) {
          case Record.Row row -> rows.add(row);
          case Record.Entry entry -> prose.add(entry);
          case Record.Paragraph paragraph -> prose.add(paragraph);
          case Record.Statement statement -> dumpLine(statement);
        }
      }

      @Override
      public void finding(Finding finding) {
        findings.add(finding);
      }

      private void dumpLine(Record.Statement s) {
        String graph = "<" + base.iri("dataset/" + Base.segment(s.dataset())) + ">";
        try {
          dump.add(s.subject() + " " + s.predicate() + " " + s.object() + " " + graph + " .");
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }
}
