package rongshi.server.sparql;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The SPARQL 1.1 Service Description of the endpoint; its wording stands in {@code
 * service-description.ttl}.
 */
final class ServiceDescription {
  private static final Map<String, RDFFormat> FORMATS =
      Map.of(
          "text/turtle", RDFFormat.TURTLE_PRETTY,
          "application/rdf+xml", RDFFormat.RDFXML_PRETTY,
          "application/ld+json", RDFFormat.JSONLD_PRETTY,
          "application/n-triples", RDFFormat.NTRIPLES_UTF8);

  private static final AcceptList OFFERED =
      AcceptList.create(
          MediaType.create("text/turtle"),
          MediaType.create("application/rdf+xml"),
          MediaType.create("application/ld+json"),
          MediaType.create("application/n-triples"));

  private ServiceDescription() {}

  /** The media type for an Accept header; Turtle where nothing fits or nothing is asked for. */
  static String mediaType(String accept) {
    MediaType chosen = accept == null ? null : AcceptList.match(new AcceptList(accept), OFFERED);
    return chosen == null ? "text/turtle" : chosen.getContentTypeStr();
  }

  /** Writes the description of the endpoint at an address. */
  static void write(String endpoint, String mediaType, OutputStream out) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    try (InputStream in = ServiceDescription.class.getResourceAsStream("service-description.ttl")) {
      RDFParser.source(in).lang(Lang.TURTLE).base(endpoint).parse(graph);
    }
    RDFWriter.source(graph).format(FORMATS.get(mediaType)).base(endpoint).output(out);
  }
}
