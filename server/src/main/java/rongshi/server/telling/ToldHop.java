package rongshi.server.telling;

import java.util.List;
import rongshi.server.entity.EntityView.ClaimView;

/**
 * A hop as it reads.
 *
 * @param from id of where the traveller stands
 * @param to id of where the hop leads
 * @param property IRI
 * @param forward whether it is travelled from the claims' subject to their value
 * @param zh the sentence, without a full stop
 * @param en the same in English; names stay as they are written
 * @param claims the first of the claims that state it
 * @param allClaims how many state it
 * @param differing whether one of those claims is among accounts that differ
 */
public record ToldHop(
    String from,
    String to,
    String property,
    boolean forward,
    String zh,
    String en,
    List<ClaimView> claims,
    int allClaims,
    boolean differing) {

  /** The hop's own name, by which it can be excluded: subject, property and value. */
  public String key() {
    String local = property.replaceFirst("^.*[/#]", "");
    return forward ? from + "~" + local + "~" + to : to + "~" + local + "~" + from;
  }

  /** The sources its claims cite, each once. */
  public List<String> sources() {
    return claims.stream().flatMap(c -> c.sources().stream()).map(s -> s.id()).distinct().toList();
  }
}
