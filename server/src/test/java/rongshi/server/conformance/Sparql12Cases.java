package rongshi.server.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;

/**
 * What SPARQL 1.2 and RDF 1.2 add: queries over a few triples in TDB2, sent to the endpoint. An
 * answer is told as lines of TSV, as a graph in Turtle, as words it contains, or as a status.
 */
final class Sparql12Cases implements Suite {
  private static final String TSV = "text/tab-separated-values";

  @Override
  public String name() {
    return "SPARQL 1.2 and RDF 1.2";
  }

  @Override
  public String origin() {
    return "written afresh from the drafts of 2025";
  }

  @Override
  public String nameZh() {
    return "SPARQL 1.2 与 RDF 1.2";
  }

  @Override
  public String originZh() {
    return "据 2025 年草案自撰";
  }

  @Override
  public List<Outcome> run() throws IOException {
    JsonNode file;
    try (var in = Sparql12Cases.class.getResourceAsStream("sparql-12.json")) {
      file = new ObjectMapper().readTree(in);
    }
    var outcomes = new ArrayList<Outcome>();
    try (var endpoint = new CaseEndpoint()) {
      endpoint.hold(dataset(file.path("data").asText()));
      for (var one : file.path("cases")) {
        String title = one.path("section").asText() + " " + one.path("name").asText();
        String accept = one.path("accept").asText(TSV);
        try {
          String wrong =
              wrong(one.path("expect"), endpoint.ask(one.path("query").asText(), accept));
          outcomes.add(wrong.isEmpty() ? Outcome.pass(title) : Outcome.fail(title, wrong));
        } catch (RuntimeException e) {
          outcomes.add(Outcome.fail(title, e.toString()));
        }
      }
    }
    return outcomes;
  }

  private static DatasetGraph dataset(String turtle) {
    var data = DatabaseMgr.createDatasetGraph();
    Txn.exec(data, TxnType.WRITE, () -> RDFParser.fromString(turtle, Lang.TURTLE).parse(data));
    return data;
  }

  private static String wrong(JsonNode expected, HttpResponse<byte[]> answer) {
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    int status = expected.path("status").asInt(200);
    if (answer.statusCode() != status) {
      return "status " + answer.statusCode() + " " + body;
    }
    for (var text : expected.path("contains")) {
      if (!body.contains(text.asText())) {
        return "lacks " + text.asText() + " in " + body;
      }
    }
    if (expected.has("graph")) {
      String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
      var wanted = GraphFactory.createDefaultGraph();
      RDFParser.fromString(expected.path("graph").asText(), Lang.TURTLE).parse(wanted);
      var got = GraphFactory.createDefaultGraph();
      RDFParser.fromString(body, RDFLanguages.contentTypeToLang(type)).parse(got);
      return got.isIsomorphicWith(wanted) ? "" : "another graph: " + body;
    }
    return expected.has("rows") ? rows(expected, body) : "";
  }

  private static String rows(JsonNode expected, String body) {
    var wanted = new ArrayList<String>();
    expected.path("rows").forEach(r -> wanted.add(r.asText()));
    var got = new ArrayList<>(body.lines().skip(1).toList());
    if (!expected.path("ordered").asBoolean()) {
      got.sort(null);
      wanted.sort(null);
    }
    return got.equals(wanted) ? "" : "other rows: " + got + " for " + wanted;
  }
}
