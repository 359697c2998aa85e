package rongshi.loader.claim;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.SKOS;
import rongshi.loader.source.Finding;
import rongshi.loader.source.Finding.Severity;
import rongshi.loader.source.Location;
import rongshi.loader.source.Record.Row;
import rongshi.ontology.Base;
import rongshi.ontology.Concepts;
import rongshi.ontology.ExternalAuthorities;
import rongshi.ontology.Rs;

/**
 * Rows of a links register: what {@code ./rongshi link} proposed and a person decided. What was
 * accepted is a claim of {@code skos:exactMatch}, what was called close one of {@code
 * skos:closeMatch}, what was rejected a denied one, each with who decided and when; what is not
 * decided states nothing. To be added when every entity is known.
 */
public final class LinkClaims {
  private final ClaimSet claims;
  private final Dates dates;
  private final Concepts concepts;
  private final Findings findings;
  private final Base base;
  private final ExternalAuthorities authorities = ExternalAuthorities.bundled();
  private final Map<String, Location> firstUndecided = new TreeMap<>();
  private final Map<String, Integer> undecided = new TreeMap<>();

  public LinkClaims(ClaimSet claims, Dates dates, Concepts concepts, Findings findings, Base base) {
    this.claims = claims;
    this.dates = dates;
    this.concepts = concepts;
    this.findings = findings;
    this.base = base;
  }

  /** Adds what a row says; returns whether it could be used, or need not be. */
  public boolean add(Row row, Claim.Origin origin) {
    String word = row.cell("decision");
    if (word.isBlank()) {
      firstUndecided.putIfAbsent(row.at().file(), row.at());
      undecided.merge(row.at().file(), 1, Integer::sum);
      return true;
    }
    var decision = concepts.find("link-decision", word);
    if (decision.isEmpty()) {
      return refused(
          row,
          origin,
          "link-decision-unknown",
          "裁定「" + word + "」无法识别，应为 同一 (accept)、相近 (close) 或 不同 (reject)",
          "the decision “" + word + "” is not known: accept, close or reject");
    }
    var iri = authorities.iri(row.cell("external_id"));
    if (iri.isEmpty()) {
      return refused(
          row,
          origin,
          "link-id-unusable",
          "外部编号「" + row.cell("external_id") + "」不是 IRI，也不合任何规范档的格式",
          "the external id “" + row.cell("external_id") + "” is no IRI and fits no authority file");
    }
    String id = base.id(row.cell("id")).orElse(row.cell("id"));
    if (!claims.has(id)) {
      return missing(row, origin, id);
    }
    state(row, origin, id, iri.get(), decision.get().slug());
    return true;
  }

  /** Reports, once for each file, how many rows nobody has decided. */
  public void finish() {
    undecided.forEach(
        (file, count) ->
            findings.add(
                new Finding(
                    Severity.NOTE,
                    firstUndecided.get(file),
                    "links-undecided",
                    "有 " + count + " 行链接尚未裁定，未采用",
                    count + " proposed links are not decided and were not used",
                    "")));
  }

  private void state(Row row, Claim.Origin origin, String id, String iri, String decision) {
    Property property = decision.equals("close") ? SKOS.closeMatch : SKOS.exactMatch;
    String wording = row.cell("external_id") + " · " + id + " · " + row.cell("decision");
    var claim = Claim.of(id, property, new Value.Link(iri), origin.saying(wording));
    if (decision.equals("reject")) {
      claim = claim.with(Rs.modality, new Value.Term(Rs.Denied.getURI()));
    }
    if (!row.cell("decided_by").isBlank()) {
      claim = claim.with(Rs.decidedBy, new Value.Text(row.cell("decided_by")));
    }
    if (!row.cell("decided_on").isBlank()) {
      claim = claim.with(Rs.date, dates.of(row.cell("decided_on"), origin.record()));
    }
    if (!row.cell("external_name").isBlank()) {
      claim = claim.with(Rs.term, new Value.Text(row.cell("external_name")));
    }
    if (!row.cell("note").isBlank()) {
      claim = claim.with(Rs.note, new Value.Text(row.cell("note")));
    }
    claims.add(claim);
  }

  private boolean missing(Row row, Claim.Origin origin, String id) {
    Optional<String> other =
        row.cell("name").isBlank() ? Optional.empty() : claims.named(row.cell("name"));
    return refused(
        row,
        origin,
        "link-target-missing",
        "已没有编号为「" + id + "」的实体" + other.map(o -> "，名称相同者为「" + o + "」").orElse(""),
        "there is no longer an entity “"
            + id
            + "”"
            + other.map(o -> "; “" + o + "” has its name").orElse(""));
  }

  private boolean refused(Row row, Claim.Origin origin, String code, String zh, String en) {
    findings.of(
        Severity.REJECTED,
        origin.record(),
        code,
        zh + "；此链接未采用，原文保存",
        en + "; the link is kept as text only",
        row.raw());
    return false;
  }
}
