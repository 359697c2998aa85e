package rongshi.server.data;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import rongshi.ontology.Base;
import rongshi.ontology.Concepts;

/**
 * Ids in addresses and the IRIs they stand for: those of the base, and {@code concept/…}, whose
 * namespace does not depend on it.
 */
public final class Iris {
  private static final String CONCEPT = "concept/";

  private Iris() {}

  /** The node of an id as it stands behind {@code /id/}, {@code /data/} and {@code /page/}. */
  public static Node node(Base base, String id) {
    return NodeFactory.createURI(
        id.startsWith(CONCEPT) ? Concepts.NS + id.substring(CONCEPT.length()) : base.iri(id));
  }

  /** The id of an IRI, or empty where it is another's. */
  public static Optional<String> id(Base base, String iri) {
    return iri.startsWith(Concepts.NS)
        ? Optional.of(CONCEPT + iri.substring(Concepts.NS.length()))
        : base.id(iri);
  }

  /** An id in an address: its slashes stay. */
  public static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("%2F", "/").replace("+", "%20");
  }
}
