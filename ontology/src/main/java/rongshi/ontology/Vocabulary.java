package rongshi.ontology;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;

/** The ontology's Turtle files. Each call parses anew: keep what you need. */
public final class Vocabulary {
  /** Where the files lie on the class path. */
  private static final String FOLDER = "/rongshi/";

  /** Classes, properties and individuals. */
  public Model vocabulary() {
    return read("vocabulary.ttl");
  }

  /** The concept schemes, relation types among them. */
  public Model concepts() {
    return read("concepts.ttl");
  }

  /** The SHACL shapes: those written down and those that follow from domains and ranges. */
  public Model shapes() {
    return read("shapes.ttl").add(ClassShapes.of(vocabulary()));
  }

  /** Vocabulary and concepts together: what a release carries so that its labels can be queried. */
  public Model terms() {
    return vocabulary().add(concepts());
  }

  /**
   * A file's text: {@code vocabulary.ttl}, {@code concepts.ttl}, {@code shapes.ttl}, {@code
   * context.jsonld}.
   */
  public String text(String file) {
    try (var in = Vocabulary.class.getResourceAsStream(FOLDER + file)) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Model read(String file) {
    var model = ModelFactory.createDefaultModel();
    try (var in = Vocabulary.class.getResourceAsStream(FOLDER + file)) {
      RDFDataMgr.read(model, in, Lang.TURTLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return model;
  }
}
