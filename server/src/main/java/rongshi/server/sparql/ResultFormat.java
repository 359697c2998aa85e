package rongshi.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
}
