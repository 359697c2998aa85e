package rongshi.server.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import rongshi.ontology.Base;
import rongshi.ontology.EntityType;
import rongshi.ontology.RelationType.Words;
import rongshi.ontology.Rs;
import rongshi.server.entity.EntityView.ClaimView;
import rongshi.server.entity.EntityView.DateView;
import rongshi.server.entity.EntityView.Named;
import rongshi.server.entity.EntityView.SourceView;
import rongshi.server.entity.PageSection.Entry;

/**
 * The dated part of what claims say of an entity: dates themselves (birth, foundation), what is
 * dated by a qualifier (offices, memberships), and events by their own dates. One item a statement;
 * accounts that differ are items of their own, one above the other.
 */
public final class Life {
  private static final String EVENTS = EntityType.EVENT.key() + "/";
  private static final DateView NONE = new DateView("", "", "", "", "");

  private final Triples triples;
  private final Function<Words, String> language;

  /**
   * @param language which of two wordings labels are in
   */
  public Life(DatasetGraph data, Base base, Function<Words, String> language) {
    this.triples = new Triples(data, base);
    this.language = language;
  }

  /**
   * Its items by their first day, then their last.
   *
   * @param id the entity's
   */
  public List<LifeItem> items(String id, List<PageSection> sections) {
    var items = new ArrayList<LifeItem>();
    for (var section : sections) {
      for (var entry : section.entries()) {
        for (var statement : entry.statements()) {
          var other = other(id, statement.claim());
          when(other, statement)
              .ifPresent(
                  d -> items.add(item(section.section().slug(), entry, statement, other, d)));
        }
      }
    }
    items.sort(Comparator.comparing(LifeItem::earliest).thenComparing(LifeItem::latest));
    return once(items);
  }

  /** What two statements date alike in other words is told once, and so is an event. */
  private static List<LifeItem> once(List<LifeItem> items) {
    var seen = new HashSet<String>();
    return items.stream()
        .filter(
            i ->
                seen.add(
                    String.join(
                        "\n",
                        i.id(),
                        i.earliest(),
                        i.latest(),
                        i.id().startsWith(EVENTS) ? "" : i.label())))
        .toList();
  }

  /** Who or what stands at the other end; null where that is a date or words. */
  private static Named other(String id, ClaimView claim) {
    return claim.subject().id().equals(id) ? claim.entity() : claim.subject();
  }

  private LifeItem item(String kind, Entry entry, Statement statement, Named other, DateView date) {
    var claim = statement.claim();
    String term = told(statement, Rs.term);
    String heading = language.apply(entry.heading());
    return new LifeItem(
        other == null ? claim.id() : other.id(),
        other == null ? heading : other.name(),
        label(entry, heading, term),
        date.text(),
        date.edtf(),
        date.earliest(),
        date.latest(),
        kind,
        claim.id(),
        statement.support().sources().stream().map(SourceView::id).toList());
  }

  /** Of what is only "related" the record's own word says more. */
  private static String label(Entry entry, String heading, String term) {
    boolean vague = entry.property().equals(Rs.relatedTo.getURI());
    return term.isEmpty() || term.equals(heading) ? heading : vague ? term : heading + " " + term;
  }

  private Optional<DateView> when(Named other, Statement statement) {
    var claim = statement.claim();
    if (claim.date() != null) {
      return Optional.of(claim.date()).filter(Life::read);
    }
    var from = date(statement, Rs.from).filter(Life::read);
    var to = date(statement, Rs.to).filter(Life::read);
    if (from.isPresent() && to.isPresent()) {
      return Optional.of(interval(from.get(), to.get()));
    }
    return from.or(() -> to)
        .or(() -> date(statement, Rs.date).filter(Life::read))
        .or(() -> ofEvent(other));
  }

  private static DateView interval(DateView from, DateView to) {
    boolean plain = !from.edtf().contains("/") && !to.edtf().contains("/");
    return new DateView(
        from.text() + "—" + to.text(),
        plain ? from.edtf() + "/" + to.edtf() : "",
        from.earliest(),
        to.latest(),
        from.calendar());
  }

  /** An event's own date, or the envelope of its dates where they differ. */
  private Optional<DateView> ofEvent(Named other) {
    if (other == null || !other.type().equals("event")) {
      return Optional.empty();
    }
    var node = triples.node(other.id());
    var dates = triples.objects(node, Rs.date);
    String earliest = triples.text(node, Rs.earliest);
    String latest = triples.text(node, Rs.latest);
    return dates.size() == 1
        ? Optional.of(date(dates.getFirst())).filter(Life::read)
        : Optional.of(new DateView("", "", earliest, latest, "")).filter(Life::read);
  }

  private DateView date(org.apache.jena.graph.Node node) {
    return new DateView(
        triples.text(node, Rs.dateText),
        triples.text(node, Rs.edtf),
        triples.text(node, Rs.earliest),
        triples.text(node, Rs.latest),
        "");
  }

  private static boolean read(DateView date) {
    return !date.earliest().isEmpty() && !date.latest().isEmpty();
  }

  private static Optional<DateView> date(Statement statement, Property property) {
    return statement.qualifiers().stream()
        .filter(q -> q.property().equals(property.getURI()))
        .map(q -> q.date() == null ? NONE : q.date())
        .findFirst();
  }

  private static String told(Statement statement, Property property) {
    return statement.qualifiers().stream()
        .filter(q -> q.property().equals(property.getURI()))
        .map(q -> q.text())
        .findFirst()
        .orElse("");
  }
}
