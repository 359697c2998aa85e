package rongshi.server.link;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
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
  private static final int MOST_COLUMNS = 1000;
  private static final int LONGEST_CELL = 100_000;
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
    try (var csv = reader()) {
      var rows = csv.iterator();
      Map<Integer, String> columns = null;
      while (true) {
        CsvRecord row;
        try {
          if (!rows.hasNext()) {
            break;
          }
          row = rows.next();
        } catch (CsvParseException e) {
          if (columns == null) {
            throw new LinkException(
                at(1)
                    + "：表头不是 CSV，或超过 "
                    + MOST_COLUMNS
                    + " 列 / the headings are no CSV, or more than "
                    + MOST_COLUMNS
                    + " columns");
          }
          sink.finding(broken(line + 1, e));
          return;
        }
        line = Math.toIntExact(row.getStartingLineNumber());
        if (columns == null) {
          columns = columns(row.getFields(), line);
        } else {
          row(row, columns, line, sink);
        }
      }
    } catch (UncheckedIOException e) {
      throw unreadable(line, e.getCause());
    } catch (CharacterCodingException e) {
      throw unreadable(line, e);
    }
  }

  private CsvReader<CsvRecord> reader() throws IOException {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .maxBufferSize(1 << 24)
        .ofCsvRecord(decoded());
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

  private Map<Integer, String> columns(List<String> headings, int line) throws LinkException {
    if (headings.size() > MOST_COLUMNS) {
      throw new LinkException(
          at(line) + "：表头超过 " + MOST_COLUMNS + " 列 / more than " + MOST_COLUMNS + " columns");
    }
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

  private void row(CsvRecord row, Map<Integer, String> columns, int line, Sink sink)
      throws IOException, LinkException {
    if (row.getFieldCount() > MOST_COLUMNS) {
      sink.finding(
          finding(
              line,
              "csv-too-many-columns",
              "此行超过 " + MOST_COLUMNS + " 栏，未采用",
              "the row has more than " + MOST_COLUMNS + " columns and was not used"));
      return;
    }
    var values = new LinkedHashMap<String, List<String>>();
    columns.forEach(
        (i, role) -> {
          String cell = i < row.getFieldCount() ? row.getField(i).strip() : "";
          if (!cell.isEmpty() && cell.length() <= LONGEST_CELL) {
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
