package rongshi.loader.source;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import rongshi.loader.source.Finding.Severity;
import rongshi.ontology.Base;

/**
 * Makes records of the statements a parser finds in a dataset, with the line the parser is at. A
 * statement that could not be written as N-Quads is reported and left out.
 */
final class RdfStatements extends AbstractRDFHandler {
  private static final Pattern LINE =
      Pattern.compile("(?i)\\bline(?:no| ?number)?\\s*[=:]?\\s*(\\d{1,9})");

  private final SourceFile file;
  private final Base base;
  private final RecordSink sink;
  private final Map<String, String> blank = new HashMap<>();
  private int line;
  private long read;
  private long rejected;

  RdfStatements(SourceFile file, Base base, RecordSink sink) {
    this.file = file;
    this.base = base;
    this.sink = sink;
  }

  FileCount count(String kind) {
    return new FileCount(file.label(), kind, read, rejected);
  }

  /** The parser has come to this line. */
  void at(int number) {
    line = Math.max(0, number);
  }

  /** One line holds no statement; reading goes on. */
  void lineBroken(int number, String why) {
    read++;
    rejected++;
    report(
        Severity.REJECTED,
        number,
        "rdf-line-broken",
        "此行 RDF 有误，未采用，其余照常：" + why,
        "the RDF of this line is broken; it was not used, the rest was: " + why);
  }

  /** The dataset cannot be read on from here. */
  void broken(long at, String zh, String en) {
    report(
        Severity.REJECTED,
        Math.toIntExact(Math.max(0, at)),
        "rdf-broken",
        "RDF 在此处有误，其前的语句已采用：" + zh,
        "the RDF is broken here; the statements before it were kept: " + en);
  }

  /** The same; parsers built on others tell line and reason only in the innermost cause. */
  void broken(long at, Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String why = String.valueOf(failure.getMessage());
    String inner = String.valueOf(root.getMessage());
    String reason = (inner.equals(why) ? why : why + ": " + inner).replaceAll("\\s+", " ");
    var told = LINE.matcher(reason);
    broken(at <= 0 && told.find() ? Long.parseLong(told.group(1)) : at, reason, reason);
  }

  @Override
  public void handleStatement(Statement st) {
    read++;
    try {
      sink.record(
          new Record.Statement(
              new Location(file.label(), line),
              file.label(),
              term(st.getSubject()),
              term(st.getPredicate()),
              term(st.getObject()),
              ""));
    } catch (IllegalArgumentException e) {
      rejected++;
      report(
          Severity.REJECTED,
          line,
          "rdf-statement-unusable",
          "此语句未采用：" + e.getMessage(),
          "this statement was not used: " + e.getMessage());
    }
  }

  private String term(Value value) {
    return switch (value) {
      case BNode node -> blank.computeIfAbsent(node.getID(), k -> name());
      case IRI iri -> "<" + sound(iri) + ">";
      case Literal literal -> {
        sound(literal.getDatatype());
        wellFormed(literal.getLabel());
        yield NTriplesUtil.toNTriplesString(literal, XSD.STRING.equals(literal.getDatatype()));
      }
      default -> throw new IllegalArgumentException("RDF-star: " + value);
    };
  }

  private String name() {
    String of = "genid/" + Base.segment(file.label()) + "/" + (blank.size() + 1);
    return "<" + base.iri(of) + ">";
  }

  private static String sound(IRI iri) {
    String text = iri.stringValue();
    boolean whole = text.chars().noneMatch(c -> c <= 0x20 || "<>\"{}|^`\\".indexOf(c) >= 0);
    if (!whole || !text.contains(":")) {
      throw new IllegalArgumentException("no IRI: " + text);
    }
    wellFormed(text);
    return text;
  }

  /** Half a surrogate pair cannot be written as UTF-8. */
  private static void wellFormed(String text) {
    if (text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
      throw new IllegalArgumentException("half a surrogate pair");
    }
  }

  private void report(Severity severity, int at, String code, String zh, String en) {
    sink.finding(new Finding(severity, new Location(file.label(), at), code, zh, en, ""));
  }
}
