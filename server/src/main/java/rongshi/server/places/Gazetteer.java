package rongshi.server.places;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.RDF;
import rongshi.ontology.EntityType;
import rongshi.ontology.Rs;
import rongshi.server.entity.Triples;

/** The register's places: in which one something lies, and what contains that. */
final class Gazetteer {
  /** From what says best where a thing was to what says it only roughly. */
  private static final List<Property> CONTAINMENT =
      List.of(
          Rs.place,
          Rs.locatedIn,
          Rs.residedAt,
          Rs.stationedAt,
          Rs.partOf,
          Rs.nowIn,
          Rs.birthPlace,
          Rs.nativePlace);

  private static final int FARTHEST = 6;

  private final Triples triples;

  Gazetteer(Triples triples) {
    this.triples = triples;
  }

  /** The places an entity lies in by the property that says it best, with that property. */
  Map<Node, Property> nearest(String id) {
    Node node = triples.node(id);
    var places = new LinkedHashMap<Node, Property>();
    for (var property : CONTAINMENT) {
      triples.objects(node, property).stream()
          .filter(this::isPlace)
          .filter(place -> !place.equals(node))
          .forEach(place -> places.put(place, property));
      if (!places.isEmpty()) {
        break;
      }
    }
    return places;
  }

  private boolean isPlace(Node node) {
    return node.isURI() && triples.objects(node, RDF.type).contains(Rs.Place.asNode());
  }

  Placed placed(Node place, int total, List<Placed.Item> items) {
    return new Placed(
        triples.id(place),
        triples.label(place, "zh"),
        triples.objects(place, Rs.nowIn).stream().map(n -> triples.label(n, "zh")).toList(),
        containers(place),
        degrees(place, Rs.latitude),
        degrees(place, Rs.longitude),
        total,
        items);
  }

  boolean located(Node place) {
    return degrees(place, Rs.latitude) != null && degrees(place, Rs.longitude) != null;
  }

  TiedPlace tied(Node place, EntityType type, List<TiedPlace.Tie> ties) {
    Node in =
        type == EntityType.SITE
            ? triples.objects(place, Rs.locatedIn).stream()
                .filter(this::isPlace)
                .findFirst()
                .orElse(place)
            : place;
    var within = new ArrayList<Placed.Named>();
    if (!in.equals(place)) {
      within.add(new Placed.Named(triples.id(in), triples.label(in, "zh")));
    }
    within.addAll(containers(in));
    return new TiedPlace(
        triples.id(place),
        triples.label(place, "zh"),
        type.key(),
        triples.objects(place, Rs.nowIn).stream().map(n -> triples.label(n, "zh")).toList(),
        within,
        degrees(place, Rs.latitude),
        degrees(place, Rs.longitude),
        ties);
  }

  private List<Placed.Named> containers(Node place) {
    var seen = new LinkedHashSet<Node>();
    Node at = place;
    while (seen.size() < FARTHEST) {
      var up = triples.objects(at, Rs.partOf).stream().filter(Node::isURI).findFirst();
      if (up.isEmpty() || up.get().equals(place) || !seen.add(up.get())) {
        break;
      }
      at = up.get();
    }
    var named = new ArrayList<Placed.Named>();
    seen.forEach(n -> named.add(new Placed.Named(triples.id(n), triples.label(n, "zh"))));
    return named;
  }

  private Double degrees(Node place, Property property) {
    String text = triples.text(place, property);
    return text.isEmpty() ? null : Double.valueOf(text);
  }

  Placed.Item item(String id, String name, String type, Property property) {
    Node p = property.asNode();
    return new Placed.Item(id, name, type, triples.label(p, "zh"), triples.label(p, "en"));
  }
}
