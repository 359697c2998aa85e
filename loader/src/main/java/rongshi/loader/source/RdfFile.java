package rongshi.loader.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import rongshi.loader.source.Finding.Severity;
import rongshi.ontology.Base;

/**
 * Reads a dataset in any RDF syntax, streaming. Blank nodes get names in the order in which they
 * appear; no other host is asked for anything. What stands before an error is kept.
 */
final class RdfFile {
  private final Base base;

  RdfFile(Base base) {
    this.base = base;
  }

  /** The syntax a file's name tells, or empty. */
  static Optional<RDFFormat> format(SourceFile file) {
    return Rio.getParserFormatForFileName(file.path().getFileName().toString());
  }

  FileCount read(SourceFile file, RDFFormat format, RecordSink sink) throws IOException {
    var parser = Rio.createParser(format);
    var config = parser.getParserConfig();
    config.set(BasicParserSettings.PRESERVE_BNODE_IDS, true);
    config.set(XMLParserSettings.SECURE_PROCESSING, true);
    config.set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, true);
    config.set(XMLParserSettings.LOAD_EXTERNAL_DTD, false);
    config.set(JSONLDSettings.SECURE_MODE, true);
    config.set(JSONLDSettings.WHITELIST, java.util.Set.of());
    var statements = new Statements(file, sink);
    parser.setRDFHandler(statements);
    try (var in = new BufferedInputStream(Files.newInputStream(file.path()))) {
      parser.parse(in, base.iri("dataset/" + Base.segment(file.label())));
    } catch (RDFParseException e) {
      broken(file, sink, Math.toIntExact(Math.max(0, e.getLineNumber())), e.getMessage());
    } catch (RDFHandlerException | IllegalArgumentException | UnsupportedOperationException e) {
      broken(file, sink, 0, String.valueOf(e.getMessage()));
    }
    return new FileCount(file.label(), "rdf", statements.count, 0);
  }

  private static void broken(SourceFile file, RecordSink sink, int line, String why) {
    sink.finding(
        new Finding(
            Severity.REJECTED,
            new Location(file.label(), line),
            "rdf-broken",
            "RDF 在此处有误，其前的语句已采用：" + why,
            "the RDF is broken here; the statements before it were kept: " + why,
            ""));
  }

  private final class Statements extends AbstractRDFHandler {
    private final SourceFile file;
    private final RecordSink sink;
    private final Map<String, String> blank = new HashMap<>();
    private long count;

    Statements(SourceFile file, RecordSink sink) {
      this.file = file;
      this.sink = sink;
    }

    @Override
    public void handleStatement(Statement st) {
      count++;
      sink.record(
          new Record.Statement(
              new Location(file.label(), 0),
              file.label(),
              term(st.getSubject()),
              term(st.getPredicate()),
              term(st.getObject()),
              ""));
    }

    private String term(Value value) {
      return switch (value) {
        case BNode node ->
            blank.computeIfAbsent(
                node.getID(),
                k ->
                    "<"
                        + base.iri("genid/" + Base.segment(file.label()) + "/" + (blank.size() + 1))
                        + ">");
        case IRI iri -> NTriplesUtil.toNTriplesString(iri);
        case Literal literal -> NTriplesUtil.toNTriplesString(literal, false);
        default -> throw new IllegalArgumentException("RDF-star is not supported: " + value);
      };
    }
  }
}
