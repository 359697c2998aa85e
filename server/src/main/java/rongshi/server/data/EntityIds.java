package rongshi.server.data;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.WeakHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import rongshi.ontology.EntityType;
import rongshi.server.release.OpenRelease;

/** The ids of every entity of a release, gathered once for each that is open. */
final class EntityIds {
  private final Map<OpenRelease, List<String>> known = new WeakHashMap<>();

  /** In order. To be called within a read transaction. */
  synchronized List<String> of(OpenRelease release) {
    return known.computeIfAbsent(release, EntityIds::gathered);
  }

  private static List<String> gathered(OpenRelease release) {
    var ids = new TreeSet<String>();
    for (var type : EntityType.values()) {
      release
          .data()
          .find(Quad.defaultGraphIRI, Node.ANY, RDF.type.asNode(), type.type().asNode())
          .forEachRemaining(q -> release.base().id(q.getSubject().getURI()).ifPresent(ids::add));
    }
    return List.copyOf(ids);
  }
}
