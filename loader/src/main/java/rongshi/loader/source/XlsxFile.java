package rongshi.loader.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads the registers of a workbook, a sheet at a time, streaming; cells as they are shown. */
final class XlsxFile {
  private final Mapping mapping;

  XlsxFile(Mapping mapping) {
    this.mapping = mapping;
  }

  FileCount read(SourceFile file, RecordSink sink) throws IOException {
    long read = 0;
    long rejected = 0;
    String kind = "unreadable";
    try (var book = OPCPackage.open(file.path().toFile(), PackageAccess.READ)) {
      var strings = new ReadOnlySharedStringsTable(book);
      var reader = new XSSFReader(book);
      var sheets = reader.getSheetsData();
      while (sheets.hasNext()) {
        try (InputStream sheet = sheets.next()) {
          var rows = new Rows(file, sink);
          var xml = XMLHelper.newXMLReader();
          xml.setContentHandler(
              new XSSFSheetXMLHandler(
                  reader.getStylesTable(), null, strings, rows, new DataFormatter(), false));
          xml.parse(new InputSource(sheet));
          if (rows.table != null) {
            var count = rows.table.count();
            read += count.read();
            rejected += count.rejected();
            kind = count.kind();
          }
        }
      }
    } catch (OpenXML4JException
        | SAXException
        | javax.xml.parsers.ParserConfigurationException
        | RuntimeException
        | IOException e) {
      Office.unreadable(file, sink, "工作簿", "workbook", e);
    }
    return new FileCount(file.label(), kind, read, rejected);
  }

  private final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {
    private final SourceFile file;
    private final RecordSink sink;
    private final List<String> cells = new ArrayList<>();
    private Table table;

    Rows(SourceFile file, RecordSink sink) {
      this.file = file;
      this.sink = sink;
    }

    @Override
    public void startRow(int row) {
      cells.clear();
    }

    @Override
    public void cell(String reference, String shown, XSSFComment comment) {
      int column = reference == null ? cells.size() : new CellReference(reference).getCol();
      while (cells.size() <= column && column < 1000) {
        cells.add("");
      }
      if (column < 1000) {
        cells.set(column, shown == null ? "" : shown);
      }
    }

    @Override
    public void endRow(int row) {
      if (cells.stream().allMatch(String::isBlank)) {
        return;
      }
      if (table == null) {
        table = new Table(file, mapping, row + 1, List.copyOf(cells), sink);
      } else {
        table.row(row + 1, List.copyOf(cells), String.join("\t", cells));
      }
    }
  }
}
