package rongshi.server.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import rongshi.ontology.Rs;
import rongshi.server.entity.EntityView;
import rongshi.server.entity.EntityView.ClaimView;

/**
 * An entity in schema.org's words, for the head of its page. Where accounts differ each stands
 * there: schema.org allows several values. What is set aside, denied, alleged or planned does not.
 */
public final class SchemaOrg {
  private static final JsonMapper JSON = new JsonMapper();

  private static final Map<String, String> TYPES =
      Map.of(
          "person", "Person",
          "event", "Event",
          "place", "Place",
          "site", "LandmarksOrHistoricalBuildings",
          "organisation", "Organization",
          "work", "CreativeWork",
          "source", "WebPage",
          "route", "TouristTrip");

  private final EntityView view;
  private final String base;
  private final Map<String, Object> out = new LinkedHashMap<>();

  private SchemaOrg(EntityView view) {
    this.view = view;
    this.base = view.iri().substring(0, view.iri().length() - view.id().length());
  }

  /** A {@code script} element of JSON-LD, which is data and is not run; no tag in it can end it. */
  public static String element(EntityView view) {
    try {
      return "<script type=\"application/ld+json\">"
          + JSON.writeValueAsString(new SchemaOrg(view).object()).replace("<", "\\u003c")
          + "</script>";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> object() {
    out.put("@context", "https://schema.org");
    out.put("@type", TYPES.getOrDefault(view.type(), "Thing"));
    out.put("@id", view.iri());
    out.put("url", view.iri());
    out.put("name", view.name());
    put("alternateName", view.aliases());
    if (!view.description().isBlank()) {
      out.put("description", view.description());
    }
    switch (view.type()) {
      case "person" -> person();
      case "event" -> event();
      case "place", "site" -> place();
      case "organisation" -> {
        all("foundingDate", SchemaOrg::day, Rs.foundedDate);
        all("dissolutionDate", SchemaOrg::day, Rs.dissolvedDate);
        all("location", this::named, Rs.locatedIn);
        all("parentOrganization", this::named, Rs.partOf);
      }
      case "source" -> all("publisher", ClaimView::text, Rs.publisher);
      default -> {}
    }
    put(
        "sameAs",
        claims(Rs.wikidata).map(c -> "http://www.wikidata.org/entity/" + c.text()).toList());
    return out;
  }

  private void person() {
    all("birthDate", SchemaOrg::day, Rs.birthDate);
    all("deathDate", SchemaOrg::day, Rs.deathDate);
    all("birthPlace", this::named, Rs.birthPlace);
    all("deathPlace", this::named, Rs.deathPlace);
    all("hasOccupation", c -> Map.of("@type", "Occupation", "name", c.text()), Rs.occupation);
    all("affiliation", this::named, Rs.affiliation, Rs.memberOf);
    all("alumniOf", this::named, Rs.studiedAt);
    all("spouse", this::named, Rs.spouse);
    all("children", this::named, Rs.parentOf);
  }

  private void event() {
    var days = claims(Rs.date).filter(c -> c.date() != null).map(ClaimView::date).toList();
    put(
        "startDate",
        days.stream().map(d -> d.earliest()).filter(SchemaOrg::said).distinct().toList());
    put("endDate", days.stream().map(d -> d.latest()).filter(SchemaOrg::said).distinct().toList());
    all("location", this::named, Rs.place);
    all("superEvent", this::named, Rs.partOf);
  }

  private void place() {
    var latitude = claims(Rs.latitude).findFirst();
    var longitude = claims(Rs.longitude).findFirst();
    if (latitude.isPresent() && longitude.isPresent()) {
      out.put(
          "geo",
          Map.of(
              "@type", "GeoCoordinates",
              "latitude", Double.valueOf(latitude.get().text()),
              "longitude", Double.valueOf(longitude.get().text())));
    }
    all("address", ClaimView::text, Rs.siteAddress);
    all("containedInPlace", this::named, Rs.partOf, Rs.locatedIn, Rs.nowIn);
  }

  /** A day, month or year as schema.org's Date has it; coarser or open dates are left out. */
  private static Object day(ClaimView claim) {
    String edtf = claim.date() == null ? "" : claim.date().edtf();
    return edtf != null && edtf.matches("\\d{4}(-(0[1-9]|1[0-2])(-\\d{2})?)?") ? edtf : null;
  }

  private Object named(ClaimView claim) {
    if (claim.entity() == null) {
      return claim.text();
    }
    var entity = claim.entity();
    return Map.of(
        "@type", TYPES.getOrDefault(entity.type(), "Thing"),
        "@id", base + entity.id(),
        "name", entity.name());
  }

  private static boolean said(String text) {
    return text != null && !text.isBlank();
  }

  private Stream<ClaimView> claims(Property... properties) {
    return Stream.of(properties)
        .flatMap(p -> view.claims().stream().filter(g -> g.property().equals(p.getURI())))
        .flatMap(g -> g.claims().stream())
        .filter(c -> !c.rank().equals("SetAside") && c.modality().equals("Asserted"));
  }

  private void all(String name, Function<ClaimView, Object> value, Property... properties) {
    var values = new ArrayList<Object>();
    claims(properties)
        .map(value)
        .filter(v -> v != null && !values.contains(v))
        .forEach(values::add);
    put(name, values);
  }

  private void put(String name, List<?> values) {
    if (values.size() == 1) {
      out.put(name, values.getFirst());
    } else if (!values.isEmpty()) {
      out.put(name, values);
    }
  }
}
