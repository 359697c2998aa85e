package rongshi.server.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * A dataset as one flattened JSON-LD 1.1 document, written as it is read: a node object for each
 * subject, one a line, in the order of the store. Of a subject that comes back later there is a
 * second node object, which JSON-LD allows.
 */
final class JsonLdDump {
  private final DatasetGraph data;

  /** Of properties, classes and datatypes, which are few. */
  private final Map<String, String> compacted = new HashMap<>();

  JsonLdDump(DatasetGraph data) {
    this.data = data;
  }

  /** Writes the default graph's nodes, then each named graph; closes nothing. */
  void write(OutputStream out) throws IOException {
    var factory = JsonFactory.builder().build();
    try (var json = factory.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      json.writeObjectFieldStart("@context");
      for (var prefix : Prefixes.ALL.entrySet()) {
        json.writeStringField(prefix.getKey(), prefix.getValue());
      }
      json.writeEndObject();
      json.writeArrayFieldStart("@graph");
      nodes(Quad.defaultGraphIRI, json);
      for (Iterator<Node> graphs = data.listGraphNodes(); graphs.hasNext(); ) {
        Node graph = graphs.next();
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("@id", graph.getURI());
        json.writeArrayFieldStart("@graph");
        nodes(graph, json);
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void nodes(Node graph, JsonGenerator json) throws IOException {
    Node subject = null;
    Map<Node, List<Node>> values = new TreeMap<>(java.util.Comparator.comparing(Node::getURI));
    var quads = data.find(graph, Node.ANY, Node.ANY, Node.ANY);
    while (quads.hasNext()) {
      var quad = quads.next();
      if (!quad.getSubject().equals(subject)) {
        node(subject, values, json);
        subject = quad.getSubject();
        values.clear();
      }
      values
          .computeIfAbsent(quad.getPredicate(), k -> new java.util.ArrayList<>())
          .add(quad.getObject());
    }
    node(subject, values, json);
  }

  private void node(Node subject, Map<Node, List<Node>> values, JsonGenerator json)
      throws IOException {
    if (subject == null) {
      return;
    }
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringField("@id", subject.isURI() ? subject.getURI() : "_:" + subject);
    for (var property : values.entrySet()) {
      boolean type = property.getKey().equals(RDF.type.asNode());
      json.writeArrayFieldStart(type ? "@type" : compact(property.getKey().getURI()));
      for (Node value : property.getValue()) {
        if (type) {
          json.writeString(compact(value.getURI()));
        } else {
          value(value, json);
        }
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void value(Node value, JsonGenerator json) throws IOException {
    json.writeStartObject();
    if (value.isLiteral()) {
      json.writeStringField("@value", value.getLiteralLexicalForm());
      if (!value.getLiteralLanguage().isEmpty()) {
        json.writeStringField("@language", value.getLiteralLanguage());
      } else if (!value.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
        json.writeStringField("@type", compact(value.getLiteralDatatypeURI()));
      }
    } else {
      json.writeStringField("@id", value.isURI() ? value.getURI() : "_:" + value);
    }
    json.writeEndObject();
  }

  private String compact(String iri) {
    return compacted.computeIfAbsent(iri, JsonLdDump::prefixed);
  }

  /** With a prefix where the rest has no slash that would make it look like an address. */
  private static String prefixed(String iri) {
    return Prefixes.ALL.entrySet().stream()
        .filter(p -> iri.startsWith(p.getValue()))
        .filter(p -> !iri.startsWith("//", p.getValue().length()))
        .findFirst()
        .map(p -> p.getKey() + ":" + iri.substring(p.getValue().length()))
        .orElse(iri);
  }
}
