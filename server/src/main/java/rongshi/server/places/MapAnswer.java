package rongshi.server.places;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import rongshi.ontology.Base;
import rongshi.server.entity.Triples;
import rongshi.server.search.Match;

/**
 * A GeoJSON FeatureCollection (RFC 7946) of what has coordinates of its own, with two foreign
 * members: the rest by place, and what no record places. Coordinates are WGS 84 as the standard
 * demands; nothing without coordinates of its own is a feature.
 *
 * @param notShown features left out
 * @param withoutCoordinates how many have no coordinates of their own
 * @param places those by place, the fullest first
 * @param placesNotShown places left out
 * @param unplaced how many no record places
 */
public record MapAnswer(
    String type,
    List<Feature> features,
    int notShown,
    int withoutCoordinates,
    List<Placed> places,
    int placesNotShown,
    int unplaced) {
  /** How many features, and how many places, an answer has at most. */
  public static final int MOST = 1000;

  /** A point. */
  public record Feature(String type, String id, Point geometry, Properties properties) {}

  /** Longitude, then latitude. */
  public record Point(String type, List<Double> coordinates) {}

  /** What a feature is. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Properties(
      String name, String type, String description, Integer earliest, Integer latest) {}

  /**
   * Sorts matches by where they are, within the caller's read transaction. Costs some look-ups a
   * match.
   *
   * @param limit how many features, and how many places, at most
   * @param inPlace how many items of a place at most
   */
  public static MapAnswer of(
      DatasetGraph data, Base base, List<Match> matches, int limit, int inPlace) {
    var gazetteer = new Gazetteer(new Triples(data, base));
    var points = matches.stream().filter(m -> m.latitude() != null).toList();
    var by = new LinkedHashMap<Node, List<Placed.Item>>();
    int unplaced = 0;
    for (var match : matches) {
      if (match.latitude() == null) {
        Map<Node, Property> nearest = gazetteer.nearest(match.id());
        unplaced += nearest.isEmpty() ? 1 : 0;
        nearest.forEach(
            (place, property) ->
                by.computeIfAbsent(place, k -> new ArrayList<>())
                    .add(gazetteer.item(match.id(), match.name(), match.type(), property)));
      }
    }
    var fullest =
        by.entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<Node, List<Placed.Item>>>comparingInt(
                        e -> -e.getValue().size())
                    .thenComparing(e -> e.getKey().getURI()))
            .limit(limit)
            .map(
                e ->
                    gazetteer.placed(
                        e.getKey(),
                        e.getValue().size(),
                        e.getValue().stream().limit(inPlace).toList()))
            .toList();
    return new MapAnswer(
        "FeatureCollection",
        points.stream().limit(limit).map(MapAnswer::feature).toList(),
        Math.max(0, points.size() - limit),
        matches.size() - points.size(),
        fullest,
        by.size() - fullest.size(),
        unplaced);
  }

  private static Feature feature(Match match) {
    return new Feature(
        "Feature",
        match.id(),
        new Point("Point", List.of(match.longitude(), match.latitude())),
        new Properties(
            match.name(), match.type(), match.description(), match.firstYear(), match.lastYear()));
  }
}
