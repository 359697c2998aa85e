package rongshi.loader.claim;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import rongshi.ontology.Rs;

/**
 * The claims that also stand as direct triples: of each subject and property those of the best
 * rank, so that simple SPARQL reads the better attested value and nothing that was set aside.
 */
public final class Direct {
  /** Names are written with their entity. */
  private static final Set<String> NAMES = Set.of(RDFS.label.getURI(), SKOS.altLabel.getURI());

  private Direct() {}

  /** The claims to state directly, in the order of their ids. */
  public static Stream<Claim> of(ClaimSet set) {
    return set.bySubjectAndProperty().values().stream()
        .filter(group -> !NAMES.contains(group.getFirst().property()))
        .flatMap(group -> best(group).stream());
  }

  private static List<Claim> best(List<Claim> group) {
    boolean preferred = group.stream().anyMatch(c -> c.rank().equals(Rs.Preferred));
    return group.stream()
        .filter(c -> !c.rank().equals(Rs.SetAside))
        .filter(c -> !c.qualifiers().containsKey(Rs.modality.getURI()))
        .filter(c -> !preferred || c.rank().equals(Rs.Preferred))
        .toList();
  }
}
