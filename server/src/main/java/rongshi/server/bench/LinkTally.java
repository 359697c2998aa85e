package rongshi.server.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import rongshi.server.bench.Figure.Fact;

/**
 * What proposals got right, where it is known who is meant.
 *
 * @param auto proposals that may be taken unseen
 * @param right of these, those that are right
 * @param meant records that mean somebody of the release
 * @param found of these, those with him among their proposals
 */
record LinkTally(long auto, long right, long meant, long found) {

  /**
   * Counts.
   *
   * @param proposals as {@link rongshi.server.link.Linking} writes them
   * @param truth our id by that of the other dataset
   */
  static LinkTally of(Path proposals, Map<String, String> truth) throws IOException {
    long auto = 0;
    long right = 0;
    var found = new HashSet<String>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(proposals)) {
      for (var row : rows) {
        String external = row.getField("external_id");
        boolean same = row.getField("id").equals(truth.get(external));
        if (!row.getField("auto").isEmpty()) {
          auto++;
          right += same ? 1 : 0;
        }
        if (same) {
          found.add(external);
        }
      }
    }
    return new LinkTally(auto, right, truth.size(), found.size());
  }

  /** Of those that may be taken unseen, the share that is right. */
  Fact precision() {
    return share(right, auto);
  }

  /** Of the records that mean somebody, the share that has him among three. */
  Fact recall() {
    return share(found, meant);
  }

  private static Fact share(long part, long whole) {
    return new Fact(
        whole == 0
            ? "-"
            : String.format(Locale.ROOT, "%.4f (%,d / %,d)", part / (double) whole, part, whole));
  }
}
