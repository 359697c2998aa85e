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
import rongshi.ontology.Rs;

/**
 * Holds a graph against the ontology's SHACL shapes.
 *
 * <p>The claims behind a violation are withheld and reported, so that the rest loads; what no claim
 * is behind is reported; only a shape marked {@code rs:structural true} stops the release.
 */
public final class Validation {
  private final Graph shapes;

  public Validation(Model shapes) {
    this.shapes = shapes.getGraph();
  }

  /**
   * @param structural messages that stop the release; empty in a sound one
   * @param entries every result, for the report
   * @param report the W3C validation report
   */
  public record Outcome(List<String> structural, List<Entry> entries, Model report) {
    /** IRIs of the claims to take out. */
    public Set<String> withheld() {
      var claims = new TreeSet<String>();
      entries.stream().filter(Entry::violation).forEach(e -> claims.addAll(e.claims()));
      return claims;
    }
  }

  /**
   * One result.
   *
   * @param focus the node it is about
   * @param claims IRIs of the claims behind it; may be empty
   * @param violation false for a warning
   */
  public record Entry(String focus, Set<String> claims, boolean violation, String zh, String en) {}

  /** Validates; cost grows with the number of statements. */
  public Outcome validate(Graph graph) {
    ValidationReport report =
        ShaclValidator.get().validate(ShaclValidator.get().parse(shapes), graph);
    var blame = new Blame(graph, shapes);
    var structural = new ArrayList<String>();
    var entries = new ArrayList<Entry>();
    for (ReportEntry entry : report.getEntries()) {
      var told = entry(entry, blame);
      entries.add(told);
      if (isStructural(entry)) {
        structural.add(told.focus() + ": " + told.zh() + " / " + told.en());
      }
    }
    return new Outcome(List.copyOf(structural), List.copyOf(entries), report.getModel());
  }

  private static Entry entry(ReportEntry entry, Blame blame) {
    return new Entry(
        entry.focusNode().toString(),
        blame.of(entry),
        entry.severity().equals(Severity.Violation),
        message(entry, "zh"),
        message(entry, "en"));
  }

  private boolean isStructural(ReportEntry entry) {
    Node source = entry.source();
    return source != null && shapes.contains(source, Rs.structural.asNode(), Node.ANY);
  }

  /** A SPARQL constraint has one message without a language: Chinese, a slash, English. */
  private static String message(ReportEntry entry, String language) {
    return entry.messages().stream()
        .filter(m -> m.isLiteral() && m.getLiteralLanguage().startsWith(language))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElseGet(() -> half(entry.message(), language));
  }

  private static String half(String message, String language) {
    int slash = message.indexOf(" / ");
    if (slash < 0) {
      return message;
    }
    return language.equals("zh") ? message.substring(0, slash) : message.substring(slash + 3);
  }
}
