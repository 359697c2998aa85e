package rongshi.loader.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import rongshi.ontology.Base;

/** Reads TriX, for which Rio's parser is not published: Jena's, which reads no DTD. */
final class TrixFile {
  /** At the first error, with its line. */
  private static final ErrorHandler GIVE_UP =
      new ErrorHandler() {
        @Override
        public void warning(String message, long line, long column) {}

        @Override
        public void error(String message, long line, long column) {
          throw new RiotParseException(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
          throw new RiotParseException(message, line, column);
        }
      };

  private final Base base;
  private final ValueFactory values = SimpleValueFactory.getInstance();

  TrixFile(Base base) {
    this.base = base;
  }

  static boolean is(SourceFile file) {
    return Lang.TRIX.getFileExtensions().contains(file.extension());
  }

  FileCount read(SourceFile file, RecordSink sink) throws IOException {
    var statements = new RdfStatements(file, base, sink);
    try (var in = new BufferedInputStream(Files.newInputStream(file.path()))) {
      RDFParser.source(in)
          .lang(Lang.TRIX)
          .base(base.iri("dataset/" + Base.segment(file.label()) + "/"))
          .errorHandler(GIVE_UP)
          .parse(into(statements));
    } catch (RiotParseException e) {
      statements.broken(e.getLine(), e.getOriginalMessage(), e.getOriginalMessage());
    } catch (RiotException e) {
      statements.broken(0, e);
    }
    return statements.count("rdf");
  }

  private StreamRDFBase into(RdfStatements statements) {
    return new StreamRDFBase() {
      @Override
      public void triple(Triple t) {
        statements.handleStatement(
            values.createStatement(
                (Resource) value(t.getSubject()),
                (IRI) value(t.getPredicate()),
                value(t.getObject())));
      }

      @Override
      public void quad(Quad quad) {
        triple(quad.asTriple());
      }
    };
  }

  private Value value(Node node) {
    if (node.isURI()) {
      return values.createIRI(node.getURI());
    }
    if (node.isBlank()) {
      return values.createBNode(node.getBlankNodeLabel());
    }
    return node.getLiteralLanguage().isEmpty()
        ? values.createLiteral(
            node.getLiteralLexicalForm(), values.createIRI(node.getLiteralDatatypeURI()))
        : values.createLiteral(node.getLiteralLexicalForm(), node.getLiteralLanguage());
  }
}
