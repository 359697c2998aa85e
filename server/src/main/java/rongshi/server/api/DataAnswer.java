package rongshi.server.api;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import rongshi.ontology.Rs;
import rongshi.server.release.OpenRelease;

/** What the graph says of an id, as RDF: its statements, its claims and their dates. */
public final class DataAnswer {
  /** A syntax: its file ending, media type and writer. */
  private record Syntax(String ending, String mediaType, RDFFormat format) {}

  private static final List<Syntax> SYNTAXES =
      List.of(
          new Syntax("ttl", "text/turtle", RDFFormat.TURTLE_PRETTY),
          new Syntax("jsonld", "application/ld+json", RDFFormat.JSONLD_PLAIN),
          new Syntax("nt", "application/n-triples", RDFFormat.NTRIPLES_UTF8),
          new Syntax("rdf", "application/rdf+xml", RDFFormat.RDFXML_PLAIN));
  private static final Map<String, String> PREFIXES =
      Map.of(
          "rs", Rs.NS,
          "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
          "skos", "http://www.w3.org/2004/02/skos/core#",
          "xsd", "http://www.w3.org/2001/XMLSchema#");

  /** Answers {@code /data/{id}} in the syntax of {@code ?format=} or the {@code Accept} header. */
  public void answer(OpenRelease release, String id, Context context) {
    known(release, id);
    var graph = describe(release, id);
    var syntax = syntax(context);
    var model = ModelFactory.createModelForGraph(graph);
    model.setNsPrefixes(PREFIXES);
    var out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, model, syntax.format());
    context.header("Vary", "Accept").header("Access-Control-Allow-Origin", "*");
    context.contentType(syntax.mediaType() + ";charset=utf-8").result(out.toByteArray());
  }

  /**
   * The node of an id that something is said of.
   *
   * @throws rongshi.server.problem.ProblemException 404 where nothing is
   */
  Node known(OpenRelease release, String id) {
    Node node = NodeFactory.createURI(release.base().iri(id));
    if (!release.data().contains(Quad.defaultGraphIRI, node, Node.ANY, Node.ANY)) {
      throw Asked.notFound("没有编号为「" + id + "」的条目", "there is nothing by the id “" + id + "”");
    }
    return node;
  }

  /** Statements about the id, the claims about it and of it, and the date nodes they need. */
  public Graph describe(OpenRelease release, String id) {
    var graph = GraphFactory.createDefaultGraph();
    Node node = NodeFactory.createURI(release.base().iri(id));
    copy(release, node, graph);
    for (var link : List.of(Rs.subject, Rs.value)) {
      release
          .data()
          .find(Quad.defaultGraphIRI, Node.ANY, link.asNode(), node)
          .forEachRemaining(q -> copy(release, q.getSubject(), graph));
    }
    graph
        .find(Node.ANY, Node.ANY, Node.ANY)
        .filterKeep(t -> t.getObject().isURI() && t.getObject().getURI().contains("/date/"))
        .mapWith(t -> t.getObject())
        .toSet()
        .forEach(d -> copy(release, d, graph));
    return graph;
  }

  private static void copy(OpenRelease release, Node subject, Graph graph) {
    release
        .data()
        .find(Quad.defaultGraphIRI, subject, Node.ANY, Node.ANY)
        .forEachRemaining(q -> graph.add(q.asTriple()));
  }

  private static Syntax syntax(Context context) {
    String asked = context.queryParam("format");
    if (asked != null) {
      return SYNTAXES.stream()
          .filter(s -> s.ending().equals(asked.toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(
              () ->
                  Asked.bad(
                      "没有格式「" + asked + "」（ttl、jsonld、nt、rdf）",
                      "there is no format “" + asked + "” (ttl, jsonld, nt, rdf)"));
    }
    String type = preferred(context);
    return SYNTAXES.stream()
        .filter(s -> s.mediaType().equals(type))
        .findFirst()
        .orElse(SYNTAXES.getFirst());
  }

  /**
   * Which of the media types of the data, or of some others, a request prefers (RFC 9110, 12.5.1).
   *
   * @param others come first: one of them is the answer to who takes anything
   * @return the first where none fits
   */
  static String preferred(Context context, String... others) {
    var offered =
        Stream.concat(Arrays.stream(others), SYNTAXES.stream().map(Syntax::mediaType)).toList();
    String accept = context.header("Accept");
    MediaType chosen =
        accept == null || accept.isBlank()
            ? null
            : AcceptList.match(
                new AcceptList(accept),
                AcceptList.create(
                    offered.stream().map(MediaType::create).toArray(MediaType[]::new)));
    return chosen == null ? offered.getFirst() : chosen.getContentTypeStr();
  }
}
