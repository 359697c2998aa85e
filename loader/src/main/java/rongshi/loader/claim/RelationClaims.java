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
  private final Subjects subjects;

  public RelationClaims(
      ClaimSet claims, Naming naming, Dates dates, Concepts concepts, Findings findings) {
    this.claims = claims;
    this.naming = naming;
    this.dates = dates;
    this.concepts = concepts;
    this.findings = findings;
    this.subjects = new Subjects(claims, naming, findings);
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
    String from = subjects.of(subject, List.of(), origin);
    String to = naming.entity(object, expected(row.cell("object_type"), origin), origin);
    var meaning = fitting(known, word, from, to, origin);
    boolean swapped = meaning.map(Concepts.RelationWord::swapped).orElse(false);
    String property = meaning.map(k -> k.type().property()).orElse(Rs.relatedTo.getURI());
    var said = origin.saying(wording(row));
    var claim =
        new Claim(
            swapped ? to : from,
            property,
            new Value.Ref(swapped ? from : to),
            said,
            java.util.Map.of(),
            Rs.Normal);
    claims.add(qualified(claim, row, word, meaning.isEmpty(), origin));
    return true;
  }

  /** What the word means, unless the ontology says that of other kinds of entity. */
  private Optional<Concepts.RelationWord> fitting(
      Optional<Concepts.RelationWord> known,
      String word,
      String from,
      String to,
      Claim.Origin origin) {
    if (known.isEmpty() || fits(known.get(), from, to)) {
      return known;
    }
    findings.of(
        Severity.NOTE,
        origin.record(),
        "relation-does-not-fit",
        "关系「" + word + "」不用于此类主体或客体，按“相关”保存并保留原词",
        "the relation “"
            + word
            + "” is not said of such a subject or object; kept as “related to” with its own word",
        word);
    return Optional.empty();
  }

  private boolean fits(Concepts.RelationWord word, String from, String to) {
    return word.swapped()
        ? concepts.fits(word.type(), type(to), type(from))
        : concepts.fits(word.type(), type(from), type(to));
  }

  private static EntityType type(String id) {
    return EntityType.ofKey(id.substring(0, id.indexOf('/'))).orElse(EntityType.ENTITY);
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
