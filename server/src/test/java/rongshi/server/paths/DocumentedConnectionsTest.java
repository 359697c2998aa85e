package rongshi.server.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongshi.loader.Load;
import rongshi.loader.Progress;
import rongshi.loader.release.StoreLayout;
import rongshi.loader.release.TripleStore;
import rongshi.ontology.Base;
import rongshi.server.graph.RelationGraph;
import rongshi.server.graph.RelationGraphPart;
import rongshi.server.paths.PathResult.Found;

/**
 * Connections that the Chengdu records document, written down by a person who read them before any
 * answer was seen: nine of ten are among the first ten paths, and every hop has its claims.
 */
class DocumentedConnectionsTest {
  private static final Path RECORDS = Path.of("..", "loader", "records", "chengdu");
  private static final double LEAST_EXPLAINED = 0.9;
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path store;
  private final Map<String, Set<Integer>> named = new HashMap<>();

  @Test
  void areFoundAndTold() throws Exception {
    new Load(store, Base.DEFAULT, List.of(new RelationGraphPart(Base.DEFAULT)), Progress.SILENT)
        .run(List.of(RECORDS));
    var layout = new StoreLayout(store);
    var graph = RelationGraph.open(layout.release(1).resolve("graph"));
    names(layout, graph);
    var missed = new ArrayList<String>();
    var connections = connections();
    for (var connection : connections) {
      var paths = paths(graph, connection);
      assertFalse(paths.isEmpty(), "not connected: " + connection);
      for (var path : paths) {
        path.arcs().forEach(arc -> assertFalse(graph.claims(graph.edge(arc)).isEmpty()));
      }
      var via = connection.path("via").valueStream().map(JsonNode::asText).toList();
      if (paths.stream().noneMatch(p -> passes(p, via))) {
        missed.add(connection.toString());
      }
    }
    double explained = 1 - (double) missed.size() / connections.size();
    assertTrue(explained >= LEAST_EXPLAINED, explained + " explained; missed " + missed);
  }

  private static List<JsonNode> connections() throws IOException {
    var connections = new ArrayList<JsonNode>();
    try (var in = DocumentedConnectionsTest.class.getResourceAsStream("connections.jsonl");
        var lines = JSON.readerFor(JsonNode.class).<JsonNode>readValues(in)) {
      lines.forEachRemaining(connections::add);
    }
    assertEquals(44, connections.size());
    return connections;
  }

  /** A name may be that of several entities: the paths of any of them count. */
  private List<PathResult.GraphPath> paths(RelationGraph graph, JsonNode connection) {
    var paths = new ArrayList<PathResult.GraphPath>();
    for (int from : named.getOrDefault(connection.path("from").asText(), Set.of())) {
      for (int to : named.getOrDefault(connection.path("to").asText(), Set.of())) {
        var query = PathQuery.between(graph.id(from), graph.id(to));
        if (new PathFinder(graph).find(query) instanceof Found found) {
          paths.addAll(found.paths());
        }
      }
    }
    return paths;
  }

  /** Whether a path passes through all of these in order; without any, whether it is one hop. */
  private boolean passes(PathResult.GraphPath path, List<String> via) {
    if (via.isEmpty()) {
      return path.length() == 1;
    }
    int wanted = 0;
    for (int node : path.nodes()) {
      if (wanted < via.size() && named.getOrDefault(via.get(wanted), Set.of()).contains(node)) {
        wanted++;
      }
    }
    return wanted == via.size();
  }

  private void names(StoreLayout layout, RelationGraph graph) {
    DatasetGraph data = TripleStore.open(layout.tdb(1));
    try {
      Txn.executeRead(
          data,
          () -> {
            for (Node property : List.of(RDFS.label.asNode(), SKOS.altLabel.asNode())) {
              data.find(Quad.defaultGraphIRI, Node.ANY, property, Node.ANY)
                  .forEachRemaining(q -> name(graph, q));
            }
          });
    } finally {
      TripleStore.close(data);
    }
  }

  private void name(RelationGraph graph, Quad quad) {
    if (quad.getSubject().isURI()) {
      Base.DEFAULT
          .id(quad.getSubject().getURI())
          .map(graph::node)
          .filter(n -> n >= 0)
          .ifPresent(
              n ->
                  named
                      .computeIfAbsent(
                          quad.getObject().getLiteralLexicalForm(), k -> new HashSet<>())
                      .add(n));
    }
  }
}
