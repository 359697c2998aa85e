package rongshi.loader;

import java.util.HashMap;
import java.util.Map;
import rongshi.loader.claim.Digest;
import rongshi.loader.source.Record;
import rongshi.ontology.Base;

/**
 * Gives records and passages ids that do not depend on line numbers: file and name for a register's
 * row, file, month and a digest for a chronicle's entry. The second of two identical records in a
 * file gets {@code -2}.
 */
final class RecordIds {
  private final Map<String, Integer> seen = new HashMap<>();

  /** The id of a row under its name, or under a digest where it has none. */
  String row(Record.Row row, String name) {
    String key = name.isBlank() ? Digest.hex(10, row.raw()) : Base.segment(name);
    String id = "record/" + path(row) + "/" + key;
    return seen.containsKey(id) && !name.isBlank()
        ? unique(id + "-" + Digest.hex(6, row.raw()))
        : unique(id);
  }

  /** The id of an entry of a chronicle. */
  String entry(Record.Entry entry) {
    String when =
        entry.month() == 0
            ? String.format("%04d", entry.year())
            : String.format("%04d-%02d", entry.year(), entry.month());
    return unique("record/" + path(entry) + "/" + when + "-" + Digest.hex(6, entry.text()));
  }

  /** The id of a paragraph of a biography. */
  String paragraph(Record.Paragraph paragraph) {
    return unique("record/" + path(paragraph) + "/" + paragraph.ordinal());
  }

  private String unique(String id) {
    int n = seen.merge(id, 1, Integer::sum);
    return n == 1 ? id : id + "-" + n;
  }

  private static String path(Record record) {
    var parts = record.at().file().split("/");
    for (int i = 0; i < parts.length; i++) {
      parts[i] = Base.segment(parts[i]);
    }
    return String.join("/", parts);
  }
}
