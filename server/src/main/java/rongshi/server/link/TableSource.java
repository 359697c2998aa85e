package rongshi.server.link;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rongshi.loader.source.Finding;
import rongshi.loader.source.Finding.Severity;
import rongshi.loader.source.Location;

/**
 * A table, CSV or TSV, in UTF-8 or GB18030, under headings whose meaning is known or given. Read
 * row by row.
 */
final class TableSource implements RecordSource {
  private static final int LARGEST_BUFFER = 1 << 24;
  private static final int LOOKED_AT = 1 << 20;

  /** Values that hold the list's marks themselves. */
  private static final Set<String> WHOLE = Set.of("id", "name", "birthDate", "deathDate", "date");

  private final Path file;
  private final char separator;
  private final Roles roles;

  TableSource(Path file, char separator, Roles roles) {
    this.file = file;
    this.separator = separator;
    this.roles = roles;
  }

  @Override
  public void read(Sink sink) throws IOException, LinkException {
    int line = 0;
    var made = new TableRows();
    try (var csv = reader(made)) {
      var rows = csv.iterator();
      Map<Integer, String> columns = null;
      while (true) {
        TableRows.Row row;
        try {
          if (!rows.hasNext()) {
            break;
          }
          row = rows.next();
        } catch (CsvParseException e) {
          if (columns == null) {
            throw new LinkException(at(made.line()) + "：表头不是 CSV / the headings are no CSV");
          }
          sink.finding(broken(made.line(), e));
          return;
        }
        line = row.line();
        if (columns == null) {
          columns = columns(row);
        } else {
          row(row, columns, sink);
        }
      }
    } catch (UncheckedIOException e) {
      throw unreadable(line, e.getCause());
    } catch (CharacterCodingException e) {
      throw unreadable(line, e);
    }
  }

  private CsvReader<TableRows.Row> reader(TableRows made) throws IOException {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .maxBufferSize(LARGEST_BUFFER)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .build(made, decoded());
  }

  private Reader decoded() throws IOException {
    byte[] head;
    try (var in = Files.newInputStream(file)) {
      head = in.readNBytes(LOOKED_AT);
    }
    var charset = isUtf8(head) ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
    var in = Files.newInputStream(file);
    boolean marked =
        head.length > 2
            && (head[0] & 0xFF) == 0xEF
            && (head[1] & 0xFF) == 0xBB
            && (head[2] & 0xFF) == 0xBF;
    if (marked) {
      in.skipNBytes(3);
    }
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /** The last character may be cut. */
  private static boolean isUtf8(byte[] head) {
    for (int cut = 0; cut < 4 && cut <= head.length; cut++) {
      try {
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(head, 0, head.length - cut));
        return true;
      } catch (CharacterCodingException e) {
        if (head.length < LOOKED_AT) {
          return false;
        }
      }
    }
    return false;
  }

  private Map<Integer, String> columns(TableRows.Row row) throws LinkException {
    int line = row.line();
    if (row.tooWide()) {
      throw new LinkException(
          at(line)
              + "：表头有 "
              + row.width()
              + " 列，至多 "
              + TableRows.MOST_COLUMNS
              + " 列 / "
              + row.width()
              + " columns, where "
              + TableRows.MOST_COLUMNS
              + " is the most");
    }
    List<String> headings = row.cells();
    var columns = new LinkedHashMap<Integer, String>();
    for (int i = 0; i < headings.size(); i++) {
      Optional<String> role = roles.of(headings.get(i));
      if (role.isPresent()) {
        columns.put(i, role.get());
      }
    }
    for (String needed : List.of("id", "name")) {
      if (!columns.containsValue(needed)) {
        String seen = String.join("、", headings.stream().limit(30).toList());
        throw new LinkException(
            at(line)
                + "：表头「"
                + seen
                + "」中没有 "
                + needed
                + " 列，请以 --column "
                + needed
                + "=列名 指定 / no heading means “"
                + needed
                + "”: say which with --column "
                + needed
                + "=HEADING");
      }
    }
    return columns;
  }

  private void row(TableRows.Row row, Map<Integer, String> columns, Sink sink)
      throws IOException, LinkException {
    int line = row.line();
    if (row.tooWide()) {
      sink.finding(
          finding(
              line,
              "csv-too-many-columns",
              "此行有 " + row.width() + " 栏，至多 " + TableRows.MOST_COLUMNS + " 栏，未采用",
              "the row has %d columns, where %d is the most, and was not used"
                  .formatted(row.width(), TableRows.MOST_COLUMNS)));
      return;
    }
    if (row.cut()) {
      sink.finding(
          finding(
              line,
              "csv-cell-too-long",
              "此行有超过 " + TableRows.LONGEST_CELL + " 字的单元格（或有引号未闭合），未采用",
              "the row has a cell of more than %d characters (or a quote not closed); not used"
                  .formatted(TableRows.LONGEST_CELL)));
      return;
    }
    var values = new LinkedHashMap<String, List<String>>();
    columns.forEach(
        (i, role) -> {
          String cell = i < row.width() ? row.cells().get(i).strip() : "";
          if (!cell.isEmpty()) {
            values.computeIfAbsent(role, k -> new ArrayList<>()).addAll(items(role, cell));
          }
        });
    var ids = values.remove("id");
    if (ids == null) {
      if (!values.isEmpty()) {
        sink.finding(
            finding(
                line, "external-without-id", "此行没有编号，未采用", "the row has no id and was not used"));
      }
    } else {
      sink.record(new ExternalRecord(ids.getFirst(), values));
    }
  }

  private static List<String> items(String role, String cell) {
    return WHOLE.contains(role)
        ? List.of(cell)
        : List.of(cell.split("\\s*[;；|]\\s*")).stream().filter(v -> !v.isBlank()).toList();
  }

  private Finding broken(int line, CsvParseException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return finding(
        line,
        "csv-broken",
        "自此行起不合 CSV 格式，其前各行已采用：" + cause.getMessage(),
        "from here on this is no CSV; the rows before were used: " + cause.getMessage());
  }

  private LinkException unreadable(int line, IOException e) {
    return e instanceof CharacterCodingException
        ? new LinkException(
            at(line + 1) + "：既非 UTF-8 也非 GB18030 / neither UTF-8 nor GB18030 after this line")
        : new LinkException(at(line) + ": " + e.getMessage());
  }

  private Finding finding(int line, String code, String zh, String en) {
    return new Finding(
        Severity.REJECTED, new Location(file.getFileName().toString(), line), code, zh, en, "");
  }

  private String at(int line) {
    return file.getFileName() + ":" + line;
  }
}
