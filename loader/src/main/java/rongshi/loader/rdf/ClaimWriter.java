package rongshi.loader.rdf;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import rongshi.loader.claim.Claim;
import rongshi.loader.claim.ClaimSet;
import rongshi.loader.claim.Direct;
import rongshi.loader.claim.Disagreement;
import rongshi.loader.claim.Value;
import rongshi.ontology.Base;
import rongshi.ontology.Rs;

/** Writes entities, claims, the direct triples beside them, and disagreements. */
public final class ClaimWriter {
  private static final String REPORTED = "property/";

  private final Triples out;
  private final Base base;

  public ClaimWriter(Graph graph, Base base) {
    this.out = new Triples(graph, base);
    this.base = base;
  }

  /** Writes everything a claim set holds. */
  public void write(ClaimSet set, Iterable<Disagreement> disagreements) {
    set.entities().forEach(this::entity);
    set.claims().forEach(this::claim);
    Direct.of(set).forEach(c -> direct(c));
    var stated = new HashSet<String>();
    set.claims().forEach(c -> stated.add(c.id()));
    disagreements.forEach(d -> disagreement(d, stated));
  }

  private void entity(ClaimSet.Entity entity) {
    out.type(entity.id(), entity.type().type());
    out.chinese(entity.id(), property(RDFS.label.getURI()), entity.label());
    entity.otherNames().forEach(n -> out.chinese(entity.id(), property(SKOS.altLabel.getURI()), n));
  }

  private void claim(Claim claim) {
    String id = claim.id();
    out.type(id, Rs.Claim);
    out.ref(id, Rs.subject, claim.subject());
    out.term(id, Rs.property, claim.property());
    out.value(id, Rs.value, claim.value());
    out.ref(id, Rs.record, claim.origin().record());
    out.string(id, Rs.wording, claim.origin().wording());
    claim.origin().sources().forEach(s -> out.ref(id, Rs.source, s));
    out.term(id, Rs.rank, claim.rank().getURI());
    if (!claim.qualifiers().containsKey(Rs.modality.getURI())) {
      out.term(id, Rs.modality, Rs.Asserted.getURI());
    }
    base.id(claim.property()).filter(p -> p.startsWith(REPORTED)).ifPresent(p -> named(p, claim));
    for (Map.Entry<String, Value> q : claim.qualifiers().entrySet()) {
      out.value(id, property(q.getKey()), q.getValue());
    }
  }

  /** A property of the office's own is called by the record's word. */
  private void named(String property, Claim claim) {
    out.type(property, Rs.ReportedProperty);
    if (claim.qualifiers().get(Rs.term.getURI()) instanceof Value.Text(var word)) {
      out.chinese(property, property(RDFS.label.getURI()), word);
    }
  }

  private void direct(Claim claim) {
    if (claim.property().equals(Rs.description.getURI())
        && claim.value() instanceof Value.Text(var t)) {
      out.chinese(claim.subject(), Rs.description, t);
    } else {
      out.value(claim.subject(), property(claim.property()), claim.value());
    }
  }

  /** Claims that were withheld are not named; where none is left there is nothing to differ. */
  private void disagreement(Disagreement disagreement, Set<String> stated) {
    if (disagreement.members().stream().noneMatch(stated::contains)) {
      return;
    }
    String id = disagreement.id();
    out.type(id, Rs.Disagreement);
    out.term(id, Rs.disagreementKind, disagreement.kind());
    out.ref(id, Rs.subject, disagreement.subject());
    out.term(id, Rs.property, disagreement.property());
    out.string(id, Rs.term, disagreement.word());
    disagreement.members().stream()
        .filter(stated::contains)
        .forEach(m -> out.ref(id, Rs.member, m));
    out.string(id, Rs.note, disagreement.note());
  }

  private static Property property(String iri) {
    return ResourceFactory.createProperty(iri);
  }
}
