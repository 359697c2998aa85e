package rongshi.server.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** The W3C's files on the class path, under an address of their own. */
final class CaseFiles {
  static final String HERE = "http://cases.example/";

  private CaseFiles() {}

  static Graph graph(String address) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    read(address, graph);
    return graph;
  }

  static void read(String address, Graph graph) throws IOException {
    try (var in = open(address)) {
      RDFParser.source(in)
          .lang(RDFLanguages.filenameToLang(address, Lang.TURTLE))
          .base(address)
          .parse(graph);
    }
  }

  static String text(String address) throws IOException {
    try (var in = open(address)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static InputStream open(String address) throws IOException {
    String path =
        "/" + java.net.URLDecoder.decode(address.substring(HERE.length()), StandardCharsets.UTF_8);
    var in = CaseFiles.class.getResourceAsStream(path);
    if (in == null) {
      throw new IOException("no " + path);
    }
    return in;
  }
}
