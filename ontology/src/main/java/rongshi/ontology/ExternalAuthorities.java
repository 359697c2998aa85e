package rongshi.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;

/**
 * The authority files of others (Wikidata, VIAF, CBDB, GeoNames …): how their ids are written and
 * which IRIs they stand for. What is known of each stands in the concept scheme {@code authority}.
 */
public final class ExternalAuthorities {
  private static final String SCHEME = Concepts.NS + "authority";

  private final List<Authority> all = new ArrayList<>();

  /**
   * An authority file.
   *
   * @param key its prefix in a register: {@code wikidata} in {@code wikidata:Q1}
   * @param id what an id looks like; where it has a group, that is what the IRI has of it
   * @param template an IRI with {@code {id}}
   * @param addresses patterns whose first group is the id
   * @param readAt the pages where all this was read
   */
  public record Authority(
      String key,
      String zh,
      String en,
      Pattern id,
      String template,
      List<Pattern> addresses,
      List<String> readAt) {
    /** The IRI of an id, or empty where it is none of this authority's. */
    public Optional<String> iri(String written) {
      var bare = id.matcher(written.strip().replace(" ", ""));
      return bare.matches()
          ? Optional.of(template.replace("{id}", bare.group(bare.groupCount())))
          : Optional.empty();
    }

    private Optional<String> idIn(String address) {
      for (var pattern : addresses) {
        var m = pattern.matcher(address);
        if (m.matches()) {
          return Optional.of(m.group(1));
        }
      }
      return Optional.empty();
    }
  }

  private ExternalAuthorities(Model concepts) {
    concepts
        .listSubjectsWithProperty(SKOS.inScheme, concepts.createResource(SCHEME))
        .forEach(concept -> all.add(authority(concept)));
    all.sort(Comparator.comparing(Authority::key));
  }

  /** Those of the ontology. */
  public static ExternalAuthorities bundled() {
    return new ExternalAuthorities(new Vocabulary().concepts());
  }

  /** Every authority file, by key. */
  public List<Authority> all() {
    return List.copyOf(all);
  }

  public Optional<Authority> byKey(String key) {
    return all.stream().filter(a -> a.key().equalsIgnoreCase(key.strip())).findFirst();
  }

  /**
   * The IRI that an external id means: {@code wikidata:Q1} and an address of Wikidata mean
   * Wikidata's own IRI, any other absolute IRI ({@code http}, {@code https}, {@code urn}) itself.
   * Empty where it is neither.
   */
  public Optional<String> iri(String written) {
    String text = written.strip();
    for (var authority : all) {
      var id = authority.idIn(text);
      if (id.isPresent()) {
        return authority.iri(id.get());
      }
    }
    int colon = text.indexOf(':');
    var known = colon < 0 ? Optional.<Authority>empty() : byKey(text.substring(0, colon));
    return known.isPresent()
        ? known.get().iri(text.substring(colon + 1))
        : Optional.of(text).filter(ExternalAuthorities::isIri);
  }

  private static boolean isIri(String text) {
    return text.matches(
        "(?i)(https?://[^\\s<>\"{}|\\\\^`]+|urn:[a-z0-9-]{2,32}:[^\\s<>\"{}|\\\\^`]+)");
  }

  private static Authority authority(Resource concept) {
    String id = concept.getRequiredProperty(Rs.idPattern).getString();
    var addresses =
        concept
            .listProperties(Rs.iriPattern)
            .mapWith(s -> Pattern.compile(s.getString().replace("{id}", "(" + id + ")")))
            .toList();
    return new Authority(
        concept.getURI().substring(concept.getURI().lastIndexOf('/') + 1),
        label(concept, "zh-Hans"),
        label(concept, "en"),
        Pattern.compile(id),
        concept.getRequiredProperty(Rs.iriTemplate).getString(),
        addresses,
        concept.listProperties(DCTerms.source).mapWith(s -> s.getResource().getURI()).toList());
  }

  private static String label(Resource concept, String language) {
    return concept.getProperty(SKOS.prefLabel, language).getString();
  }
}
