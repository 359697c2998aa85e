package rongshi.loader.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/**
 * Reads the paragraphs of a Word document as lines of prose; a line's number is its paragraph's.
 */
final class DocxFile {
  FileCount read(SourceFile file, RecordSink sink) throws IOException {
    var zip = new OfficeZip(file, sink, "Word 文档", "Word document");
    var lines = new ArrayList<String>();
    boolean read = zip.isSound("word/document.xml") && read(file, zip, lines);
    return read
        ? new ProseFile(file, sink).read(lines)
        : new FileCount(file.label(), "unreadable", 0, 0);
  }

  private static boolean read(SourceFile file, OfficeZip zip, List<String> lines) {
    try (var opened = OPCPackage.open(file.path().toFile(), PackageAccess.READ);
        var document = new XWPFDocument(opened)) {
      document.getBodyElements().forEach(e -> add(e, lines));
      return true;
    } catch (OpenXML4JException | RuntimeException | IOException | StackOverflowError e) {
      return zip.unreadable(e);
    }
  }

  private static void add(IBodyElement element, List<String> lines) {
    switch (element) {
      case XWPFParagraph paragraph ->
          lines.addAll(List.of(paragraph.getText().replace('\u00a0', ' ').split("\n", -1)));
      case XWPFTable table ->
          table
              .getRows()
              .forEach(
                  row ->
                      lines.add(
                          String.join(
                              "\t", row.getTableCells().stream().map(c -> c.getText()).toList())));
      default -> {}
    }
  }
}
