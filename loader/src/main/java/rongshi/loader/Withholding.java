package rongshi.loader;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import rongshi.loader.claim.Claim;
import rongshi.loader.claim.ClaimSet;
import rongshi.loader.claim.Findings;
import rongshi.loader.release.Validation;
import rongshi.loader.source.Finding.Severity;
import rongshi.ontology.Base;

/** Takes the claims behind violations out of a set and reports each where its record stands. */
final class Withholding {
  private final ClaimSet claims;
  private final Findings findings;
  private final Base base;

  Withholding(ClaimSet claims, Findings findings, Base base) {
    this.claims = claims;
    this.findings = findings;
    this.base = base;
  }

  /** Reports every result and withholds the claims behind the violations. */
  void of(Validation.Outcome outcome) {
    Map<String, Claim> byIri = new HashMap<>();
    claims.claims().forEach(c -> byIri.put(base.iri(c.id()), c));
    for (var entry : outcome.entries()) {
      if (entry.claims().isEmpty()) {
        String id = recordOf(base.id(entry.focus()).orElse(entry.focus()));
        findings.of(Severity.NOTE, id, "shape-violated", entry.zh(), entry.en(), "");
      }
      for (String iri : entry.claims()) {
        report(byIri.get(iri), entry);
      }
    }
    Set<String> withheld = outcome.withheld();
    withheld.forEach(iri -> claims.withhold(byIri.get(iri).id()));
  }

  /** A passage stands where its record does. */
  private static String recordOf(String id) {
    return id.startsWith("passage/") ? "record/" + id.substring("passage/".length()) : id;
  }

  private void report(Claim claim, Validation.Entry entry) {
    boolean out = entry.violation();
    findings.of(
        out ? Severity.PARTLY : Severity.NOTE,
        claim.origin().record(),
        "shape-violated",
        entry.zh() + (out ? "；此项未采用，原文保存" : ""),
        entry.en() + (out ? "; withheld, the words are kept" : ""),
        claim.origin().wording());
  }
}
