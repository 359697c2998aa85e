package rongshi.server.data;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import rongshi.server.api.Asked;
import rongshi.server.negotiation.Accept;
import rongshi.server.problem.Problem;
import rongshi.server.problem.Problem.Text;
import rongshi.server.problem.ProblemException;
import rongshi.server.release.OpenRelease;
import rongshi.server.release.Releases;
import rongshi.server.sparql.QueryPool;

/**
 * The reading half of the SPARQL 1.1 Graph Store HTTP Protocol: {@code GET} and {@code HEAD} of
 * {@code /graphs?default} and {@code /graphs?graph=IRI}. Turtle and N-Triples are streamed; RDF/XML
 * and JSON-LD, which need the whole graph in memory, are written of small graphs only. Reading
 * takes a place among the queries.
 */
final class GraphStore {
  static final String PATH = "/graphs";

  private static final Map<String, RDFFormat> STREAMED =
      Map.of(
          "text/turtle", RDFFormat.TURTLE_BLOCKS,
          "application/n-triples", RDFFormat.NTRIPLES_UTF8);
  private static final Map<String, RDFFormat> WHOLE =
      Map.of(
          "application/rdf+xml", RDFFormat.RDFXML_PLAIN,
          "application/ld+json", RDFFormat.JSONLD_PLAIN);
  private static final List<String> TYPES =
      List.of("text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json");

  /** Triples of the largest graph that is written from memory. */
  private static final int SMALL = 50_000;

  private final Releases releases;
  private final QueryPool pool;

  GraphStore(Releases releases, QueryPool pool) {
    this.releases = releases;
    this.pool = pool;
  }

  void install(JavalinConfig config) {
    var routes = config.routes;
    routes.get(PATH, this::readInTurn);
    routes.post(PATH, this::refuse);
    routes.put(PATH, this::refuse);
    routes.patch(PATH, this::refuse);
    routes.delete(PATH, this::refuse);
  }

  private void refuse(Context context) {
    context.header("Allow", "GET, HEAD, OPTIONS");
    throw new ProblemException(
        new Problem(
            "read-only",
            new Text("只读", "read-only"),
            405,
            new Text(
                "图库只供读取（GET、HEAD）；数据的更改须经史料记录重新装载",
                "the graph store is read-only (GET, HEAD); data changes by loading records anew")));
  }

  /**
   * A graph is read as a query is: as many at once, as many waiting, the others told to come back.
   */
  private void readInTurn(Context context) throws Exception {
    pool.call(
        () -> {
          read(context);
          return context;
        });
  }

  private void read(Context context) {
    new Asked(context)
        .within(
            releases,
            release -> {
              var graph = graph(context, release);
              var type =
                  Accept.of(context.header("Accept"))
                      .choose(TYPES)
                      .orElseThrow(() -> Answer.notAcceptable(context, TYPES));
              context.header("Vary", "Accept, Accept-Encoding");
              Validators.life(context, LinkedData.modified(release));
              context.contentType(type + ";charset=utf-8");
              if (!context.method().toString().equals("HEAD")) {
                send(context, graph, type);
              }
              return release;
            });
  }

  private static Graph graph(Context context, OpenRelease release) {
    boolean byDefault = context.queryParamMap().containsKey("default");
    var named = context.queryParams("graph");
    if (byDefault != named.isEmpty() || named.size() > 1) {
      throw Asked.bad(
          "应有且只有一个参数：default，或 graph=图的 IRI",
          "give exactly one parameter: default, or graph=the graph's IRI");
    }
    if (byDefault) {
      return release.data().getDefaultGraph();
    }
    String iri = named.getFirst();
    if (!iri.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]*")) {
      throw Asked.bad("graph 应为绝对 IRI：" + iri, "graph is an absolute IRI, not: " + iri);
    }
    Node node = NodeFactory.createURI(iri);
    if (!release.data().containsGraph(node)) {
      throw Asked.notFound("没有图「" + iri + "」", "there is no graph “" + iri + "”");
    }
    return release.data().getGraph(node);
  }

  private static void send(Context context, Graph graph, String type) {
    if (STREAMED.containsKey(type)) {
      try {
        stream(graph, STREAMED.get(type), context.outputStream());
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      return;
    }
    if (graph.stream().limit(SMALL + 1L).count() > SMALL) {
      throw new ProblemException(
          new Problem(
              "too-much",
              new Text("图过大", "the graph is too large"),
              422,
              new Text(
                  "此图超过 "
                      + SMALL
                      + " 条语句，不以此格式提供；请用 text/turtle 或 application/n-triples，或下载 /dumps",
                  "the graph has more than "
                      + SMALL
                      + " triples and does not come in this syntax; ask for text/turtle or"
                      + " application/n-triples, or take a file from /dumps")));
    }
    var out = new ByteArrayOutputStream();
    RDFWriter.source(graph).format(WHOLE.get(type)).output(out);
    context.result(out.toByteArray());
  }

  private static void stream(Graph graph, RDFFormat format, OutputStream out) throws IOException {
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, format);
    writer.start();
    Prefixes.ALL.forEach(writer::prefix);
    graph.find().forEachRemaining(writer::triple);
    writer.finish();
    out.flush();
  }
}
