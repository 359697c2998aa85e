package rongshi.server.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import rongshi.ontology.Rs;
import rongshi.server.entity.EntityView.ClaimView;
import rongshi.server.entity.EntityView.Qualifier;

/**
 * What one or more claims say alike, to be read on one line.
 *
 * @param claims that say it, the fullest first
 * @param qualifiers of all of them, each once
 */
public record Statement(List<ClaimView> claims, List<Qualifier> qualifiers, Support support) {
  private static final Set<String> NOTES = Set.of(Rs.note.getURI());

  /** The claim that says most. */
  public ClaimView claim() {
    return claims.getFirst();
  }

  public boolean preferred() {
    return claims.stream().anyMatch(c -> c.rank().equals("Preferred"));
  }

  public boolean setAside() {
    return claim().rank().equals("SetAside");
  }

  /**
   * Puts claims of one property that say alike together: the same other end, the same modality, and
   * of dates, terms and the like nothing that the fullest of them lacks. A claim that would fit
   * several stays alone.
   *
   * @param outward whether they are read from their subject; else from their value
   * @param disputed ids of claims others differ from
   */
  public static List<Statement> of(List<ClaimView> claims, boolean outward, Set<String> disputed) {
    var fullest = new ArrayList<>(claims);
    fullest.sort(
        Comparator.comparingInt((ClaimView c) -> -telling(c).size())
            .thenComparing(c -> c.reading() != null)
            .thenComparing(ClaimView::id));
    var clusters = new ArrayList<List<ClaimView>>();
    for (var claim : fullest) {
      var fitting = clusters.stream().filter(c -> covers(c.getFirst(), claim, outward)).toList();
      if (fitting.size() == 1) {
        fitting.getFirst().add(claim);
      } else {
        clusters.add(new ArrayList<>(List.of(claim)));
      }
    }
    return clusters.stream()
        .map(c -> together(c, disputed))
        .sorted(
            Comparator.comparing(Statement::setAside)
                .thenComparing(s -> !s.preferred())
                .thenComparing(Statement::when)
                .thenComparingInt(s -> -s.claims().size())
                .thenComparing(s -> s.claim().text()))
        .toList();
  }

  private static Statement together(List<ClaimView> claims, Set<String> disputed) {
    boolean preferred = claims.stream().anyMatch(c -> c.rank().equals("Preferred"));
    boolean differs = claims.stream().anyMatch(c -> disputed.contains(c.id()));
    return new Statement(
        List.copyOf(claims), qualifiers(claims), Support.of(claims, differs && !preferred));
  }

  private static List<Qualifier> qualifiers(List<ClaimView> claims) {
    var told = new LinkedHashMap<String, Qualifier>();
    claims.stream()
        .flatMap(c -> c.qualifiers().stream())
        .forEach(q -> told.putIfAbsent(q.property() + " " + meaning(q), q));
    return List.copyOf(told.values());
  }

  private static boolean covers(ClaimView full, ClaimView claim, boolean outward) {
    return other(full, outward).equals(other(claim, outward))
        && full.modality().equals(claim.modality())
        && full.rank().equals("SetAside") == claim.rank().equals("SetAside")
        && new HashSet<>(telling(full)).containsAll(telling(claim));
  }

  private static String other(ClaimView claim, boolean outward) {
    if (!outward) {
      return claim.subject().id();
    }
    if (claim.entity() != null) {
      return claim.entity().id();
    }
    boolean read = claim.date() != null && !claim.date().edtf().isEmpty();
    return read ? claim.date().edtf() : claim.text();
  }

  /** What a claim tells beside its value; dates by what they mean, not how they are written. */
  private static List<String> telling(ClaimView claim) {
    return claim.qualifiers().stream()
        .filter(q -> !NOTES.contains(q.property()))
        .map(q -> q.property() + " " + meaning(q))
        .distinct()
        .toList();
  }

  private static String meaning(Qualifier qualifier) {
    boolean read = qualifier.date() != null && !qualifier.date().edtf().isEmpty();
    return read ? qualifier.date().edtf() : qualifier.text();
  }

  /** The first day it can speak of, for ordering; what has none comes last. */
  private String when() {
    var own = claims.stream().flatMap(c -> Stream.ofNullable(c.date())).map(d -> d.earliest());
    var told = qualifiers.stream().flatMap(q -> Stream.ofNullable(q.date())).map(d -> d.earliest());
    return Stream.concat(own, told).filter(d -> !d.isEmpty()).sorted().findFirst().orElse("~");
  }
}
