package rongshi.server.web;

import static j2html.TagCreator.a;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.ParameterizedSparqlString;
import rongshi.ontology.EntityType;
import rongshi.ontology.Rs;
import rongshi.server.search.SearchQuery;

/** The SPARQL that says what a panel shows, to be read, changed and run in the workbench. */
final class Behind {
  private static final int MOST = 200;

  private Behind() {}

  /** A link to the workbench with a query in it. */
  static DomContent link(Visit visit, String query) {
    return a(visit.text("views.behind"))
        .withHref(visit.href("/workbench?query=" + Visit.encoded(query).replace("/", "%2F")))
        .withClass("behind");
  }

  /** What is dated, with its first and last day. */
  static String timeline(SearchQuery asked) {
    return query(
        asked,
        "SELECT ?item ?name ?earliest ?latest",
        "?item rdfs:label ?name .",
        asked.filters().type().filter("event"::equals).isPresent()
            ? "?item rs:earliest ?earliest ; rs:latest ?latest ."
            : "?claim rs:subject ?item ; rs:value ?date . ?date rs:earliest ?earliest ; rs:latest"
                + " ?latest .",
        "ORDER BY ?earliest ?name");
  }

  /** What is somewhere, with the place and the coordinates a record gives. */
  static String map(SearchQuery asked) {
    return query(
        asked,
        "SELECT DISTINCT ?item ?name ?place ?lat ?long",
        "?item rdfs:label ?name .",
        "OPTIONAL { ?item rs:latitude ?lat ; rs:longitude ?long }\n"
            + (asked.filters().from().isPresent() || asked.filters().to().isPresent()
                ? "  OPTIONAL { ?item rs:earliest ?earliest ; rs:latest ?latest }\n"
                : "")
            + "  OPTIONAL { ?item rs:locatedIn|rs:place|rs:partOf|rs:birthPlace|rs:nativePlace"
            + " ?place }",
        "ORDER BY ?name");
  }

  private static String query(
      SearchQuery asked, String select, String names, String pattern, String order) {
    var lines = new ArrayList<String>(List.of(select + " WHERE {"));
    if (!asked.text().isBlank()) {
      lines.add("  ?item rs:search ?words .");
    }
    asked.filters().type().ifPresent(t -> lines.add("  ?item a ?type ."));
    lines.add("  " + (isPassage(asked) ? names.replace("rdfs:label", "rs:text") : names));
    lines.add("  " + pattern);
    asked.filters().from().ifPresent(y -> lines.add("  FILTER(YEAR(?latest) >= ?from)"));
    asked.filters().to().ifPresent(y -> lines.add("  FILTER(YEAR(?earliest) <= ?to)"));
    lines.add("} " + order + "\nLIMIT " + MOST);
    return bound(asked, lines);
  }

  private static boolean isPassage(SearchQuery asked) {
    return asked.filters().type().filter("passage"::equals).isPresent();
  }

  /** The variables that stand for what is asked become terms. */
  private static String bound(SearchQuery asked, List<String> lines) {
    var text = new ParameterizedSparqlString(String.join("\n", lines));
    text.setLiteral("words", asked.text());
    asked
        .filters()
        .type()
        .ifPresent(
            t ->
                text.setIri(
                    "type",
                    EntityType.ofKey(t).map(e -> e.type().getURI()).orElse(Rs.Passage.getURI())));
    asked.filters().from().ifPresent(y -> text.setLiteral("from", y));
    asked.filters().to().ifPresent(y -> text.setLiteral("to", y));
    return "PREFIX rs: <"
        + Rs.NS
        + ">\nPREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n"
        + text.toString();
  }
}
