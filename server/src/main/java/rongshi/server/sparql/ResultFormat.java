package rongshi.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import rongshi.server.negotiation.Accept;

/** Which format a result comes in, by the kind of query and the {@code Accept} header. */
final class ResultFormat {
  /** The request's attribute that holds the media type chosen. */
  static final String CHOSEN = ResultFormat.class.getName();

  private static final List<String> ROWS =
      List.of(
          "application/sparql-results+json",
          "application/sparql-results+xml",
          "text/csv",
          "text/tab-separated-values",
          "application/json",
          "application/xml",
          "text/plain");
  private static final List<String> TRIPLES =
      List.of(
          "text/turtle",
          "application/n-triples",
          "application/ld+json",
          "application/rdf+xml",
          "application/trig",
          "application/n-quads",
          "application/xml",
          "application/json",
          "text/plain");

  private ResultFormat() {}

  /**
   * Chooses, unless a parameter of Fuseki's does.
   *
   * @throws rongshi.server.problem.ProblemException 406 where nothing is acceptable
   */
  static void choose(Query query, HttpServletRequest request) {
    if (request.getParameter("output") != null || request.getParameter("format") != null) {
      return;
    }
    var offered = query.isSelectType() || query.isAskType() ? ROWS : TRIPLES;
    String type =
        Accept.of(request.getHeader("Accept"))
            .choose(offered)
            .orElseThrow(() -> Refusals.notAcceptable(offered));
    request.setAttribute(CHOSEN, type);
  }

  /** Whether a result is to be CSV. */
  static boolean isCsv(HttpServletRequest request) {
    return chosen(request).endsWith("csv");
  }

  /**
   * Refuses to write what a syntax has no form for, rather than leave it out: triple terms in
   * RDF/XML and JSON-LD 1.1, base directions in RDF/XML as Jena 6.0.0 writes it.
   *
   * @throws rongshi.server.problem.ProblemException 406 where the graph has such terms
   */
  static void check(Graph graph, HttpServletRequest request) {
    String type = chosen(request);
    boolean xml = type.contains("xml");
    if (!xml && !type.contains("json")) {
      return;
    }
    graph
        .find()
        .mapWith(Triple::getObject)
        .filterKeep(
            o -> o.isTripleTerm() || (xml && o.isLiteral() && o.getLiteralBaseDirection() != null))
        .nextOptional()
        .ifPresent(
            term -> {
              throw Refusals.noSuchTerm(type, TRIPLES.subList(0, 2));
            });
  }

  /** What was chosen here or by a parameter of Fuseki's; empty where nothing was. */
  private static String chosen(HttpServletRequest request) {
    return Stream.of(
            request.getAttribute(CHOSEN),
            request.getParameter("output"),
            request.getParameter("format"))
        .filter(Objects::nonNull)
        .map(Object::toString)
        .findFirst()
        .orElse("");
  }
}
