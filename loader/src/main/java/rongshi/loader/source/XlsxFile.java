package rongshi.loader.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads the registers of a workbook, a sheet at a time, streaming. Where there are several sheets
 * each is called by the file's label, {@code #} and its name.
 */
final class XlsxFile {
  private static final Pattern FROM_1904 = Pattern.compile("date1904=\"(?:1|true|on)\"");

  private final Mapping mapping;

  XlsxFile(Mapping mapping) {
    this.mapping = mapping;
  }

  /** Every sheet that is not empty; one count of kind {@code unreadable} where there is none. */
  List<FileCount> read(SourceFile file, RecordSink sink) throws IOException {
    var zip = new OfficeZip(file, sink, "工作簿", "workbook");
    var counts = new ArrayList<FileCount>();
    if (zip.isSound("xl/workbook.xml")) {
      try (var book = OPCPackage.open(file.path().toFile(), PackageAccess.READ)) {
        sheets(book, file, sink, counts);
      } catch (OpenXML4JException
          | SAXException
          | ParserConfigurationException
          | RuntimeException
          | IOException
          | StackOverflowError e) {
        zip.unreadable(e);
      }
    }
    return counts.isEmpty()
        ? List.of(new FileCount(file.label(), "unreadable", 0, 0))
        : List.copyOf(counts);
  }

  private void sheets(OPCPackage book, SourceFile file, RecordSink sink, List<FileCount> counts)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    var strings = new ReadOnlySharedStringsTable(book);
    var reader = new XSSFReader(book);
    var words = new CellWords(startsIn1904(reader));
    var parts = new ArrayList<PackagePart>();
    var names = new ArrayList<String>();
    var sheets = (SheetIterator) reader.getSheetsData();
    while (sheets.hasNext()) {
      sheets.next().close();
      parts.add(sheets.getSheetPart());
      names.add(sheets.getSheetName());
    }
    for (int i = 0; i < parts.size(); i++) {
      String label = parts.size() == 1 ? file.label() : file.label() + "#" + names.get(i);
      var facts = new SheetFacts();
      parse(parts.get(i), facts);
      var rows = new SheetRows(new SourceFile(label, file.path()), mapping, facts, sink);
      parse(
          parts.get(i),
          new XSSFSheetXMLHandler(reader.getStylesTable(), null, strings, rows, words, false));
      rows.count().ifPresent(counts::add);
    }
  }

  private static void parse(PackagePart sheet, ContentHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    try (InputStream in = sheet.getInputStream()) {
      var xml = XMLHelper.newXMLReader();
      xml.setContentHandler(handler);
      xml.parse(new InputSource(in));
    }
  }

  private static boolean startsIn1904(XSSFReader reader) throws IOException, OpenXML4JException {
    try (InputStream in = reader.getWorkbookData()) {
      return FROM_1904.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8)).find();
    }
  }
}
