package rongshi.server.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import rongshi.server.api.Asked;
import rongshi.server.release.OpenRelease;
import rongshi.server.release.Releases;
import rongshi.server.search.Hit;
import rongshi.server.search.SearchQuery;

/** A whole result set as CSV (RFC 4180, UTF-8 with the mark that spreadsheets look for). */
final class SearchTable {
  /** As far as a search may be paged. */
  private static final int MOST = 10_000;

  private static final int AT_ONCE = 200;

  private final Releases releases;

  SearchTable(Releases releases) {
    this.releases = releases;
  }

  void write(Context context) {
    var asked = new Asked(context);
    String csv = asked.within(releases, release -> table(release, asked.search(AT_ONCE)));
    context
        .header("Content-Disposition", "attachment; filename=\"rongshi-search.csv\"")
        .contentType("text/csv;charset=utf-8")
        .result(csv);
  }

  private static String table(OpenRelease release, SearchQuery query) {
    var out = new StringWriter().append('\uFEFF');
    try (var csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(
          "id", "iri", "type", "name", "aliases", "description", "earliest", "latest", "why");
      long total = 1;
      for (int offset = 0; offset < Math.min(total, MOST); offset += AT_ONCE) {
        var page =
            new SearchQuery(
                query.text(), query.filters(), query.without(), query.sort(), AT_ONCE, offset);
        var result = release.search().search(page);
        total = result.total();
        result.hits().forEach(hit -> csv.writeRecord(row(hit)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static String[] row(Hit hit) {
    return new String[] {
      hit.id(),
      hit.iri(),
      hit.type(),
      hit.name(),
      String.join(";", hit.aliases()),
      hit.description(),
      hit.earliest() == null ? "" : Integer.toString(hit.earliest()),
      hit.latest() == null ? "" : Integer.toString(hit.latest()),
      hit.why()
    };
  }
}
