package rongshi.server.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import rongshi.ontology.Base;
import rongshi.ontology.EntityType;
import rongshi.ontology.Rs;
import rongshi.ontology.Sections;
import rongshi.server.entity.Triples;
import rongshi.server.places.TiedPlace.Tie;

/**
 * The places of an entity: itself where a record gives its coordinates, those its claims name, and
 * those of the events it took part in. What an editor set aside or a record denies ties to nothing.
 * Of a place only the place itself: what lies in it is a search's to tell. Within the caller's read
 * transaction.
 */
public final class EntityPlaces {
  private static final List<Property> OF_EVENTS = List.of(Rs.place, Rs.locatedIn);

  private final Triples triples;
  private final Gazetteer gazetteer;
  private final Sections headings;

  public EntityPlaces(DatasetGraph data, Base base, Sections headings) {
    this.triples = new Triples(data, base);
    this.gazetteer = new Gazetteer(triples);
    this.headings = headings;
  }

  /**
   * The places of an entity, those with most ties first.
   *
   * @param id the entity's; of one that is not there nothing
   */
  public List<TiedPlace> of(String id) {
    Node node = triples.node(id);
    var ties = new LinkedHashMap<Node, Set<Tie>>();
    var type = triples.type(node);
    if (type.filter(EntityPlaces::isSpot).isPresent() && gazetteer.located(node)) {
      ties.put(node, new LinkedHashSet<>());
    }
    if (type.isPresent() && type.get() != EntityType.PLACE) {
      triples.subjects(Rs.subject, node).forEach(c -> tie(c, Rs.value, ties));
      triples.subjects(Rs.value, node).forEach(c -> tie(c, Rs.subject, ties));
    }
    return ties.entrySet().stream()
        .sorted(Comparator.comparingInt((Map.Entry<Node, Set<Tie>> e) -> -e.getValue().size()))
        .map(
            e ->
                gazetteer.tied(
                    e.getKey(), triples.type(e.getKey()).orElseThrow(), order(e.getValue())))
        .toList();
  }

  private static boolean isSpot(EntityType type) {
    return type == EntityType.PLACE || type == EntityType.SITE;
  }

  private void tie(Node claim, Property far, Map<Node, Set<Tie>> ties) {
    var other = triples.one(claim, far).filter(Node::isURI);
    var property = triples.one(claim, Rs.property);
    if (other.isEmpty() || property.isEmpty() || !triples.stands(claim)) {
      return;
    }
    var type = triples.type(other.get());
    if (type.filter(EntityPlaces::isSpot).isPresent()) {
      var place = headings.of(property.get().getURI());
      var words = far.equals(Rs.value) ? place.forward() : place.backward();
      add(ties, other.get(), new Tie(words.zh(), words.en(), null));
    } else if (type.filter(EntityType.EVENT::equals).isPresent()) {
      var event = new Placed.Named(triples.id(other.get()), triples.label(other.get(), "zh"));
      for (var at : OF_EVENTS) {
        triples.objects(other.get(), at).stream()
            .filter(n -> n.isURI() && triples.type(n).filter(EntityPlaces::isSpot).isPresent())
            .forEach(n -> add(ties, n, new Tie("", "", event)));
      }
    }
  }

  private static void add(Map<Node, Set<Tie>> ties, Node place, Tie tie) {
    ties.computeIfAbsent(place, k -> new LinkedHashSet<>()).add(tie);
  }

  /** Claims before events, each in the order of their words. */
  private static List<Tie> order(Set<Tie> ties) {
    var all = new ArrayList<>(ties);
    all.sort(
        Comparator.comparing((Tie t) -> t.event() != null)
            .thenComparing(t -> t.event() == null ? t.zh() : t.event().name()));
    return all;
  }

  /**
   * The same as GeoJSON (RFC 7946): a feature for each with coordinates, the rest as the foreign
   * member {@code places}.
   */
  public record Answer(String type, List<MapAnswer.Feature> features, List<TiedPlace> places) {
    public static Answer of(List<TiedPlace> all) {
      return new Answer(
          "FeatureCollection",
          all.stream().filter(TiedPlace::located).map(Answer::feature).toList(),
          all.stream().filter(p -> !p.located()).toList());
    }

    private static MapAnswer.Feature feature(TiedPlace place) {
      return new MapAnswer.Feature(
          "Feature",
          place.id(),
          new MapAnswer.Point("Point", List.of(place.longitude(), place.latitude())),
          new MapAnswer.Properties(place.name(), place.type(), "", null, null));
    }
  }
}
