package rongshi.server.search;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import rongshi.ontology.Concepts;
import rongshi.ontology.EntityType;

/** What the values of facets are called. */
final class Labels {
  private static final Concepts CONCEPTS = Concepts.bundled();
  private final Documents documents;

  Labels(Documents documents) {
    this.documents = documents;
  }

  Map<String, String> of(Map<String, Map<String, Long>> facets) throws IOException {
    var labels = new TreeMap<String, String>();
    for (var facet : facets.entrySet()) {
      for (String value : facet.getValue().keySet()) {
        switch (facet.getKey()) {
          case "type" -> EntityType.ofKey(value).ifPresent(t -> labels.put(value, t.zh()));
          case "concept" -> CONCEPTS.byIri(value).ifPresent(c -> labels.put(value, c.zh()));
          case "period" -> {}
          default -> name(value, labels);
        }
      }
    }
    return labels;
  }

  private void name(String id, Map<String, String> labels) throws IOException {
    documents.name(id).ifPresent(name -> labels.put(id, name));
  }
}
