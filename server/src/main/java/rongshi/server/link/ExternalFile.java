package rongshi.server.link;

import java.nio.file.Path;
import java.util.Locale;
import rongshi.ontology.Base;

/** Opens a file of another dataset by its ending. */
public final class ExternalFile {
  private ExternalFile() {}

  /** CSV, TSV, JSON lines, else RDF; any of them gzipped. */
  public static RecordSource of(Path file, Roles roles, Base base) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "gz" -> new GzipSource(file, inside -> of(inside, roles, base));
      case "csv" -> new TableSource(file, ',', roles);
      case "tsv", "tab" -> new TableSource(file, '\t', roles);
      case "jsonl", "ndjson" -> new JsonLinesSource(file, roles);
      default -> new RdfSource(file, roles, base);
    };
  }
}
