package rongshi.server.web;

import static j2html.TagCreator.a;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.ParameterizedSparqlString;
import rongshi.ontology.Base;
import rongshi.ontology.EntityType;
import rongshi.ontology.Rs;
import rongshi.server.search.SearchQuery;

/** The SPARQL that says what a search shows, to be read, changed and run in the workbench. */
final class Behind {
  static final String PREFIXES =
      "PREFIX rs: <" + Rs.NS + ">\nPREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n";
  private static final int MOST = 200;
  private static final String PLACED =
      "(rs:place|rs:locatedIn|rs:partOf|rs:nowIn|rs:birthPlace|rs:nativePlace)";

  private final Base base;
  private final SearchQuery asked;

  /**
   * @param base of the entities whose ids are asked for
   */
  Behind(Base base, SearchQuery asked) {
    this.base = base;
    this.asked = asked;
  }

  /** A link to the workbench with a query in it. */
  static DomContent link(Visit visit, String query) {
    return a(visit.text("views.behind"))
        .withHref(visit.href("/workbench?query=" + Visit.encoded(query).replace("/", "%2F")))
        .withClass("behind");
  }

  /** What was found, in the order of the search where there are words. */
  String found() {
    boolean ranked = !asked.text().isBlank();
    return query(
        ranked ? "SELECT DISTINCT ?item ?name ?score ?why" : "SELECT DISTINCT ?item ?name",
        inTime() ? dated() : "",
        ranked ? "ORDER BY DESC(?score)" : "ORDER BY ?name");
  }

  /** What is dated, with its first and last day. */
  String timeline() {
    return query(
        "SELECT DISTINCT ?item ?name ?earliest ?latest", dated(), "ORDER BY ?earliest ?name");
  }

  /** What is somewhere, with the place and the coordinates a record gives. */
  String map() {
    return query(
        "SELECT DISTINCT ?item ?name ?place ?lat ?long",
        (inTime() ? dated() + "\n  " : "")
            + "OPTIONAL { ?item rs:latitude ?lat ; rs:longitude ?long }\n"
            + "  OPTIONAL { ?item "
            + PLACED
            + " ?place }",
        "ORDER BY ?name");
  }

  private boolean inTime() {
    return asked.filters().from().isPresent() || asked.filters().to().isPresent();
  }

  /** Events and passages carry their days; what else there is, is dated by claims. */
  private String dated() {
    return isPassage() || asked.filters().type().filter("event"::equals).isPresent()
        ? "?item rs:earliest ?earliest ; rs:latest ?latest ."
        : "?claim rs:subject ?item ; rs:value ?date . ?date rs:earliest ?earliest ; rs:latest"
            + " ?latest .";
  }

  private String query(String select, String pattern, String order) {
    var lines = new ArrayList<String>(List.of(select + " WHERE {"));
    if (!asked.text().isBlank()) {
      lines.add("  (?item ?score ?why) rs:search (?words " + MOST + ") .");
    }
    asked.filters().type().ifPresent(t -> lines.add("  ?item a ?type ."));
    lines.addAll(chosen());
    lines.add(isPassage() ? "  ?item rs:text ?name ." : "  ?item rdfs:label ?name .");
    if (!pattern.isEmpty()) {
      lines.add("  " + pattern);
    }
    asked.filters().from().ifPresent(y -> lines.add("  FILTER(YEAR(?latest) >= ?from)"));
    asked.filters().to().ifPresent(y -> lines.add("  FILTER(YEAR(?earliest) <= ?to)"));
    lines.add("} " + order + "\nLIMIT " + MOST);
    return bound(lines);
  }

  /** The facets chosen, as what the claims say. */
  private List<String> chosen() {
    var filters = asked.filters();
    var lines = new ArrayList<String>();
    if (filters.place().isPresent()) {
      lines.add("  ?item " + PLACED + "/(rs:locatedIn|rs:partOf|rs:nowIn|rs:renamedTo)* ?within .");
    }
    if (filters.concept().isPresent()) {
      lines.add("  ?classing rs:subject ?item ; rs:value ?concept .");
    }
    if (filters.organisation().isPresent()) {
      lines.add("  ?tie rs:subject|rs:value ?item ; rs:subject|rs:value ?body .");
    }
    if (filters.source().isPresent()) {
      lines.add(
          isPassage()
              ? "  ?item rs:source ?cited ."
              : "  ?telling rs:source ?cited ; rs:subject|rs:value ?item .");
    }
    return lines;
  }

  private boolean isPassage() {
    return asked.filters().type().filter("passage"::equals).isPresent();
  }

  /** The variables that stand for what is asked become terms. */
  private String bound(List<String> lines) {
    var text = new ParameterizedSparqlString(String.join("\n", lines));
    var filters = asked.filters();
    text.setLiteral("words", asked.text());
    filters
        .type()
        .ifPresent(
            t ->
                text.setIri(
                    "type",
                    EntityType.ofKey(t).map(e -> e.type().getURI()).orElse(Rs.Passage.getURI())));
    filters.from().ifPresent(y -> text.setLiteral("from", y));
    filters.to().ifPresent(y -> text.setLiteral("to", y));
    filters.place().ifPresent(id -> text.setIri("within", base.iri(id)));
    filters.concept().ifPresent(iri -> text.setIri("concept", iri));
    filters.organisation().ifPresent(id -> text.setIri("body", base.iri(id)));
    filters.source().ifPresent(id -> text.setIri("cited", base.iri(id)));
    return PREFIXES + text;
  }
}
