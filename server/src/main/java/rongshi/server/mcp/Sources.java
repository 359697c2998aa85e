package rongshi.server.mcp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import rongshi.ontology.Rs;
import rongshi.server.entity.EntityReader;
import rongshi.server.release.OpenRelease;

/**
 * Gathers the sources that stand behind what an answer names: of a claim or passage those it cites,
 * of an entity those of the claims about it.
 */
final class Sources {
  /** An answer names no more; an entity's page has the rest. */
  private static final int MOST = 40;

  private static final int MOST_OF_ONE = 8;

  private final OpenRelease release;
  private final EntityReader reader;
  private final Set<Node> found = new LinkedHashSet<>();
  private boolean more;

  Sources(OpenRelease release) {
    this.release = release;
    this.reader = new EntityReader(release.data(), release.base());
  }

  /** Adds those of what an id stands for. */
  Sources of(String id) {
    return ofIri(release.base().iri(id));
  }

  Sources ofAll(Collection<String> ids) {
    ids.forEach(this::of);
    return this;
  }

  /** Adds those of what an IRI stands for; of one that is not the release's, none. */
  Sources ofIri(String iri) {
    if (release.base().id(iri).isEmpty()) {
      return this;
    }
    Node node = NodeFactory.createURI(iri);
    int before = found.size();
    cited(node, before);
    var claims = release.data().find(Quad.defaultGraphIRI, Node.ANY, Rs.subject.asNode(), node);
    while (claims.hasNext() && found.size() - before < MOST_OF_ONE) {
      cited(claims.next().getSubject(), before);
    }
    more |= claims.hasNext();
    return this;
  }

  private void cited(Node node, int before) {
    var sources = release.data().find(Quad.defaultGraphIRI, node, Rs.source.asNode(), Node.ANY);
    while (sources.hasNext()) {
      if (found.size() >= MOST || found.size() - before >= MOST_OF_ONE) {
        more = true;
        return;
      }
      found.add(sources.next().getObject());
    }
  }

  /** Id, name, kind and IRI of each. */
  List<Map<String, Object>> list() {
    var list = new ArrayList<Map<String, Object>>();
    for (Node source : found) {
      var view = reader.source(source);
      var out = new LinkedHashMap<String, Object>();
      out.put("id", view.id());
      out.put("iri", source.getURI());
      out.put("name", view.name());
      out.put("kind", view.kind());
      list.add(out);
    }
    return list;
  }

  /** Whether there are more than are listed. */
  boolean more() {
    return more;
  }
}
