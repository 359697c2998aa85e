package rongshi.server.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import rongshi.ontology.EntityType;
import rongshi.ontology.Rs;
import rongshi.ontology.Sections;
import rongshi.server.entity.Triples;
import rongshi.server.timeline.Account.Role;

/** Reads the claims about an entity, and those whose value it is, that have a time. */
final class LifeReader {
  private final Triples triples;
  private final DatedClaims dated;
  private final Sections headings;
  private final Node node;
  private long undated;

  LifeReader(Triples triples, DatedClaims dated, Sections headings, Node node) {
    this.triples = triples;
    this.dated = dated;
    this.headings = headings;
    this.node = node;
  }

  Life read(EntityType type, int limit) {
    String id = triples.id(node);
    var head =
        new DatedItem.Head(
            id,
            node.getURI(),
            triples.label(node, "zh"),
            type.key(),
            triples.text(node, Rs.description),
            null);
    var read = new ArrayList<DatedItem>();
    triples.subjects(Rs.subject, node).forEach(c -> claim(c, Rs.value).ifPresent(read::add));
    triples.subjects(Rs.value, node).forEach(c -> claim(c, Rs.subject).ifPresent(read::add));
    var items = joined(read);
    items.sort(Comparator.comparing(DatedItem::order).thenComparing(DatedItem::id));
    var shown = items.subList(0, Math.min(limit, items.size()));
    return new Life(
        DatedItem.of(head, dated.of(id)).orElse(null),
        List.copyOf(shown),
        undated,
        items.size() - shown.size());
  }

  /** Several claims of one fact and time are one item with all their accounts. */
  private static List<DatedItem> joined(List<DatedItem> read) {
    read.sort(Comparator.comparing(DatedItem::iri));
    var joined = new LinkedHashMap<List<Object>, DatedItem>();
    read.forEach(i -> joined.merge(List.of(i.group(), i.name(), i.bars()), i, DatedItem::with));
    return new ArrayList<>(joined.values());
  }

  /**
   * @param far where the other end of the claim stands
   */
  private Optional<DatedItem> claim(Node claim, Property far) {
    var property = triples.one(claim, Rs.property);
    var other = triples.one(claim, far);
    if (property.isEmpty() || other.isEmpty() || ofLife(property.get())) {
      return Optional.empty();
    }
    var accounts = accounts(claim, other.get());
    var group = group(property.get(), far.equals(Rs.value));
    var item = DatedItem.of(head(claim, property.get(), other.get(), group), accounts);
    if (item.isEmpty() && other.get().isURI() && isEntity(other.get())) {
      undated++;
    }
    return item;
  }

  /** What the whole shows already. */
  private static boolean ofLife(Node property) {
    return Stream.of(Rs.birthDate, Rs.deathDate, Rs.foundedDate, Rs.dissolvedDate)
        .anyMatch(p -> p.asNode().equals(property));
  }

  /**
   * A row as it reads from where the entity stands: whom one led is no superior of one's.
   *
   * @param forward whether the entity is the claims' subject
   */
  private DatedItem.Group group(Node property, boolean forward) {
    var place = headings.of(property.getURI());
    var words = forward ? place.forward() : place.backward();
    String key = property.getURI().replaceFirst("^.*[/#]", "");
    return words.zh().isEmpty()
        ? new DatedItem.Group(key, triples.label(property, "zh"), triples.label(property, "en"))
        : new DatedItem.Group(
            words.equals(place.forward()) ? key : "^" + key, words.zh(), words.en());
  }

  private DatedItem.Head head(Node claim, Node property, Node other, DatedItem.Group group) {
    String id = triples.id(claim);
    String term = triples.text(claim, Rs.term);
    boolean date = other.isURI() && triples.id(other).startsWith("date/");
    String name =
        other.isLiteral()
            ? other.getLiteralLexicalForm()
            : date ? triples.label(property, "zh") : triples.label(other, "zh");
    return new DatedItem.Head(
        isEntity(other) ? triples.id(other) : id,
        claim.getURI(),
        term.isEmpty() || term.equals(name) ? name : name + "（" + term + "）",
        "claim",
        triples.text(claim, Rs.wording),
        group);
  }

  private boolean isEntity(Node other) {
    return other.isURI() && EntityType.ofKey(triples.id(other).replaceFirst("/.*", "")).isPresent();
  }

  /** The claim's own dates, else when the event that it ties the entity to was. */
  private List<Account> accounts(Node claim, Node other) {
    var accounts = new ArrayList<Account>();
    date(claim, other, Role.at).ifPresent(accounts::add);
    boolean since = triples.one(claim, Rs.from).isPresent();
    boolean until = triples.one(claim, Rs.to).isPresent();
    triples.one(claim, Rs.from).flatMap(d -> date(claim, d, Role.begin)).ifPresent(accounts::add);
    triples.one(claim, Rs.to).flatMap(d -> date(claim, d, Role.end)).ifPresent(accounts::add);
    if (!since && !until) {
      triples.one(claim, Rs.date).flatMap(d -> date(claim, d, Role.at)).ifPresent(accounts::add);
    }
    return accounts.isEmpty() && other.isURI() && triples.id(other).startsWith("event/")
        ? dated.of(triples.id(other))
        : accounts;
  }

  private Optional<Account> date(Node claim, Node date, Role role) {
    return date.isURI() ? DatedClaims.account(triples, claim, date, role) : Optional.empty();
  }
}
