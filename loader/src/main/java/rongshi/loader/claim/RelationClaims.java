package rongshi.loader.claim;

import java.util.List;
import java.util.Optional;
import rongshi.loader.source.Finding.Severity;
import rongshi.loader.source.Record.Row;
import rongshi.ontology.Concepts;
import rongshi.ontology.EntityType;
import rongshi.ontology.Rs;

/**
 * Rows of a register of relations: "subject 的 relation 是 object".
 *
 * <p>Which property a word means, and whether it reads from object to subject (上级), stands in the
 * ontology's relation types. A free phrase (其他:忘年交) without a type of its own is kept under {@code
 * rs:relatedTo} with the phrase as its term; so is a word the ontology does not know, which is
 * reported.
 */
public final class RelationClaims {
  private static final String FREE = "其他";

  private final ClaimSet claims;
  private final Naming naming;
  private final Dates dates;
  private final Concepts concepts;
  private final Findings findings;

  public RelationClaims(
      ClaimSet claims, Naming naming, Dates dates, Concepts concepts, Findings findings) {
    this.claims = claims;
    this.naming = naming;
    this.dates = dates;
    this.concepts = concepts;
    this.findings = findings;
  }

  /** Adds what a row says; returns whether it could be used at all. */
  public boolean add(Row row, Claim.Origin origin) {
    String subject = row.cell("subject");
    String relation = row.cell("relation");
    String object = row.cell("object");
    if (subject.isBlank() || relation.isBlank() || object.isBlank()) {
      findings.of(
          Severity.REJECTED,
          origin.record(),
          "relation-incomplete",
          "关系缺少主体、关系或客体，未采用，原文保存",
          "the relation lacks a subject, a relation or an object; kept as text only",
          row.raw());
      return false;
    }
    boolean free = relation.startsWith(FREE);
    String word =
        free ? relation.substring(FREE.length()).replaceFirst("^[:：]", "").strip() : relation;
    var known = concepts.relationByTerm(word);
    if (known.isEmpty() && !free) {
      findings.of(
          Severity.PARTLY,
          origin.record(),
          "unknown-relation",
          "关系「" + relation + "」不在关系词表中，按“相关”保存并保留原词",
          "the relation “"
              + relation
              + "” is not in the vocabulary; kept as “related to” with its own word",
          relation);
    }
    String from = subjectId(subject, origin);
    String to = naming.entity(object, expected(row.cell("object_type"), origin), origin);
    boolean swapped = known.map(Concepts.RelationWord::swapped).orElse(false);
    String property = known.map(k -> k.type().property()).orElse(Rs.relatedTo.getURI());
    var said = origin.saying(wording(row));
    var claim =
        new Claim(
            swapped ? to : from,
            property,
            new Value.Ref(swapped ? from : to),
            said,
            java.util.Map.of(),
            Rs.Normal);
    claims.add(qualified(claim, row, word, known.isEmpty(), origin));
    return true;
  }

  private String subjectId(String subject, Claim.Origin origin) {
    return naming
        .registered(subject, Naming.ANY, origin.sources())
        .orElseGet(
            () -> {
              findings.of(
                  Severity.NOTE,
                  origin.record(),
                  "subject-not-registered",
                  "主体「" + subject + "」不在任何登记中，另立一条，类别未定",
                  "the subject “"
                      + subject
                      + "” is in no register; kept as an entity without a type",
                  subject);
              return naming.make(EntityType.ENTITY, subject);
            });
  }

  private List<EntityType> expected(String type, Claim.Origin origin) {
    return switch (type) {
      case "person", "人物" -> List.of(EntityType.PERSON);
      case "organisation", "机构" -> List.of(EntityType.ORGANISATION);
      case "event", "事件" -> List.of(EntityType.EVENT);
      case "place", "地点" -> List.of(EntityType.PLACE, EntityType.SITE);
      case "site", "遗址" -> List.of(EntityType.SITE, EntityType.PLACE);
      case "publication", "work", "著作" -> List.of(EntityType.WORK, EntityType.ORGANISATION);
      default -> {
        findings.of(
            Severity.PARTLY,
            origin.record(),
            "unknown-object-type",
            "客体类别「" + type + "」无法识别",
            "the object's type “" + type + "” is not known",
            type);
        yield List.of(EntityType.ENTITY);
      }
    };
  }

  private Claim qualified(
      Claim claim, Row row, String word, boolean keepWord, Claim.Origin origin) {
    var out = claim;
    String term = row.cell("term");
    if (term.isBlank() && keepWord) {
      term = word;
    }
    if (!term.isBlank()) {
      out = out.with(Rs.term, new Value.Text(term));
    }
    for (var column : List.of("date", "from", "to")) {
      String cell = row.cell(column);
      if (!cell.isBlank()) {
        var property =
            switch (column) {
              case "from" -> Rs.from;
              case "to" -> Rs.to;
              default -> Rs.date;
            };
        out = out.with(property, dates.of(cell, origin.record()));
      }
    }
    String capacity = row.cell("capacity");
    if (!capacity.isBlank()) {
      Optional<Concepts.Concept> concept = concepts.find("capacity", capacity);
      out =
          out.with(
              Rs.capacity,
              concept
                  .<Value>map(c -> new Value.Term(c.iri()))
                  .orElseGet(() -> new Value.Text(capacity)));
    }
    String note = row.cell("note");
    return note.isBlank() ? out : out.with(Rs.note, new Value.Text(note));
  }

  private static String wording(Row row) {
    var cells = new java.util.ArrayList<String>();
    for (String column : List.of("subject", "relation", "object", "capacity", "term", "date")) {
      if (!row.cell(column).isBlank()) {
        cells.add(row.cell(column));
      }
    }
    String from = row.cell("from");
    String to = row.cell("to");
    if (!to.isBlank() || (!from.isBlank() && !from.equals(row.cell("date")))) {
      cells.add(from + "—" + to);
    }
    return String.join(" · ", cells);
  }
}
