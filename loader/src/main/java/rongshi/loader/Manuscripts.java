package rongshi.loader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import rongshi.loader.extract.Extraction;
import rongshi.loader.extract.Extractor;
import rongshi.loader.pattern.RuleBook;
import rongshi.loader.release.SortedDump;
import rongshi.loader.release.StoreFolders;
import rongshi.loader.source.Finding;
import rongshi.loader.source.Mapping;
import rongshi.loader.source.Record;
import rongshi.loader.source.RecordReader;
import rongshi.loader.source.RecordSink;
import rongshi.loader.source.SourceFiles;
import rongshi.ontology.Base;
import rongshi.ontology.Concepts;

/** Reads prose with the names of registers, without loading anything. */
public final class Manuscripts {
  private final Extractor extractor;

  /**
   * @param registers files and folders whose registers give the names; their prose is not read
   * @throws IOException where a file cannot be read
   */
  public Manuscripts(List<Path> registers) throws IOException {
    this(registers, RuleBook.bundled(Concepts.bundled()));
  }

  /**
   * @param rules tried instead of the bundled ones
   */
  public Manuscripts(List<Path> registers, RuleBook rules) throws IOException {
    Path work = Files.createTempDirectory("rongshi-");
    try (var dump = new SortedDump(work)) {
      var records = Records.read(registers, Base.DEFAULT, dump, Progress.SILENT);
      this.extractor = new Extractor(new Understanding(Base.DEFAULT).known(records), rules);
    } finally {
      StoreFolders.delete(work);
    }
  }

  /** The reader of single passages. */
  public Extractor extractor() {
    return extractor;
  }

  /**
   * Reads chronicles and biographies, one passage after the other; holds one at a time.
   *
   * @param prose files and folders; rows of registers among them are passed over
   */
  public void read(List<Path> prose, Consumer<Extraction> out, Consumer<Finding> findings)
      throws IOException {
    var files = SourceFiles.of(prose);
    files.findings().forEach(findings);
    var records = new RecordReader(Mapping.bundled(), Base.DEFAULT);
    for (var file : files.files()) {
      var passages = new PassageReader(extractor, p -> extractor.person(p.subject()));
      records.read(file, new Sink(passages, out, findings));
    }
  }

  private record Sink(PassageReader passages, Consumer<Extraction> out, Consumer<Finding> findings)
      implements RecordSink {
    @Override
    public void record(Record record) {
      switch (record) {
        case Record.Entry e -> out.accept(passages.entry(e, e.at().toString()));
        case Record.Paragraph p -> out.accept(passages.paragraph(p, p.at().toString()));
        case Record.Row row -> {}
        case Record.Statement statement -> {}
      }
    }

    @Override
    public void finding(Finding finding) {
      findings.accept(finding);
    }
  }
}
