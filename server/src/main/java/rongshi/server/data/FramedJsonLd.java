package rongshi.server.data;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import rongshi.ontology.Rs;
import rongshi.ontology.Vocabulary;

/**
 * JSON-LD 1.1 framed on one node with the ontology's context: the node at the root, what it points
 * to inside it, and its claims, which point to it, under {@code claims}.
 *
 * <p>The context is named by address and read from the program; no other host is ever asked.
 */
final class FramedJsonLd {
  private static final JsonWriterFactory PRETTY =
      Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

  /** Terms of the context that read backwards, with the property they read. */
  private static final Map<String, Node> BACKWARDS =
      Map.of(
          "claims", Rs.subject.asNode(),
          "claimsOfIt", Rs.value.asNode(),
          "stated", Rs.record.asNode(),
          "readHere", Rs.passage.asNode(),
          "differing", Rs.member.asNode());

  private final URI address;
  private final Document context;

  /**
   * @param address of the context, which the answer names
   */
  FramedJsonLd(String address) {
    this.address = URI.create(address);
    try {
      this.context = JsonDocument.of(new StringReader(new Vocabulary().text("context.jsonld")));
    } catch (JsonLdError e) {
      throw new IllegalStateException("the ontology's context is JSON", e);
    }
  }

  /** The graph framed on a node of it, in UTF-8. */
  byte[] of(Graph graph, Node root) {
    var flat = new ByteArrayOutputStream();
    RDFWriter.source(graph).format(RDFFormat.JSONLD_PLAIN).output(flat);
    try {
      JsonObject framed =
          JsonLd.frame(
                  JsonDocument.of(new ByteArrayInputStream(flat.toByteArray())),
                  JsonDocument.of(frame(graph, root)))
              .loader(this::load)
              .omitGraph(true)
              .get();
      var out = new ByteArrayOutputStream();
      try (var writer = PRETTY.createWriter(out)) {
        writer.writeObject(framed);
      }
      return out.toByteArray();
    } catch (JsonLdError e) {
      throw new IllegalStateException("what Jena wrote can be framed", e);
    }
  }

  private JsonObject frame(Graph graph, Node root) {
    var frame =
        Json.createObjectBuilder()
            .add("@context", address.toString())
            .add("@id", root.getURI())
            .add("@embed", "@once");
    for (String term : List.of("claims", "claimsOfIt", "stated", "readHere", "differing")) {
      if (graph.contains(Node.ANY, BACKWARDS.get(term), root)) {
        frame.add(term, Json.createObjectBuilder());
      }
    }
    return frame.build();
  }

  private Document load(URI url, DocumentLoaderOptions options) throws JsonLdError {
    if (url.equals(address)) {
      return context;
    }
    throw new JsonLdError(
        JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "no other host is asked: " + url);
  }
}
