package rongshi.server.sparql;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The SPARQL 1.1 Service Description of the endpoint: what {@code service-description.ttl} says,
 * the named graphs there are now, and the limits in force.
 */
final class ServiceDescription {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

  private static final Map<String, RDFFormat> FORMATS =
      Map.of(
          "text/turtle", RDFFormat.TURTLE_PRETTY,
          "application/rdf+xml", RDFFormat.RDFXML_PRETTY,
          "application/ld+json", RDFFormat.JSONLD_PRETTY,
          "application/n-triples", RDFFormat.NTRIPLES_UTF8);

  /** The media types it comes in, Turtle first. */
  static final List<String> TYPES =
      List.of("text/turtle", "application/rdf+xml", "application/ld+json", "application/n-triples");

  private final String endpoint;
  private final Model model = ModelFactory.createDefaultModel();

  /**
   * @param endpoint its address
   */
  ServiceDescription(String endpoint, DatasetGraph dataset, Limits limits) {
    this.endpoint = endpoint;
    try (InputStream in = ServiceDescription.class.getResourceAsStream("service-description.ttl")) {
      RDFParser.source(in).lang(Lang.TURTLE).base(endpoint).parse(model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Txn.executeRead(dataset, () -> graphs(dataset));
    var service = model.createResource(endpoint + "#service");
    service.addProperty(RDFS.comment, "limits: " + limits.header());
    if (!limits.services().isEmpty()) {
      service.addProperty(property("feature"), model.createResource(SD + "BasicFederatedQuery"));
      new TreeSet<>(limits.services())
          .forEach(s -> service.addProperty(RDFS.comment, "SERVICE <" + s + ">"));
    }
  }

  private void graphs(DatasetGraph dataset) {
    var described = model.createResource(endpoint + "#dataset");
    int n = 0;
    for (var graphs = dataset.listGraphNodes(); graphs.hasNext(); ) {
      Node graph = graphs.next();
      described.addProperty(
          property("namedGraph"),
          model
              .createResource(endpoint + "#graph-" + ++n)
              .addProperty(RDF.type, model.createResource(SD + "NamedGraph"))
              .addProperty(property("name"), model.createResource(graph.getURI()))
              .addProperty(
                  property("graph"),
                  model
                      .createResource(endpoint + "#content-" + n)
                      .addProperty(RDF.type, model.createResource(SD + "Graph"))));
    }
  }

  /** The description in one of the {@link #TYPES}. */
  byte[] in(String mediaType) {
    var out = new ByteArrayOutputStream();
    RDFWriter.source(model).format(FORMATS.get(mediaType)).base(endpoint).output(out);
    return out.toByteArray();
  }

  private static Property property(String name) {
    return ResourceFactory.createProperty(SD, name);
  }
}
