package rongshi.server.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import rongshi.ontology.Base;
import rongshi.ontology.Rs;
import rongshi.ontology.Sections;
import rongshi.server.entity.Triples;
import rongshi.server.search.Match;
import rongshi.server.search.SearchQuery;
import rongshi.server.search.SearchService;
import rongshi.server.timeline.Account.Role;

/** The timelines of one release. Safe for several threads, each within a read transaction. */
public final class Timelines {
  private final DatasetGraph data;
  private final Base base;
  private final SearchService search;
  private final Triples triples;
  private DatedClaims read;

  public Timelines(DatasetGraph data, Base base, SearchService search) {
    this.data = data;
    this.base = base;
    this.search = search;
    this.triples = new Triples(data, base);
  }

  /** Read at the first question, as not every release is asked. */
  private synchronized DatedClaims claims() {
    if (read == null) {
      read = new DatedClaims(data, base);
    }
    return read;
  }

  /**
   * The timeline of a search; without words and filters of everything.
   *
   * @param limit 1 to {@link Timeline#MOST}
   */
  public Timeline of(SearchQuery asked, int limit) {
    var years = new TreeMap<Integer, Integer>();
    var items = new ArrayList<DatedItem>();
    long undated = 0;
    for (var match : search.matches(asked)) {
      Integer year = match.firstYear() == null ? match.lastYear() : match.firstYear();
      if (year == null) {
        undated++;
        continue;
      }
      years.merge(year, 1, Integer::sum);
      if (items.size() < limit) {
        item(match).ifPresent(items::add);
      }
    }
    long total = years.values().stream().mapToLong(n -> n).sum();
    items.sort(Comparator.comparing(DatedItem::order).thenComparing(DatedItem::id));
    return new Timeline(total, undated, total - items.size(), years, items);
  }

  /**
   * The life of an entity, or empty where there is none by the id.
   *
   * @param limit how many items at most
   */
  public Optional<Life> life(String id, int limit) {
    Node node = triples.node(id);
    return triples
        .type(node)
        .map(t -> new LifeReader(triples, claims(), Sections.bundled(), node).read(t, limit));
  }

  private Optional<DatedItem> item(Match match) {
    var head =
        new DatedItem.Head(
            match.id(), match.iri(), match.name(), match.type(), match.description(), null);
    return DatedItem.of(head, accounts(match.id()));
  }

  /** What claims say; or a passage's date, or the envelope, where no claim dates it. */
  private List<Account> accounts(String id) {
    var claimed = claims().of(id);
    if (!claimed.isEmpty()) {
      return claimed;
    }
    Node node = triples.node(id);
    return triples.objects(node, Rs.date).stream()
        .map(date -> DatedClaims.read(triples, date, Role.at, "Normal", null, List.of()))
        .filter(a -> a.date() != null)
        .findFirst()
        .or(() -> Envelope.of(triples, node))
        .map(List::of)
        .orElse(List.of());
  }
}
