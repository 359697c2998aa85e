package rongshi.server.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import rongshi.ontology.Base;
import rongshi.ontology.Concepts;
import rongshi.ontology.EntityType;
import rongshi.ontology.Rs;

/** Every entity and passage of a release, by type and id. Read within a transaction. */
public final class ReleaseRecords implements IndexedRecords {
  private static final int MOST_CONTAINERS = 200;
  private static final String BIRTH = Concepts.NS + "event-type/birth";
  private static final String DEATH = Concepts.NS + "event-type/death";

  private static final List<Property> CONTAINMENT =
      List.of(Rs.place, Rs.locatedIn, Rs.partOf, Rs.nowIn, Rs.birthPlace, Rs.nativePlace);

  private final Triples data;
  private final EntityTexts texts;
  private final ClaimedTraits traits;
  private final Map<String, Node> passages;

  public ReleaseRecords(DatasetGraph data, Base base) {
    this.data = new Triples(data, base);
    this.texts = new EntityTexts(this.data);
    this.traits = new ClaimedTraits(this.data);
    texts.claims();
    this.passages = this.data.instances(Rs.Passage);
    passages.values().forEach(texts::passage);
  }

  @Override
  public int size() {
    int size = passages.size();
    for (var type : EntityType.values()) {
      size += data.instances(type.type()).size();
    }
    return size;
  }

  @Override
  public void each(Taker taker) throws IOException {
    for (var type : EntityType.values()) {
      for (Node entity : data.instances(type.type()).values()) {
        taker.entity(entity(entity, type));
      }
    }
    for (Node passage : passages.values()) {
      taker.passage(passage(passage));
    }
  }

  private IndexedEntity entity(Node entity, EntityType type) {
    var names = new LinkedHashSet<String>();
    names.add(data.text(entity, RDFS.label));
    data.all(entity, SKOS.altLabel).stream()
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .forEach(names::add);
    var told = texts.of(entity);
    return new IndexedEntity(
        data.id(entity),
        type,
        List.copyOf(names),
        data.text(entity, Rs.description),
        told.claims.toString(),
        told.passages.toString(),
        told.links,
        told.company,
        told.facts,
        told.weight,
        told.concepts.contains(BIRTH) || told.concepts.contains(DEATH),
        told.years,
        told.concepts,
        told.sources,
        within(entity),
        first(entity),
        last(entity),
        degrees(entity, Rs.latitude),
        degrees(entity, Rs.longitude),
        type == EntityType.SOURCE ? Traits.EMPTY : traits.of(entity, told));
  }

  private Double degrees(Node entity, Property property) {
    String text = data.text(entity, property);
    return text.isEmpty() ? null : Double.valueOf(text);
  }

  private IndexedPassage passage(Node passage) {
    var sources = new LinkedHashSet<String>();
    data.all(passage, Rs.source).forEach(s -> sources.add(data.id(s)));
    var mentions = new TreeSet<String>();
    for (Property property : List.of(Rs.mentions, Rs.about)) {
      data.all(passage, property).forEach(n -> mentions.add(data.id(n)));
    }
    return new IndexedPassage(
        data.id(passage),
        data.text(passage, RDFS.label),
        data.text(passage, Rs.text),
        first(passage),
        last(passage),
        sources,
        mentions);
  }

  /** Of birth, foundation or first day. */
  private Integer first(Node node) {
    return data.year(node, Rs.earliest)
        .or(() -> data.year(data.one(node, Rs.birth), Rs.earliest))
        .or(() -> data.year(data.one(node, Rs.foundedDate), Rs.earliest))
        .or(() -> data.year(data.one(node, Rs.date), Rs.earliest))
        .or(() -> data.year(data.one(node, Rs.siteDate), Rs.earliest))
        .orElse(null);
  }

  /** Of death, dissolution or last day. */
  private Integer last(Node node) {
    Optional<Integer> last =
        data.year(node, Rs.latest)
            .or(() -> data.year(data.one(node, Rs.death), Rs.latest))
            .or(() -> data.year(data.one(node, Rs.dissolvedDate), Rs.latest))
            .or(() -> data.year(data.one(node, Rs.date), Rs.latest));
    return last.orElse(null);
  }

  /** What an entity lies in, whatever it was or is called. */
  private Set<String> within(Node entity) {
    var seen = new TreeSet<String>();
    var queue = new ArrayList<Node>();
    queue.add(entity);
    for (int i = 0; i < queue.size() && i < MOST_CONTAINERS; i++) {
      Node at = queue.get(i);
      for (Property property : CONTAINMENT) {
        data.all(at, property).forEach(n -> enter(n, seen, queue));
      }
      if (i > 0) {
        data.all(at, Rs.renamedTo).forEach(n -> enter(n, seen, queue));
      }
    }
    return seen;
  }

  private void enter(Node place, Set<String> seen, List<Node> queue) {
    if (place.isURI() && seen.add(data.id(place))) {
      queue.add(place);
    }
  }
}
