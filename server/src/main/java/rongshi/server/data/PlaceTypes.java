package rongshi.server.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.SKOS;
import rongshi.ontology.Concepts;
import rongshi.ontology.Concepts.Concept;
import rongshi.ontology.Vocabulary;

/**
 * Types of places and sites as concepts of a published vocabulary: the Getty's Art &amp;
 * Architecture Thesaurus where ours has a {@code skos:closeMatch} there, else our own. Immutable.
 */
final class PlaceTypes {
  private static final String AAT = "http://vocab.getty.edu/aat/";

  private final Map<String, Type> byLabel;

  /**
   * A type.
   *
   * @param identifier the concept's IRI
   * @param label its English name
   */
  record Type(String identifier, String label) {}

  PlaceTypes() {
    var model = new Vocabulary().concepts();
    var concepts = new Concepts(model);
    byLabel =
        Stream.of("place-type", "site-category")
            .flatMap(scheme -> concepts.inScheme(scheme).stream())
            .collect(
                Collectors.toUnmodifiableMap(
                    Concept::zh,
                    c -> {
                      List<String> others =
                          model
                              .listObjectsOfProperty(model.createResource(c.iri()), SKOS.closeMatch)
                              .mapWith(o -> o.asResource().getURI())
                              .filterKeep(iri -> iri.startsWith(AAT))
                              .toList();
                      return new Type(others.isEmpty() ? c.iri() : others.getFirst(), c.en());
                    },
                    (first, _) -> first));
  }

  /** The type that a Chinese label names; empty where it names none. */
  Optional<Type> of(String label) {
    return Optional.ofNullable(byLabel.get(label));
  }
}
