package rongshi.loader.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.vocabulary.RDF;
import rongshi.ontology.Rs;

/**
 * Holds a graph against the ontology's SHACL shapes.
 *
 * <p>A claim that violates a shape is withheld and reported; whatever else violates one is
 * reported; a shape marked {@code rs:structural true} stops the release.
 */
public final class Validation {
  private final Graph shapes;

  public Validation(Model shapes) {
    this.shapes = shapes.getGraph();
  }

  /**
   * @param withheld IRIs of the claims to take out
   * @param structural messages that stop the release; empty in a sound one
   * @param entries every result, for the report
   * @param report the W3C validation report
   */
  public record Outcome(
      Set<String> withheld, List<String> structural, List<Entry> entries, Model report) {}

  /** One result: which node, and the shape's words in Chinese and English. */
  public record Entry(String focus, String zh, String en) {}

  /** Validates; cost grows with the number of claims. */
  public Outcome validate(Graph graph) {
    ValidationReport report =
        ShaclValidator.get().validate(ShaclValidator.get().parse(shapes), graph);
    var withheld = new TreeSet<String>();
    var structural = new ArrayList<String>();
    var entries = new ArrayList<Entry>();
    for (ReportEntry entry : report.getEntries()) {
      Node focus = entry.focusNode();
      var told = new Entry(focus.toString(), message(entry, "zh"), message(entry, "en"));
      entries.add(told);
      boolean violation = entry.severity().equals(Severity.Violation);
      if (isStructural(entry)) {
        structural.add(told.focus() + ": " + told.zh() + " / " + told.en());
      } else if (violation && graph.contains(focus, RDF.type.asNode(), Rs.Claim.asNode())) {
        withheld.add(focus.getURI());
      }
    }
    return new Outcome(withheld, structural, entries, report.getModel());
  }

  private boolean isStructural(ReportEntry entry) {
    Node source = entry.source();
    return source != null && shapes.contains(source, Rs.structural.asNode(), Node.ANY);
  }

  private static String message(ReportEntry entry, String language) {
    return entry.messages().stream()
        .filter(m -> m.isLiteral() && m.getLiteralLanguage().startsWith(language))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElseGet(entry::message);
  }
}
