package rongshi.server.conformance;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.IsoMatcher;

/** One thing said in each syntax is the same graph: of every kind of IRI, and of the dumps. */
record RoundTrips(Client client, Map<String, String> ids) implements Suite {

  @Override
  public String name() {
    return "Syntaxes say the same, JSON-LD framed with context.jsonld among them";
  }

  @Override
  public String origin() {
    return "every kind of IRI and the dumps, read back";
  }

  @Override
  public String nameZh() {
    return "各种语法所言相同，含依 context.jsonld 成形的 JSON-LD";
  }

  @Override
  public String originZh() {
    return "每类标识及各转储文件，读回比较";
  }

  @Override
  public List<Outcome> run() throws Exception {
    var outcomes = new ArrayList<Outcome>();
    for (var id : ids.entrySet()) {
      Graph expected = graph("/data/" + id.getValue() + "?format=nt", Lang.NTRIPLES);
      for (var syntax :
          Map.of(
                  "ttl", Lang.TURTLE,
                  "rdf", Lang.RDFXML,
                  "jsonld", Lang.JSONLD,
                  "trig", Lang.TRIG,
                  "nq", Lang.NQUADS)
              .entrySet()) {
        String name = id.getKey() + " as " + syntax.getKey();
        try {
          Graph got =
              graph("/data/" + id.getValue() + "?format=" + syntax.getKey(), syntax.getValue());
          outcomes.add(
              got.isIsomorphicWith(expected) && !expected.isEmpty()
                  ? Outcome.pass(name)
                  : Outcome.fail(
                      name,
                      got.size() + " triples for " + expected.size() + difference(expected, got)));
        } catch (RuntimeException e) {
          outcomes.add(Outcome.fail(name, e.toString()));
        }
      }
    }
    var quads = dump("rongshi.nq.gz", Lang.NQUADS);
    outcomes.add(same("dump as TriG", quads, dump("rongshi.trig.gz", Lang.TRIG)));
    outcomes.add(same("dump as JSON-LD", quads, dump("rongshi.jsonld.gz", Lang.JSONLD)));
    return outcomes;
  }

  private static String difference(Graph expected, Graph got) {
    var lacking = expected.find().filterDrop(got::contains);
    return lacking.hasNext() ? ", lacks " + lacking.next() : "";
  }

  private static Outcome same(String name, DatasetGraph expected, DatasetGraph got) {
    return IsoMatcher.isomorphic(expected, got)
        ? Outcome.pass(name)
        : Outcome.fail(name, got.size() + " graphs for " + expected.size());
  }

  private Graph graph(String path, Lang lang) {
    var data = DatasetGraphFactory.create();
    read(client.get(path, "*/*").body(), lang, data);
    return data.getDefaultGraph();
  }

  private DatasetGraph dump(String file, Lang lang) throws IOException {
    byte[] body = client.get("/dumps/release-1/" + file, "*/*").body();
    var data = DatasetGraphFactory.create();
    try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      read(in.readAllBytes(), lang, data);
    }
    return data;
  }

  /** The context is fetched from the server, as a client would. */
  private void read(byte[] body, Lang lang, DatasetGraph data) {
    DocumentLoader loader =
        (url, options) -> {
          if (!url.toString().equals(client.address() + "/context.jsonld")) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, url.toString());
          }
          return JsonDocument.of(
              new ByteArrayInputStream(client.get("/context.jsonld", "*/*").body()));
        };
    var options = new JsonLdOptions();
    options.setDocumentLoader(loader);
    RDFParser.source(new ByteArrayInputStream(body))
        .lang(lang)
        .context(new Context().set(LangJSONLD11.JSONLD_OPTIONS, options))
        .parse(data);
  }
}
