package rongshi.server.link;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
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
import rongshi.loader.source.CsvLines;
import rongshi.loader.source.Finding;
import rongshi.loader.source.Finding.Severity;
import rongshi.loader.source.Location;

/**
 * A table, CSV or TSV, in UTF-8 or GB18030, under headings whose meaning is known or given. Read
 * row by row.
 */
final class TableSource implements RecordSource {
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
    int[] line = {0};
    try (var in = decoded()) {
      new CsvLines(separator).split(in, taker(line, sink));
    } catch (CharacterCodingException e) {
      throw new LinkException(
          at(line[0] + 1) + "：既非 UTF-8 也非 GB18030 / neither UTF-8 nor GB18030 after this line");
    }
  }

  private CsvLines.Taker<LinkException> taker(int[] line, Sink sink) {
    var columns = new LinkedHashMap<Integer, String>();
    return row -> {
      line[0] = row.number();
      if (columns.isEmpty()) {
        columns.putAll(columns(row));
      } else {
        row(row, columns, sink);
      }
    };
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

  private Map<Integer, String> columns(CsvLines.Line row) throws LinkException {
    int line = row.number();
    if (row instanceof CsvLines.Line.Broken broken) {
      throw new LinkException(at(line) + "：表头" + broken.zh() + " / the headings: " + broken.en());
    }
    List<String> headings = ((CsvLines.Line.Cells) row).cells();
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

  private void row(CsvLines.Line row, Map<Integer, String> columns, Sink sink)
      throws IOException, LinkException {
    switch (row) {
      case CsvLines.Line.Broken broken ->
          sink.finding(finding(broken.number(), broken.code(), broken.zh(), broken.en()));
      case CsvLines.Line.Cells whole -> cells(whole.number(), whole.cells(), columns, sink);
    }
  }

  private void cells(int line, List<String> cells, Map<Integer, String> columns, Sink sink)
      throws IOException, LinkException {
    if (cells.stream().anyMatch(c -> c.length() > LONGEST_CELL)) {
      sink.finding(
          finding(
              line,
              "csv-cell-too-long",
              "此行有超过 " + LONGEST_CELL + " 字的单元格，未采用",
              "the row has a cell of more than %d characters and was not used"
                  .formatted(LONGEST_CELL)));
      return;
    }
    var values = new LinkedHashMap<String, List<String>>();
    columns.forEach(
        (i, role) -> {
          String cell = i < cells.size() ? cells.get(i).strip() : "";
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

  private Finding finding(int line, String code, String zh, String en) {
    return new Finding(
        Severity.REJECTED, new Location(file.getFileName().toString(), line), code, zh, en, "");
  }

  private String at(int line) {
    return file.getFileName() + ":" + line;
  }
}
