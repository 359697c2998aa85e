package rongshi.loader.source;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import rongshi.ontology.Base;

/**
 * Reads a dataset in any RDF syntax, streaming. Blank nodes get names in the order in which they
 * appear, relative IRIs are the dataset's own; no other host and no other file is asked for
 * anything. What stands before an error is kept; in the syntaxes of one statement a line, what
 * stands after it too.
 */
final class RdfFile {
  private static final Set<RDFFormat> DECLARE_THEIR_ENCODING =
      Set.of(RDFFormat.RDFXML, RDFFormat.BINARY);

  private static final Set<RDFFormat> ONE_STATEMENT_A_LINE =
      Set.of(RDFFormat.NTRIPLES, RDFFormat.NQUADS);

  private final Base base;

  RdfFile(Base base) {
    this.base = base;
  }

  /** The syntax a file's name tells, or empty. */
  static Optional<RDFFormat> format(SourceFile file) {
    return Rio.getParserFormatForFileName(file.path().getFileName().toString());
  }

  FileCount read(SourceFile file, RDFFormat format, RecordSink sink) throws IOException {
    var statements = new RdfStatements(file, base, sink);
    String dataset = base.iri("dataset/" + Base.segment(file.label()) + "/");
    try (var in = new BufferedInputStream(Files.newInputStream(file.path()))) {
      var parser = parser(format, statements);
      if (DECLARE_THEIR_ENCODING.contains(format)) {
        parser.parse(in, dataset);
      } else if (ONE_STATEMENT_A_LINE.contains(format)) {
        lines(new BufferedReader(strictly(in)), parser, statements);
      } else {
        parser.parse(strictly(in), dataset);
      }
    } catch (RDFParseException e) {
      statements.broken(e.getLineNumber(), e);
    } catch (CharacterCodingException e) {
      statements.broken(0, "不是 UTF-8", "it is not UTF-8");
    } catch (EOFException e) {
      statements.broken(0, "文件不完整", "it breaks off");
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      statements.broken(0, e);
    }
    return statements.count("rdf");
  }

  private static RDFParser parser(RDFFormat format, RdfStatements statements) {
    var parser = Rio.createParser(format);
    var config = parser.getParserConfig();
    config.set(BasicParserSettings.PRESERVE_BNODE_IDS, true);
    config.set(XMLParserSettings.SECURE_PROCESSING, true);
    config.set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, true);
    config.set(XMLParserSettings.LOAD_EXTERNAL_DTD, false);
    config.set(XMLParserSettings.EXTERNAL_GENERAL_ENTITIES, false);
    config.set(XMLParserSettings.EXTERNAL_PARAMETER_ENTITIES, false);
    config.set(JSONLDSettings.SECURE_MODE, true);
    config.set(JSONLDSettings.WHITELIST, Set.of());
    if (!ONE_STATEMENT_A_LINE.contains(format)) {
      parser.setParseLocationListener((line, column) -> statements.at(Math.toIntExact(line)));
    }
    parser.setRDFHandler(statements);
    return parser;
  }

  /** A broken line costs itself only. */
  private static void lines(BufferedReader in, RDFParser parser, RdfStatements statements)
      throws IOException {
    int number = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      statements.at(number);
      try {
        parser.parse(new StringReader(line), "");
      } catch (RDFParseException e) {
        statements.lineBroken(number, e.getMessage());
      }
    }
  }

  /** UTF-8, or nothing: what is not well-formed is never replaced in silence. */
  private static Reader strictly(InputStream in) throws IOException {
    in.mark(3);
    if (!Arrays.equals(in.readNBytes(3), new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
      in.reset();
    }
    return new InputStreamReader(
        in, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
  }
}
