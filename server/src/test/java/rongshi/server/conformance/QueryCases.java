package rongshi.server.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.RDFInput;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.resultset.ResultsReader;
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

  /** Matching blank nodes row by row takes time that grows with the factorial. */
  private static final int FEW = 6;

  private static final String HERE = "http://cases.example/";

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
    model.add(ModelFactory.createModelForGraph(graph(HERE + file)));
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
    String text = text(file);
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
    String text = text(file);
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
      return lines(got).equals(lines(text(expected))) ? "" : "another table: " + got;
    }
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (type.startsWith("text/turtle")) {
      Graph mine = GraphFactory.createDefaultGraph();
      RDFParser.fromString(got, Lang.TURTLE).parse(mine);
      return mine.isIsomorphicWith(graph(expected)) ? "" : "another graph: " + got;
    }
    return compare(answer.body(), expected, lax);
  }

  private String compare(byte[] body, String expected, boolean lax) throws IOException {
    var mine =
        ResultsReader.create()
            .lang(org.apache.jena.riot.resultset.ResultSetLang.RS_JSON)
            .build()
            .readAny(new ByteArrayInputStream(body));
    Lang lang = RDFLanguages.filenameToLang(expected);
    if (Set.of(Lang.TURTLE, Lang.RDFXML, Lang.NTRIPLES).contains(lang)) {
      Model model = ModelFactory.createModelForGraph(graph(expected));
      var rs = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#";
      var truth =
          model.listObjectsOfProperty(ResourceFactory.createProperty(rs, "boolean")).nextOptional();
      if (truth.isPresent()) {
        return truth.get().asLiteral().getBoolean() == mine.getBooleanResult()
            ? ""
            : "another truth";
      }
      return same(
          ResultSetFactory.makeRewindable(mine.getResultSet()),
          ResultSetFactory.makeRewindable(RDFInput.fromRDF(model)),
          lax);
    }
    try (var in = open(expected)) {
      var theirs =
          ResultsReader.create()
              .lang(
                  RDFLanguages.filenameToLang(expected) == null
                      ? org.apache.jena.riot.resultset.ResultSetLang.RS_XML
                      : lang)
              .build()
              .readAny(in);
      if (theirs.isBoolean()) {
        return Objects.equals(theirs.getBooleanResult(), mine.getBooleanResult())
            ? ""
            : "another truth";
      }
      return same(
          ResultSetFactory.makeRewindable(mine.getResultSet()),
          ResultSetFactory.makeRewindable(theirs.getResultSet()),
          lax);
    }
  }

  private static String same(ResultSetRewindable mine, ResultSetRewindable theirs, boolean lax) {
    if (lax) {
      // REDUCED: between the distinct rows and all of them
      return mine.size() <= theirs.size() && mine.size() > 0 ? "" : "too many rows";
    }
    if (!mine.getResultVars().containsAll(theirs.getResultVars())) {
      return "other variables: " + mine.getResultVars() + " for " + theirs.getResultVars();
    }
    var names = theirs.getResultVars();
    var got = rows(mine, names);
    var wanted = rows(theirs, names);
    if (!got.equals(wanted)) {
      return "other rows: " + got + " for " + wanted;
    }
    mine.reset();
    theirs.reset();
    // rows that only differ in blank nodes are matched one by one where that is quick
    return mine.size() > FEW || ResultsCompare.equalsByValue(mine, theirs)
        ? ""
        : "other blank nodes";
  }

  /** Each row as text, in order: numbers by their value, blank nodes alike. */
  private static List<String> rows(ResultSetRewindable rows, List<String> names) {
    var out = new ArrayList<String>();
    while (rows.hasNext()) {
      var row = rows.nextBinding();
      var line = new StringBuilder();
      for (String name : names) {
        line.append(name).append('=').append(value(row.get(name))).append(' ');
      }
      out.add(line.toString());
    }
    java.util.Collections.sort(out);
    return out;
  }

  private static String value(Node node) {
    if (node == null) {
      return "";
    }
    if (node.isBlank()) {
      return "_:";
    }
    if (node.isLiteral()) {
      var value = NodeValue.makeNode(node);
      if (value.isNumber()) {
        return value.isDouble() || value.isFloat()
            ? "~" + value.getDouble()
            : value.getDecimal().stripTrailingZeros().toPlainString();
      }
    }
    return node.toString();
  }

  private DatasetGraph data(Resource action, String text, String file) throws IOException {
    var dataset = DatasetGraphFactory.create();
    for (var data : action.listProperties(qt("data")).toList()) {
      read(data.getResource().getURI(), dataset.getDefaultGraph());
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
      read(from, dataset.getGraph(NodeFactory.createURI(name)));
    }
    for (String graph : graphs(text, file)) {
      if (!dataset.containsGraph(NodeFactory.createURI(graph))) {
        read(graph, dataset.getGraph(NodeFactory.createURI(graph)));
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

  private static List<String> lines(String csv) {
    // what a blank node is called is free
    return csv.replaceAll("_:\\w+", "_:")
        .lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .sorted()
        .toList();
  }

  private static Graph graph(String address) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    read(address, graph);
    return graph;
  }

  private static void read(String address, Graph graph) throws IOException {
    try (var in = open(address)) {
      RDFParser.source(in)
          .lang(RDFLanguages.filenameToLang(address, Lang.TURTLE))
          .base(address)
          .parse(graph);
    }
  }

  private static String text(String address) throws IOException {
    try (var in = open(address)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static InputStream open(String address) throws IOException {
    String path =
        "/" + java.net.URLDecoder.decode(address.substring(HERE.length()), StandardCharsets.UTF_8);
    var in = QueryCases.class.getResourceAsStream(path);
    if (in == null) {
      throw new IOException("no " + path);
    }
    return in;
  }

  private static org.apache.jena.rdf.model.Property mf(String name) {
    return ResourceFactory.createProperty(MF, name);
  }

  private static org.apache.jena.rdf.model.Property qt(String name) {
    return ResourceFactory.createProperty(QT, name);
  }
}
