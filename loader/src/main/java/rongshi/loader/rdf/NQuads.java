package rongshi.loader.rdf;

import java.io.IOException;
import java.util.Iterator;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatterNT;

/** Statements as N-Quads lines in UTF-8. */
public final class NQuads {
  private final NodeFormatterNT format = new NodeFormatterNT();

  /** Takes a line. */
  public interface Sink {
    void line(String line) throws IOException;
  }

  /**
   * Every triple of a graph, as a line of the default graph; those with blank nodes are left out.
   */
  public void write(Graph graph, Sink sink) throws IOException {
    Iterator<Triple> triples = graph.find();
    while (triples.hasNext()) {
      var t = triples.next();
      if (!t.getSubject().isBlank() && !t.getObject().isBlank()) {
        sink.line(line(t));
      }
    }
  }

  private String line(Triple triple) {
    var out = new StringWriterI();
    format.format(out, triple.getSubject());
    out.print(' ');
    format.format(out, triple.getPredicate());
    out.print(' ');
    format.format(out, triple.getObject());
    out.print(" .");
    return out.toString();
  }
}
