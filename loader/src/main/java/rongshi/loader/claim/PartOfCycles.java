package rongshi.loader.claim;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Property;
import rongshi.loader.source.Finding.Severity;
import rongshi.ontology.Rs;

/**
 * Finds wholes that are, through any number of steps, parts of themselves, and takes out the claims
 * that close the circle: those whose subject and value lie in one strongly connected component.
 */
public final class PartOfCycles {
  private PartOfCycles() {}

  /** Withholds and reports the claims of every circle. */
  public static void breakUp(ClaimSet set, Findings findings) {
    for (Property property : List.of(Rs.partOf, Rs.subordinateTo, Rs.nowIn)) {
      var edges = new TreeMap<String, Set<String>>();
      for (var claim : set.claims()) {
        if (claim.property().equals(property.getURI())
            && claim.value() instanceof Value.Ref(var to)) {
          edges.computeIfAbsent(claim.subject(), k -> new HashSet<>()).add(to);
        }
      }
      var reach = new HashMap<String, Set<String>>();
      for (var claim : List.copyOf(set.claims())) {
        if (claim.property().equals(property.getURI())
            && claim.value() instanceof Value.Ref(var to)
            && reach.computeIfAbsent(to, k -> reachable(k, edges)).contains(claim.subject())) {
          set.withhold(claim.id());
          report(claim, to, findings);
        }
      }
    }
  }

  private static Set<String> reachable(String from, Map<String, Set<String>> edges) {
    var seen = new HashSet<String>();
    var queue = new ArrayDeque<String>(List.of(from));
    while (!queue.isEmpty()) {
      String at = queue.poll();
      if (seen.add(at)) {
        queue.addAll(edges.getOrDefault(at, Set.of()));
      }
    }
    return seen;
  }

  private static void report(Claim claim, String to, Findings findings) {
    findings.of(
        Severity.PARTLY,
        claim.origin().record(),
        "part-of-cycle",
        "「" + claim.subject() + "」与「" + to + "」的隶属关系首尾相接，未采用，原文保存",
        "“" + claim.subject() + "” would be, through “" + to + "”, a part of itself; withheld",
        claim.origin().wording());
  }
}
