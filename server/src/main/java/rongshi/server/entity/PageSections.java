package rongshi.server.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rongshi.ontology.RelationType.Words;
import rongshi.ontology.Rs;
import rongshi.ontology.Sections;
import rongshi.server.entity.EntityView.ClaimView;
import rongshi.server.entity.EntityView.PropertyClaims;
import rongshi.server.entity.PageSection.Entry;

/**
 * Everything claims say of an entity, as subject and as value, by subject matter. Within a read
 * transaction of the caller's; cost: a look-up a statement of the claims shown.
 */
public final class PageSections {
  private final Sections order;
  private final EntityReader reader;
  private final int most;

  /**
   * @param most the claims shown of a property of which the entity is the value, unless all are
   *     asked for
   */
  public PageSections(Sections order, EntityReader reader, int most) {
    this.order = order;
    this.reader = reader;
    this.most = most;
  }

  /**
   * The sections of an entity.
   *
   * @param whole the {@link Entry#slug()} of a property of which all claims are to be shown; may be
   *     empty
   */
  public List<PageSection> of(EntityView view, String whole) {
    var disputed =
        view.differing().stream()
            .flatMap(d -> d.claims().stream())
            .map(ClaimView::id)
            .collect(Collectors.toUnmodifiableSet());
    var entries = new ArrayList<Entry>();
    view.claims().stream().map(p -> outward(p, view, disputed)).forEach(entries::add);
    reader
        .incoming(view.id())
        .forEach((property, claims) -> entries.add(inward(property, claims, whole)));
    return sections(joined(entries));
  }

  private Entry outward(PropertyClaims property, EntityView view, Set<String> disputed) {
    var place = order.of(property.property());
    var label = new Words(property.labelZh(), property.labelEn());
    return new Entry(
        property.property(),
        true,
        place.forward().zh().isEmpty() ? label : place.forward(),
        Statement.of(property.claims(), true, disputed),
        property.claims().size(),
        view.differing().stream().filter(d -> d.iri().equals(property.property())).toList());
  }

  private Entry inward(String property, List<String> ids, String whole) {
    var label = new Words(reader.label(property, "zh"), reader.label(property, "en"));
    var place = order.of(property);
    var backward = place.backward();
    var entry = new Entry(property, false, label, List.of(), ids.size(), List.of());
    int shown = entry.slug().equals(whole) ? ids.size() : most;
    var claims = ids.stream().limit(shown).flatMap(id -> reader.claim(id).stream()).toList();
    return new Entry(
        property,
        false,
        backward.zh().isEmpty() ? new Words("← " + label.zh(), "← " + label.en()) : backward,
        Statement.of(claims, false, Set.of()),
        ids.size(),
        List.of());
  }

  /** Where both directions go by one heading (同学) they are one entry. */
  private static List<Entry> joined(List<Entry> entries) {
    var byHeading = new LinkedHashMap<String, Entry>();
    for (var entry : entries) {
      byHeading.merge(entry.property() + entry.heading().zh(), entry, PageSections::both);
    }
    return List.copyOf(byHeading.values());
  }

  private static Entry both(Entry a, Entry b) {
    return new Entry(
        a.property(),
        a.outward(),
        a.heading(),
        Stream.concat(a.statements().stream(), b.statements().stream()).toList(),
        a.total() + b.total(),
        a.differing());
  }

  private List<PageSection> sections(List<Entry> entries) {
    Map<Integer, List<Entry>> bySection = new TreeMap<>();
    entries.stream()
        .filter(e -> !e.property().equals(Rs.description.getURI()))
        .sorted(
            Comparator.comparingInt((Entry e) -> order.of(e.property()).position())
                .thenComparing(e -> !e.outward())
                .thenComparing(e -> e.heading().zh()))
        .forEach(
            e ->
                bySection
                    .computeIfAbsent(
                        order.of(e.property()).section().position(), k -> new ArrayList<>())
                    .add(e));
    return bySection.values().stream()
        .map(es -> new PageSection(order.of(es.getFirst().property()).section(), es))
        .toList();
  }
}
