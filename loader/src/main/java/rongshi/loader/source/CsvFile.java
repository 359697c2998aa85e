package rongshi.loader.source;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;

/** Reads a register in CSV. */
final class CsvFile {
  private final Mapping mapping;

  CsvFile(Mapping mapping) {
    this.mapping = mapping;
  }

  FileCount read(SourceFile file, String text, RecordSink sink) {
    var table = new Table[1];
    try {
      new CsvLines(',').split(new StringReader(text), line -> add(line, table, file, sink));
    } catch (IOException e) {
      throw new UncheckedIOException("from a string", e);
    }
    return table[0] == null ? new FileCount(file.label(), "unreadable", 0, 0) : table[0].count();
  }

  private void add(CsvLines.Line line, Table[] table, SourceFile file, RecordSink sink) {
    switch (line) {
      case CsvLines.Line.Cells(int number, var cells, String raw) -> {
        if (table[0] == null) {
          table[0] = new Table(file, mapping, number, cells, sink);
        } else {
          table[0].row(number, cells, raw);
        }
      }
      case CsvLines.Line.Broken broken -> {
        if (table[0] == null) {
          table[0] = new Table(file, mapping, broken.number(), java.util.List.of(), sink);
        } else {
          table[0].broken(broken);
        }
      }
    }
  }
}
