package rongshi.loader.claim;

import java.util.Optional;
import org.apache.jena.vocabulary.SKOS;
import rongshi.loader.source.Finding.Severity;
import rongshi.loader.source.Mapping.Column;
import rongshi.ontology.ExternalAuthorities;

/**
 * Ids of other datasets in a register's cells. Each becomes a link, {@code skos:exactMatch}: a
 * register that writes an id beside an entity says that they are the same. What fits no pattern of
 * the ontology's authority files is kept as written, and reported.
 */
final class ExternalIds {
  private final ClaimSet claims;
  private final Findings findings;
  private final ExternalAuthorities authorities = ExternalAuthorities.bundled();

  ExternalIds(ClaimSet claims, Findings findings) {
    this.claims = claims;
    this.findings = findings;
  }

  void add(String id, Column column, String cell, Claim.Origin origin) {
    for (String item : Lists.split(cell, column.split().isEmpty() ? ";；" : column.split())) {
      var said = origin.saying(item);
      if (!column.property().isEmpty()) {
        claims.add(text(id, column.property(), item, said));
      }
      var iri = iri(column, item);
      if (iri.isPresent()) {
        claims.add(Claim.of(id, SKOS.exactMatch, new Value.Link(iri.get()), said));
      } else {
        malformed(id, column, item, said);
      }
    }
  }

  private Optional<String> iri(Column column, String item) {
    return authorities
        .byKey(column.scheme())
        .flatMap(a -> a.iri(item))
        .or(() -> authorities.iri(item));
  }

  private void malformed(String id, Column column, String item, Claim.Origin said) {
    findings.of(
        Severity.PARTLY,
        said.record(),
        "external-id-malformed",
        "外部编号「" + item + "」不合任何规范档的格式，照原文保存，未作链接",
        "the external id “" + item + "” fits no authority file; kept as written, no link was made",
        item);
    if (column.property().isEmpty()) {
      claims.add(text(id, rongshi.ontology.Rs.note.getURI(), column.heading() + "：" + item, said));
    }
  }

  private static Claim text(String id, String property, String text, Claim.Origin said) {
    return new Claim(
        id, property, new Value.Text(text), said, java.util.Map.of(), rongshi.ontology.Rs.Normal);
  }
}
