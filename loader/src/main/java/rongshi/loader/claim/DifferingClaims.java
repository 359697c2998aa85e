package rongshi.loader.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.vocabulary.SKOS;
import rongshi.loader.source.Finding.Severity;
import rongshi.loader.source.Record.Row;
import rongshi.ontology.Base;
import rongshi.ontology.Concepts;
import rongshi.ontology.Rs;

/**
 * Rows of a register of differing accounts: each becomes a claim, and the rows of one subject and
 * property a {@link Disagreement}, together with what the registers say of the same property.
 *
 * <p>A property of the office's own words (店名由来) is a property of its own under the base; a name
 * property becomes a name of that kind; a property the ontology has becomes that one.
 */
public final class DifferingClaims {
  private final ClaimSet claims;
  private final Naming naming;
  private final Dates dates;
  private final Concepts concepts;
  private final PropertyWords words;
  private final Findings findings;
  private final Base base;
  private final Subjects subjects;
  private final Map<String, DifferingGroup> groups = new TreeMap<>();

  public DifferingClaims(
      ClaimSet claims,
      Naming naming,
      Dates dates,
      Concepts concepts,
      PropertyWords words,
      Findings findings,
      Base base) {
    this.claims = claims;
    this.naming = naming;
    this.dates = dates;
    this.concepts = concepts;
    this.words = words;
    this.findings = findings;
    this.base = base;
    this.subjects = new Subjects(claims, naming, findings);
  }

  /** Adds a row; returns whether it could be used. */
  public boolean add(Row row, Claim.Origin origin) {
    String subject = row.cell("subject");
    String word = row.cell("property");
    String value = row.cell("value");
    if (subject.isBlank() || word.isBlank() || value.isBlank()) {
      findings.of(
          Severity.REJECTED,
          origin.record(),
          "claim-incomplete",
          "异说缺少主体、项目或内容，未采用，原文保存",
          "the account lacks a subject, a property or a value; kept as text only",
          row.raw());
      return false;
    }
    var said = origin.saying(value);
    var types = words.meaning(word).map(PropertyWords.Meaning::subjects).orElse(List.of());
    String id = subjects.of(subject, types, said);
    var meaning = words.meaning(word).filter(m -> m.isSaidOf(id));
    var group =
        groups.computeIfAbsent(
            id + "\n" + word, k -> new DifferingGroup(id, propertyIri(meaning, word), word));
    var claim = claim(id, meaning, word, value, said);
    String note = row.cell("note");
    if (!note.isBlank()) {
      claim = claim.with(Rs.note, new Value.Text(note));
    }
    String kind = kind(row.cell("disagreement"), said);
    group.add(new DifferingGroup.Member(claims.add(claim), kind, note));
    return true;
  }

  /**
   * Closes the groups: what a register says of the same property joins them and, being the better
   * attested value, is ranked before its rivals; a slip is set aside.
   */
  public List<Disagreement> disagreements() {
    var bySubject = claims.bySubjectAndProperty();
    var registered = new HashMap<DifferingGroup, List<Claim>>();
    for (var group : groups.values()) {
      var same = bySubject.getOrDefault(group.subject + "\n" + group.property, List.of());
      boolean name = group.property.equals(SKOS.altLabel.getURI());
      registered.put(group, name ? List.of() : same.stream().filter(c -> !isDiffering(c)).toList());
    }
    return groups.values().stream().map(g -> close(g, registered.get(g))).toList();
  }

  private Disagreement close(DifferingGroup group, List<Claim> registered) {
    var ids = new ArrayList<String>();
    String kind = group.kind();
    String label = claims.entity(group.subject).map(ClaimSet.Entity::label).orElse("");
    var slips = group.slips(label);
    for (var member : group.members()) {
      var claim = member.claim();
      boolean slip = slips.contains(member);
      var own = slip ? Rs.Slip.getURI() : member.kind();
      if (slip || !member.kind().equals(kind)) {
        claim = claims.replace(claim, claim.with(Rs.disagreementKind, new Value.Term(own)));
      }
      if (slip) {
        claims.rank(claim, Rs.SetAside);
      }
      ids.add(claim.id());
    }
    for (var claim : registered) {
      claims.rank(claim, Rs.Preferred);
      ids.add(claim.id());
    }
    return new Disagreement(kind, group.subject, group.property, group.word, ids, group.note());
  }

  private boolean isDiffering(Claim claim) {
    return groups.values().stream()
        .flatMap(g -> g.members().stream())
        .anyMatch(m -> m.claim().id().equals(claim.id()));
  }

  private Claim claim(
      String id,
      Optional<PropertyWords.Meaning> meaning,
      String word,
      String value,
      Claim.Origin said) {
    if (meaning.isEmpty()) {
      String property = "property/" + Base.segment(word);
      return new Claim(
              id, base.iri(property), free(id, word, value, said), said, Map.of(), Rs.Normal)
          .with(Rs.term, new Value.Text(word));
    }
    var m = meaning.get();
    return switch (m.as()) {
      case NAME -> {
        claims.otherName(id, value);
        var claim =
            new Claim(id, SKOS.altLabel.getURI(), new Value.Text(value), said, Map.of(), Rs.Normal);
        yield concepts
            .find("name-kind", word)
            .map(c -> claim.with(Rs.nameKind, new Value.Term(c.iri())))
            .orElse(claim);
      }
      case DATE ->
          new Claim(id, m.property(), dates.of(value, said.record()), said, Map.of(), Rs.Normal);
      case PLACE ->
          new Claim(
              id,
              m.property(),
              new Value.Ref(naming.places(value, List.of(), said).getLast()),
              said,
              Map.of(),
              Rs.Normal);
      case CONCEPT ->
          new Claim(
              id,
              m.property(),
              concepts
                  .find(m.scheme(), value)
                  .<Value>map(c -> new Value.Term(c.iri()))
                  .orElseGet(() -> new Value.Text(value)),
              said,
              Map.of(),
              Rs.Normal);
      case TEXT -> new Claim(id, m.property(), new Value.Text(value), said, Map.of(), Rs.Normal);
    };
  }

  /**
   * A free property's value: a registered name means its entity, a date word's value is a date. One
   * of the subject's own names is words: what it is called is asked, not whom it has to do with.
   */
  private Value free(String id, String word, String value, Claim.Origin said) {
    if (words.isDateWord(word)) {
      return dates.of(value, said.record());
    }
    return naming
        .registered(value, Naming.ANY, said.sources())
        .filter(other -> !other.equals(id))
        .<Value>map(Value.Ref::new)
        .orElseGet(() -> new Value.Text(value));
  }

  private String propertyIri(Optional<PropertyWords.Meaning> meaning, String word) {
    return meaning
        .map(PropertyWords.Meaning::property)
        .orElseGet(() -> base.iri("property/" + Base.segment(word)));
  }

  private String kind(String word, Claim.Origin origin) {
    var concept = concepts.find("disagreement", word);
    if (concept.isEmpty()) {
      findings.of(
          Severity.PARTLY,
          origin.record(),
          "unknown-disagreement",
          "异说类型「" + word + "」无法识别，按 rival 处理",
          "the kind of disagreement “" + word + "” is not known; taken as rival",
          word);
    }
    return concept.map(Concepts.Concept::iri).orElse(Rs.Rival.getURI());
  }
}
