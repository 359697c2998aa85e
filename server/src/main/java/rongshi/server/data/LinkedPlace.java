package rongshi.server.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import rongshi.ontology.Rs;
import rongshi.server.entity.EntityView;
import rongshi.server.entity.EntityView.ClaimView;
import rongshi.server.entity.EntityView.DateView;
import rongshi.server.entity.EntityView.Qualifier;

/**
 * One place or site as a feature of Linked Places Format: toponyms with their times and citations,
 * types, relations, links, and a point where a record gives one. A place without coordinates has an
 * empty geometry, as GeoJSON allows.
 */
final class LinkedPlace {
  private final EntityView place;
  private final PlaceTypes types;
  private final String base;

  LinkedPlace(EntityView place, PlaceTypes types) {
    this.place = place;
    this.types = types;
    this.base = place.iri().substring(0, place.iri().length() - place.id().length());
  }

  /** The feature, ready to be written as JSON. */
  Map<String, Object> feature() {
    var out = new LinkedHashMap<String, Object>();
    out.put("@id", place.iri());
    out.put("type", "Feature");
    out.put("properties", ordered("title", place.name(), "ccodes", List.of()));
    out.put("names", names());
    put(
        out,
        "types",
        claims(Rs.placeType.getURI(), Rs.siteCategory.getURI()).map(this::type).toList());
    out.put("geometry", geometry());
    put(out, "relations", relations());
    put(out, "links", links());
    if (place.description() != null && !place.description().isBlank()) {
      out.put("descriptions", List.of(ordered("value", place.description(), "lang", "zh-Hans")));
    }
    return out;
  }

  private static void put(Map<String, Object> out, String key, List<?> values) {
    if (!values.isEmpty()) {
      out.put(key, values);
    }
  }

  private Stream<ClaimView> claims(String... properties) {
    return Stream.of(properties)
        .flatMap(p -> place.claims().stream().filter(g -> g.property().equals(p)))
        .flatMap(g -> g.claims().stream())
        .filter(c -> !c.rank().equals("SetAside"));
  }

  private List<Object> names() {
    var names = new ArrayList<Object>();
    claims(RDFS.label.getURI(), "http://www.w3.org/2004/02/skos/core#altLabel")
        .forEach(
            c -> {
              var name = new LinkedHashMap<String, Object>();
              name.put("toponym", c.text());
              name.put("lang", "zh-Hans");
              citations(c, name);
              when(c).ifPresent(w -> name.put("when", w));
              names.add(name);
            });
    if (names.isEmpty()) {
      names.add(ordered("toponym", place.name(), "lang", "zh-Hans"));
    }
    return names;
  }

  /**
   * A concept of a published vocabulary, the Getty's where ours has a match there; what the record
   * says stands beside it.
   */
  private Map<String, Object> type(ClaimView claim) {
    var out = new LinkedHashMap<String, Object>();
    types
        .of(claim.text())
        .ifPresent(
            t -> {
              out.put("identifier", t.identifier());
              out.put("label", t.label());
            });
    out.put("sourceLabels", List.of(ordered("label", claim.text(), "lang", "zh-Hans")));
    when(claim).ifPresent(w -> out.put("when", w));
    return out;
  }

  private Map<String, Object> geometry() {
    var latitude = claims(Rs.latitude.getURI()).findFirst();
    var longitude = claims(Rs.longitude.getURI()).findFirst();
    if (latitude.isEmpty() || longitude.isEmpty()) {
      return ordered("type", "GeometryCollection", "geometries", List.of());
    }
    var point = new LinkedHashMap<String, Object>();
    point.put("type", "Point");
    point.put(
        "coordinates",
        List.of(Double.valueOf(longitude.get().text()), Double.valueOf(latitude.get().text())));
    citations(latitude.get(), point);
    return point;
  }

  private List<Object> relations() {
    var relations = new ArrayList<Object>();
    claims(Rs.partOf.getURI(), Rs.locatedIn.getURI(), Rs.nowIn.getURI())
        .forEach(c -> relation(c, "gvp:broaderPartitive").ifPresent(relations::add));
    claims(Rs.renamedTo.getURI(), Rs.successorOf.getURI())
        .forEach(c -> relation(c, "gvp:tgn3000_related_to").ifPresent(relations::add));
    return relations;
  }

  private Optional<Map<String, Object>> relation(ClaimView claim, String type) {
    return Optional.ofNullable(claim.entity())
        .map(
            e -> {
              var out = new LinkedHashMap<String, Object>();
              out.put("relationType", type);
              out.put("relationTo", base + e.id());
              out.put("label", e.name());
              when(claim).ifPresent(w -> out.put("when", w));
              citations(claim, out);
              return out;
            });
  }

  /** Links that a register or a person has made; denied ones are none. */
  private List<Object> links() {
    var links = new ArrayList<Object>();
    for (var match : List.of(SKOS.exactMatch, SKOS.closeMatch)) {
      claims(match.getURI())
          .filter(c -> !c.modality().equals("Denied"))
          .forEach(c -> links.add(ordered("type", match.getLocalName(), "identifier", c.text())));
    }
    return links;
  }

  /** Keys and values in turn; the same place is written the same each time. */
  private static Map<String, Object> ordered(Object... keysAndValues) {
    var out = new LinkedHashMap<String, Object>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      out.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return out;
  }

  private void citations(ClaimView claim, Map<String, Object> out) {
    if (!claim.sources().isEmpty()) {
      out.put(
          "citations",
          claim.sources().stream()
              .map(s -> ordered("label", s.name(), "@id", base + s.id()))
              .toList());
    }
  }

  /** The times of a claim's qualifiers, where they are days or years that GeoJSON-T can say. */
  private static Optional<Map<String, Object>> when(ClaimView claim) {
    var span = new LinkedHashMap<String, Object>();
    for (Qualifier q : claim.qualifiers()) {
      String end =
          q.property().equals(Rs.to.getURI())
              ? "end"
              : q.property().equals(Rs.from.getURI()) || q.property().equals(Rs.date.getURI())
                  ? "start"
                  : "";
      if (!end.isEmpty() && q.text().matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
        span.put(end, ordered("in", q.text()));
      }
    }
    DateView date = claim.date();
    if (span.isEmpty() && date != null && date.earliest() != null && !date.earliest().isBlank()) {
      span.put("start", ordered("earliest", date.earliest()));
    }
    return span.isEmpty() ? Optional.empty() : Optional.of(ordered("timespans", List.of(span)));
  }
}
