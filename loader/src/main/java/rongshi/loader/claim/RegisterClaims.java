package rongshi.loader.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import rongshi.loader.source.Finding.Severity;
import rongshi.loader.source.Mapping;
import rongshi.loader.source.Mapping.Column;
import rongshi.loader.source.Mapping.Register;
import rongshi.loader.source.Record.Row;
import rongshi.ontology.Concepts;
import rongshi.ontology.EntityType;
import rongshi.ontology.Rs;

/**
 * Rows of a register of entities, column by column as the mapping says: each cell becomes claims
 * with the cell as their wording.
 */
public final class RegisterClaims {
  private final ClaimSet claims;
  private final Naming naming;
  private final Dates dates;
  private final Concepts concepts;
  private final Findings findings;
  private final ExternalIds external;

  public RegisterClaims(
      ClaimSet claims, Naming naming, Dates dates, Concepts concepts, Findings findings) {
    this.claims = claims;
    this.naming = naming;
    this.dates = dates;
    this.concepts = concepts;
    this.findings = findings;
    this.external = new ExternalIds(claims, findings);
  }

  /** Adds what a row says of the entity of this id. */
  public void add(Register register, Row row, String id, Claim.Origin origin) {
    for (var column : register.columns()) {
      String cell = row.cell(column.name());
      if (!cell.isBlank()) {
        column(id, column, cell, origin.saying(cell));
      }
    }
    describe(register, row, id, origin);
    row.unknown()
        .forEach(
            (heading, cell) ->
                claims.add(
                    Claim.of(
                        id, Rs.note, new Value.Text(heading + "：" + cell), origin.saying(cell))));
  }

  private void column(String id, Column column, String cell, Claim.Origin origin) {
    switch (column.as()) {
      case LABEL -> claims.add(Claim.of(id, RDFS.label, new Value.Text(cell), origin));
      case NAMES -> names(id, column, cell, origin);
      case TEXT, NOTE -> text(id, column, cell, origin);
      case TEXTS ->
          Lists.split(cell, column.split()).forEach(t -> text(id, column, t, origin.saying(t)));
      case CONCEPT -> claims.add(claim(id, column, concept(column, cell, origin), origin));
      case DATE -> claims.add(claim(id, column, dates.of(cell, origin.record()), origin));
      case PLACE -> places(id, column, cell, origin);
      case ENTITY, ENTITIES -> entities(id, column, cell, origin);
      case PARTICIPANTS -> participants(id, column, cell, origin);
      case COORDINATE -> coordinate(id, column, cell, origin);
      case EXTERNAL_ID -> external.add(id, column, cell, origin);
      case SOURCES, RELATION_FIELD, CLAIM_FIELD -> {}
    }
  }

  private void names(String id, Column column, String cell, Claim.Origin origin) {
    for (String item : Lists.split(cell, column.split())) {
      int colon = Math.max(item.indexOf(':'), item.indexOf('：'));
      String kind = colon > 0 ? item.substring(0, colon).strip() : "";
      String name = colon > 0 ? item.substring(colon + 1).strip() : item;
      var concept = concepts.find("name-kind", kind.isEmpty() ? "别名" : kind);
      if (!kind.isEmpty() && concept.isEmpty()) {
        name = item;
      }
      var claim =
          new Claim(
              id,
              SKOS.altLabel.getURI(),
              new Value.Text(name),
              origin.saying(item),
              Map.of(),
              Rs.Normal);
      claims.otherName(id, name);
      claims.add(concept.map(c -> claim.with(Rs.nameKind, new Value.Term(c.iri()))).orElse(claim));
    }
  }

  private void text(String id, Column column, String text, Claim.Origin origin) {
    claims.add(claim(id, column, new Value.Text(text), origin));
  }

  private Value concept(Column column, String cell, Claim.Origin origin) {
    Optional<Concepts.Concept> concept = concepts.find(column.scheme(), cell);
    if (concept.isEmpty()) {
      findings.of(
          Severity.PARTLY,
          origin.record(),
          "unknown-term",
          "「" + cell + "」不在词表 " + column.scheme() + " 中，照原文保存",
          "“" + cell + "” is not in the scheme " + column.scheme() + "; kept as written",
          cell);
    }
    return concept.<Value>map(c -> new Value.Term(c.iri())).orElseGet(() -> new Value.Text(cell));
  }

  private void places(String id, Column column, String cell, Claim.Origin origin) {
    for (String item : Lists.split(cell, ";；")) {
      var said = origin.saying(item);
      var period = Qualified.of(item, dates);
      if (period.isEmpty() || naming.isPlacePhrase(item)) {
        phrase(id, column, item, said);
        continue;
      }
      for (String place : naming.places(period.get().name(), column.types(), said)) {
        if (place.equals(id)) {
          stillSoNamed(id, column, item, said);
        } else {
          claims.add(period.get().onto(claim(id, column, new Value.Ref(place), said)));
        }
      }
    }
  }

  /**
   * A compound that ends in the place itself (甲市乙县 of 乙县) says what it lies in; its bare name says
   * that it is still so named.
   */
  private void stillSoNamed(String id, Column column, String item, Claim.Origin said) {
    var around = naming.enclosing(item).filter(w -> !w.equals(id));
    if (around.isPresent()) {
      var claim = claim(id, column, new Value.Ref(around.get()), said);
      claims.add(claim.with(Rs.rule, new Value.Text("place-name-prefix")));
    } else {
      note(id, column, item, said);
    }
  }

