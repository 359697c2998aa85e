package rongshi.server.conformance;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The W3C's SPARQL query cases, as {@code rdf4j-sparql-testsuite} holds them, each sent to the
 * endpoint over HTTP with the case's data as its dataset. Update, entailment and federation are no
 * part of a read-only endpoint without them.
 */
final class QueryCases implements Suite {
  private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
  private static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";

  private final String folder;
  private final List<String> manifests;

  /**
   * @param folder on the class path
   * @param manifests folders in it that hold a {@code manifest.ttl}
   */
  QueryCases(String folder, List<String> manifests) {
    this.folder = folder;
    this.manifests = manifests;
  }

  @Override
  public String name() {
    return "SPARQL query, " + folder;
  }

  @Override
  public String origin() {
    return "W3C cases, org.eclipse.rdf4j:rdf4j-sparql-testsuite 5.1.0: "
        + String.join(", ", manifests);
  }

  @Override
  public String nameZh() {
    return "SPARQL 查询，" + folder;
  }

  @Override
  public String originZh() {
    return "W3C 用例，org.eclipse.rdf4j:rdf4j-sparql-testsuite 5.1.0：" + String.join("、", manifests);
  }

  @Override
  public List<Outcome> run() throws IOException {
    var outcomes = new ArrayList<Outcome>();
    try (var endpoint = new CaseEndpoint()) {
      for (String manifest : manifests) {
        for (var one : entries(manifest)) {
          run(manifest, one, endpoint).ifPresent(outcomes::add);
        }
      }
    }
    return outcomes;
  }

  private List<Resource> entries(String manifest) throws IOException {
    String file = folder + "/" + manifest + "/manifest.ttl";
    Model model = ModelFactory.createDefaultModel();
    model.add(ModelFactory.createModelForGraph(CaseFiles.graph(CaseFiles.HERE + file)));
    return model
        .listObjectsOfProperty(ResourceFactory.createProperty(MF, "entries"))
        .nextOptional()
        .map(l -> l.as(RDFList.class).asJavaList().stream().map(n -> n.asResource()).toList())
        .orElse(List.of());
  }

  private java.util.Optional<Outcome> run(String manifest, Resource one, CaseEndpoint endpoint) {
    String label = manifest + "/" + one.getURI().replaceFirst("^.*[#/]", "");
    var type = one.getPropertyResourceValue(RDF.type);
    String kind = type == null ? "QueryEvaluationTest" : type.getLocalName();
    try {
      String wrong =
          switch (kind) {
            case "QueryEvaluationTest", "CSVResultFormatTest" -> evaluate(one, endpoint, kind);
            case "PositiveSyntaxTest", "PositiveSyntaxTest11" -> syntax(one, endpoint, true);
            case "NegativeSyntaxTest", "NegativeSyntaxTest11" -> syntax(one, endpoint, false);
            default -> null;
          };
      if (wrong == null) {
        return java.util.Optional.empty();
      }
      return java.util.Optional.of(
          wrong.isEmpty() ? Outcome.pass(label) : Outcome.fail(label, wrong));
    } catch (IOException | RuntimeException e) {
      return java.util.Optional.of(Outcome.fail(label, e.toString()));
    }
  }

  private String syntax(Resource one, CaseEndpoint endpoint, boolean good) throws IOException {
    String file = one.getPropertyResourceValue(mf("action")).getURI();
    var data = DatasetGraphFactory.create();
    String text = CaseFiles.text(file);
    // a graph named in FROM need not be there for its syntax
    graphs(text, file)
        .forEach(
            g ->
                data.add(
                    NodeFactory.createURI(g),
                    RDF.type.asNode(),
                    RDF.type.asNode(),
                    RDF.type.asNode()));
    endpoint.hold(data);
    var answer = ask(text, file, "*/*", endpoint);
    boolean refused =
        answer.statusCode() == 400
            && new String(answer.body(), StandardCharsets.UTF_8)
                .contains("/problems/malformed-query");
    return refused != good
        ? ""
        : answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8);
  }

  private String evaluate(Resource one, CaseEndpoint endpoint, String kind) throws IOException {
    var action = one.getPropertyResourceValue(mf("action"));
    String file = action.getPropertyResourceValue(qt("query")).getURI();
    var expected = one.getPropertyResourceValue(mf("result")).getURI();
    String text = CaseFiles.text(file);
    endpoint.hold(data(action, text, file));
    boolean lax =
        one.hasProperty(
            mf("resultCardinality"), ResourceFactory.createResource(MF + "LaxCardinality"));
    String accept =
        kind.startsWith("CSV") || expected.endsWith(".csv")
            ? "text/csv"
            : "application/sparql-results+json, text/turtle;q=0.9";
    var answer = ask(text, file, accept, endpoint);
    if (answer.statusCode() != 200) {
      return answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8);
    }
    String got = new String(answer.body(), StandardCharsets.UTF_8);
    if (accept.equals("text/csv")) {
      return ResultComparison.lines(got).equals(ResultComparison.lines(CaseFiles.text(expected)))
          ? ""
          : "another table: " + got;
    }
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (type.startsWith("text/turtle")) {
      Graph mine = GraphFactory.createDefaultGraph();
      RDFParser.fromString(got, Lang.TURTLE).parse(mine);
      return mine.isIsomorphicWith(CaseFiles.graph(expected)) ? "" : "another graph: " + got;
    }
    return ResultComparison.compare(answer.body(), expected, lax);
  }

  private DatasetGraph data(Resource action, String text, String file) throws IOException {
    var dataset = DatasetGraphFactory.create();
    for (var data : action.listProperties(qt("data")).toList()) {
      CaseFiles.read(data.getResource().getURI(), dataset.getDefaultGraph());
    }
    for (var data : action.listProperties(qt("graphData")).toList()) {
      Resource graph = data.getResource();
      boolean labelled = graph.hasProperty(qt("graph"));
      String from =
          labelled ? graph.getPropertyResourceValue(qt("graph")).getURI() : graph.getURI();
      String name =
          labelled && graph.hasProperty(RDFS.label)
              ? graph.getProperty(RDFS.label).getString()
              : from;
      CaseFiles.read(from, dataset.getGraph(NodeFactory.createURI(name)));
    }
    for (String graph : graphs(text, file)) {
      if (!dataset.containsGraph(NodeFactory.createURI(graph))) {
        CaseFiles.read(graph, dataset.getGraph(NodeFactory.createURI(graph)));
      }
    }
    return dataset;
  }

  /** The graphs a query names with FROM and FROM NAMED; none where it cannot be read. */
  private static List<String> graphs(String text, String file) {
    try {
      var query = QueryFactory.create(text, file);
      var all = new ArrayList<>(query.getGraphURIs());
      all.addAll(query.getNamedGraphURIs());
      return all;
    } catch (org.apache.jena.query.QueryException e) {
      return List.of();
    }
  }

  /** Relative IRIs of a case are of its file: a BASE before its text says so. */
  private HttpResponse<byte[]> ask(String text, String file, String accept, CaseEndpoint endpoint) {
    String query =
        text.matches("(?is)\\s*(#[^\\n]*\\n\\s*)*BASE\\b.*")
            ? text
            : "BASE <" + file + ">\n" + text;
    return endpoint.ask(query, accept);
  }

  private static org.apache.jena.rdf.model.Property mf(String name) {
    return ResourceFactory.createProperty(MF, name);
  }

  private static org.apache.jena.rdf.model.Property qt(String name) {
    return ResourceFactory.createProperty(QT, name);
  }
}
