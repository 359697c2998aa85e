package rongshi.server.data;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.WeakHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import rongshi.ontology.Base;
import rongshi.ontology.EntityType;
import rongshi.server.release.OpenRelease;

/** The ids of every entity of a release, gathered once for each that is open. */
final class EntityIds {
  private final Map<OpenRelease, List<String>> known = new WeakHashMap<>();

  /** In order. To be called within a read transaction. */
  synchronized List<String> of(OpenRelease release) {
    return known.computeIfAbsent(
        release, r -> ofTypes(r.data(), r.base(), List.of(EntityType.values())));
  }

  /** Of the entities of some types, in order. To be called within a read transaction. */
  static List<String> ofTypes(DatasetGraph data, Base base, List<EntityType> types) {
    var ids = new TreeSet<String>();
    for (var type : types) {
      data.find(Quad.defaultGraphIRI, Node.ANY, RDF.type.asNode(), type.type().asNode())
          .forEachRemaining(q -> base.id(q.getSubject().getURI()).ifPresent(ids::add));
    }
    return List.copyOf(ids);
  }
}
