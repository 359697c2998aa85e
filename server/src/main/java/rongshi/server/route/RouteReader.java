package rongshi.server.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import rongshi.ontology.Base;
import rongshi.ontology.RelationType.Words;
import rongshi.ontology.Rs;
import rongshi.ontology.Sections;
import rongshi.server.entity.EntityReader;
import rongshi.server.entity.EntityView.Named;
import rongshi.server.entity.Triples;
import rongshi.server.route.RouteView.Met;
import rongshi.server.route.RouteView.Stop;

/** Reads study routes; within a read transaction of the caller's. */
public final class RouteReader {
  private static final List<String> MET = List.of("person", "event", "organisation", "work");

  private final Triples triples;
  private final EntityReader entities;
  private final Sections order;

  public RouteReader(DatasetGraph data, Base base, EntityReader entities, Sections order) {
    this.triples = new Triples(data, base);
    this.entities = entities;
    this.order = order;
  }

  /** A route with its stops, without what is met at them. */
  public record Outline(Named route, List<String> publishers, List<Named> stops) {}

  /** All routes by name. */
  public List<Outline> all() {
    return triples.subjects(RDF.type, Rs.Route.asNode()).stream()
        .map(r -> new Outline(entities.named(r), texts(r, Rs.publisher), stops(r)))
        .sorted(Comparator.comparing(o -> o.route().name()))
        .toList();
  }

  /** A route; empty where there is none by this id. */
  public Optional<RouteView> route(String id) {
    Node node = triples.node(id);
    return triples.objects(node, RDF.type).contains(Rs.Route.asNode())
        ? Optional.of(
            new RouteView(
                id,
                triples.label(node, "zh"),
                texts(node, Rs.publisher),
                sources(node),
                stops(node).stream().map(this::stop).toList()))
        : Optional.empty();
  }

  /** The claims of a row keep no order; their words stand in the row in that of the route. */
  private List<Named> stops(Node route) {
    record At(Node stop, int at) {}
    var found = new LinkedHashMap<Node, At>();
    for (Node claim : triples.subjects(Rs.subject, route)) {
      if (triples.one(claim, Rs.property).equals(Optional.of(Rs.stop.asNode()))) {
        String row = triples.one(claim, Rs.record).map(r -> triples.text(r, Rs.text)).orElse("");
        Node stop = triples.one(claim, Rs.value).orElseThrow();
        found.putIfAbsent(stop, new At(stop, placed(row, triples.text(claim, Rs.wording))));
      }
    }
    return found.values().stream()
        .sorted(Comparator.comparingInt(At::at))
        .filter(a -> a.stop().isURI())
        .map(a -> entities.named(a.stop()))
        .toList();
  }

  /** Where a stop stands in a row: as an item of the list, not within the name of another. */
  private static int placed(String row, String stop) {
    var item =
        java.util.regex.Pattern.compile(
                "(?<=^|[,;；\"])\\s*" + java.util.regex.Pattern.quote(stop) + "\\s*(?=$|[,;；\"])")
            .matcher(row);
    int last = -1;
    while (item.find()) {
      last = last < 0 ? item.start() : last;
    }
    return last < 0 ? row.indexOf(stop) : last;
  }

  private Stop stop(Named named) {
    Node node = triples.node(named.id());
    return new Stop(
        named,
        labels(node, Rs.siteCategory),
        (labels(node, Rs.locatedIn) + " " + String.join(" ", texts(node, Rs.siteAddress))).strip(),
        triples.objects(node, Rs.siteDate).stream()
            .map(d -> triples.text(d, Rs.dateText))
            .findFirst()
            .orElse(""),
        labels(node, Rs.protectionLevel),
        String.join("；", texts(node, Rs.status)),
        triples.text(node, Rs.latitude),
        triples.text(node, Rs.longitude),
        met(node));
  }

  private List<Met> met(Node stop) {
    var met = new LinkedHashMap<String, Met>();
    for (Node claim : triples.subjects(Rs.subject, stop)) {
      meet(claim, Rs.value, true, met);
    }
    for (Node claim : triples.subjects(Rs.value, stop)) {
      meet(claim, Rs.subject, false, met);
    }
    return met.values().stream()
        .sorted(
            Comparator.comparingInt((Met m) -> MET.indexOf(m.entity().type()))
                .thenComparing(m -> m.years().isEmpty() ? "~" : m.years())
                .thenComparing(m -> m.entity().name()))
        .toList();
  }

  private void meet(Node claim, Property end, boolean outward, Map<String, Met> met) {
    var other = triples.one(claim, end).filter(Node::isURI);
    var property = triples.one(claim, Rs.property).map(Node::getURI);
    if (other.isEmpty() || property.isEmpty() || !triples.stands(claim)) {
      return;
    }
    var named = entities.named(other.get());
    if (MET.contains(named.type())) {
      var place = order.of(property.get());
      boolean recalled = property.get().equals(Rs.commemorates.getURI());
      var words = recalled ? new Words("", "") : outward ? place.forward() : place.backward();
      met.putIfAbsent(
          named.id(),
          new Met(named, words.zh(), words.en(), years(other.get()), triples.id(claim)));
    }
  }

  private String years(Node node) {
    String first =
        year(node, Rs.earliest)
            .or(() -> ofLife(node, Rs.birth))
            .or(() -> of(node, Rs.foundedDate))
            .orElse("");
    String last =
        year(node, Rs.latest)
            .or(() -> ofLife(node, Rs.death))
            .or(() -> of(node, Rs.dissolvedDate))
            .orElse("");
    return first.equals(last) ? first : first + "—" + last;
  }

  private Optional<String> ofLife(Node person, Property event) {
    return triples.one(person, event).flatMap(e -> year(e, Rs.earliest));
  }

  private Optional<String> of(Node node, Property date) {
    return triples.one(node, date).flatMap(d -> year(d, Rs.earliest));
  }

  private Optional<String> year(Node node, Property day) {
    return Optional.of(triples.text(node, day))
        .filter(d -> d.length() >= 4)
        .map(d -> d.substring(0, 4));
  }

  private String labels(Node node, Property property) {
    return String.join(
        "、",
        triples.objects(node, property).stream()
            .map(n -> n.isURI() ? triples.label(n, "zh") : n.getLiteralLexicalForm())
            .toList());
  }

  private List<String> texts(Node node, Property property) {
    return triples.objects(node, property).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .toList();
  }

  private List<String> sources(Node route) {
    var ids = new ArrayList<String>();
    for (Node claim : triples.subjects(Rs.subject, route)) {
      triples.objects(claim, Rs.source).stream()
          .map(triples::id)
          .filter(s -> !ids.contains(s))
          .forEach(ids::add);
    }
    return ids;
  }
}
