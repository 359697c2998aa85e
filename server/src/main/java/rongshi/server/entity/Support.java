package rongshi.server.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rongshi.server.entity.EntityView.ClaimView;
import rongshi.server.entity.EntityView.SourceView;

/**
 * How the certainty of what one or more claims say together is worked out.
 *
 * @param sources cited by any of them, each once
 * @param witnesses independent origins after copies are folded; a passage adds one at most
 * @param copies how many of the sources were folded into another
 * @param kinds how many witnesses of each kind, by the kind's Chinese label
 * @param together whether a passage cites several together, of which one is counted
 * @param disputed whether others say otherwise and this is not the preferred account
 */
public record Support(
    Certainty certainty,
    List<SourceView> sources,
    int witnesses,
    int copies,
    Map<String, Integer> kinds,
    boolean together,
    boolean disputed) {

  /** The support of claims that say the same. */
  static Support of(Collection<ClaimView> claims, boolean disputed) {
    var sources = new LinkedHashMap<String, SourceView>();
    claims.forEach(c -> c.sources().forEach(s -> sources.putIfAbsent(s.id(), s)));
    var counted = new LinkedHashMap<String, SourceView>();
    for (var claim : claims) {
      if (claim.reading() == null) {
        claim.sources().forEach(s -> counted.putIfAbsent(origin(s), s));
      }
    }
    for (var claim : claims) {
      // a passage cites its sources together: one that is counted already may be what it rests on
      if (claim.reading() != null
          && !claim.sources().isEmpty()
          && claim.sources().stream().noneMatch(s -> counted.containsKey(origin(s)))) {
        var first = claim.sources().getFirst();
        counted.put(origin(first), first);
      }
    }
    var slugs = new ArrayList<String>();
    var kinds = new TreeMap<String, Integer>();
    for (var source : counted.values()) {
      slugs.add(source.kindSlug());
      kinds.merge(source.kind(), 1, Integer::sum);
    }
    long origins = sources.values().stream().map(Support::origin).distinct().count();
    return new Support(
        Certainty.of(slugs, disputed),
        List.copyOf(sources.values()),
        counted.size(),
        sources.size() - (int) origins,
        kinds,
        claims.stream().anyMatch(c -> c.reading() != null && c.sources().size() > 1),
        disputed);
  }

  private static String origin(SourceView source) {
    return source.copyOf() == null || source.copyOf().isEmpty() ? source.id() : source.copyOf();
  }
}
