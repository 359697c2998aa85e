package rongshi.loader.source;

/** Reads a register in CSV. */
final class CsvFile {
  private final Mapping mapping;

  CsvFile(Mapping mapping) {
    this.mapping = mapping;
  }

  FileCount read(SourceFile file, String text, RecordSink sink) {
    var table = new Table[1];
    new CsvLines()
        .split(
            text,
            line -> {
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
            });
    return table[0] == null ? new FileCount(file.label(), "unreadable", 0, 0) : table[0].count();
  }
}