  private void phrase(String id, Column column, String item, Claim.Origin said) {
    findings.of(
        Severity.NOTE,
        said.record(),
        "phrase-instead-of-name",
        "「" + item + "」是叙述而非名称，作附注保存",
        "“" + item + "” tells rather than names; kept as a note",
        item);
    note(id, column, item, said);
  }

  private void note(String id, Column column, String item, Claim.Origin said) {
    String words = column.heading() + "：" + item;
    claims.add(Claim.of(id, Rs.note, new Value.Text(words), said));
  }

  private List<String> items(String id, Column column, String cell, Claim.Origin origin) {
    if (column.split().isEmpty()) {
      return List.of(cell);
    }
    var items = Lists.split(cell, column.split());
    if (!column.types().contains(EntityType.PLACE)) {
      return items;
    }
    String own = claims.entity(id).map(ClaimSet.Entity::label).orElse("");
    var elision =
        Elision.of(
            items, own, n -> naming.registered(n, column.types(), origin.sources()).isPresent());
    for (String name : elision.doubtful()) {
      findings.of(
          Severity.NOTE,
          origin.record(),
          "name-perhaps-elided",
          "「" + name + "」似承前省略，未能确定全名，照原文采用",
          "“" + name + "” seems to leave out what it shares with the name before; taken as written",
          cell);
    }
    return elision.names();
  }

  private void entities(String id, Column column, String cell, Claim.Origin origin) {
    for (String item : items(id, column, cell, origin)) {
      var said = origin.saying(item);
      var qualified = Qualified.of(item, dates);
      var whole =
          naming.registered(
              item, column.types().isEmpty() ? Naming.ANY : column.types(), origin.sources());
      if (whole.isPresent() && whole.get().equals(id)) {
        note(id, column, item, said);
      } else if (whole.isPresent()) {
        claims.add(claim(id, column, new Value.Ref(whole.get()), said));
      } else if (column.types().isEmpty()) {
        text(id, column, item, said);
      } else if (qualified.isEmpty() || isPhrase(column, item)) {
        phrase(id, column, item, said);
      } else {
        String other = target(qualified.get().name(), column, said);
        claims.add(qualified.get().onto(claim(id, column, new Value.Ref(other), said)));
      }
    }
  }

  private boolean isPhrase(Column column, String item) {
    return column.types().contains(EntityType.PLACE) && naming.isPlacePhrase(item);
  }

  private String target(String name, Column column, Claim.Origin origin) {
    boolean actor =
        column.types().contains(EntityType.PERSON)
            && column.types().contains(EntityType.ORGANISATION);
    return actor ? naming.actor(name, origin) : naming.entity(name, column.types(), origin);
  }

  private void participants(String id, Column column, String cell, Claim.Origin origin) {
    for (String item : Lists.split(cell, column.split())) {
      int colon = Math.max(item.lastIndexOf(':'), item.lastIndexOf('：'));
      String name = colon > 0 ? item.substring(0, colon).strip() : item;
      String role = colon > 0 ? item.substring(colon + 1).strip() : "";
      var said = origin.saying(item);
      var claim = claim(id, column, new Value.Ref(naming.actor(name, said)), said);
      if (!role.isEmpty()) {
        var concept = concepts.find("role", role).or(() -> concepts.find("role", "参与者"));
        claim = claim.with(Rs.term, new Value.Text(role));
        if (concept.isPresent()) {
          claim = claim.with(Rs.role, new Value.Term(concept.get().iri()));
        }
      }
      claims.add(claim);
    }
  }

  private void coordinate(String id, Column column, String cell, Claim.Origin origin) {
    try {
      double degrees = Double.parseDouble(cell);
      if (Math.abs(degrees) <= 180) {
        claims.add(claim(id, column, new Value.Degrees(cell.strip()), origin));
        return;
      }
    } catch (NumberFormatException e) {
      // falls through: not a number is reported like a number out of range
    }
    findings.of(
        Severity.PARTLY,
        origin.record(),
        "bad-coordinate",
        "坐标「" + cell + "」不是度数，未采用",
        "the coordinate “" + cell + "” is not in degrees and was not used",
        cell);
  }

  private void describe(Register register, Row row, String id, Claim.Origin origin) {
    var parts =
        register.describe().stream()
            .map(name -> described(register, name, row.cell(name)))
            .filter(c -> !c.isBlank())
            .distinct()
            .toList();
    if (!parts.isEmpty()) {
      String text = String.join("；", parts).replace(";", "；");
      claims.add(Claim.of(id, Rs.description, new Value.Text(text), origin.saying(text)));
    }
  }

  /** A term of a scheme written in English is described by its Chinese label. */
  private String described(Register register, String name, String cell) {
    return register.columns().stream()
        .filter(c -> c.name().equals(name) && c.as() == Mapping.As.CONCEPT)
        .findFirst()
        .flatMap(c -> concepts.find(c.scheme(), cell))
        .filter(c -> c.en().equals(cell))
        .map(Concepts.Concept::zh)
        .orElse(cell);
  }

  private static Claim claim(String id, Column column, Value value, Claim.Origin origin) {
    boolean swap = column.swapped() && value instanceof Value.Ref;
    String subject = swap ? ((Value.Ref) value).id() : id;
    Value other = swap ? new Value.Ref(id) : value;
    return new Claim(subject, column.property(), other, origin, Map.of(), Rs.Normal);
  }
}
