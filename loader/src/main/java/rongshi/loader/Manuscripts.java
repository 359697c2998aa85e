package rongshi.loader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import rongshi.loader.extract.Extraction;
import rongshi.loader.extract.Extractor;
import rongshi.loader.mention.KnownEntities;
import rongshi.loader.pattern.RuleBook;
import rongshi.loader.release.SortedDump;
import rongshi.loader.release.StoreFolders;
import rongshi.loader.source.Finding;
import rongshi.loader.source.Mapping;
import rongshi.loader.source.Record;
import rongshi.loader.source.RecordReader;
import rongshi.loader.source.RecordSink;
import rongshi.loader.source.SourceFile;
import rongshi.loader.source.SourceFiles;
import rongshi.ontology.Base;
import rongshi.ontology.Concepts;

/** Reads prose with the names of registers, without loading anything. */
public final class Manuscripts {
  private final KnownEntities known;
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
      this.known = new Understanding(Base.DEFAULT).known(records);
      this.extractor = new Extractor(known, rules);
    } finally {
      StoreFolders.delete(work);
    }
  }

  /** What the registers know. */
  public KnownEntities known() {
    return known;
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

  /**
   * Reads the lines of one chronicle or biography that are at hand. Safe to call from several
   * threads at once, each with a text of its own.
   *
   * @param label what findings call it
   */
  public void read(
      String label, List<String> lines, Consumer<Extraction> out, Consumer<Finding> findings) {
    var passages = new PassageReader(extractor, p -> extractor.person(p.subject()));
    var file = new SourceFile(label, Path.of(label));
    RecordReader.prose(file, lines, new Sink(passages, out, findings));
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
