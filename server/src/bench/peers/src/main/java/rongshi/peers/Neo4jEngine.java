package rongshi.peers;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;

/** Neo4j Community, embedded: Cypher's allShortestPaths between nodes found by their ids. */
final class Neo4jEngine implements Peer.Engine {
  private static final int BATCH = 50_000;

  private final DatabaseManagementService service;
  private final GraphDatabaseService database;
  private final long[] ids;
  private final String query;

  Neo4jEngine(Peer.Graph graph, Path folder, int maxLength, int most) {
    service =
        new DatabaseManagementServiceBuilder(folder)
            .setConfig(GraphDatabaseSettings.pagecache_memory, 1L << 30)
            .build();
    database = service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    ids = new long[graph.nodes()];
    for (int from = 0; from < ids.length; from += BATCH) {
      nodes(from, Math.min(ids.length, from + BATCH));
    }
    for (int from = 0; from < graph.from().length; from += BATCH) {
      relationships(graph, from, Math.min(graph.from().length, from + BATCH));
    }
    query =
        "MATCH (a), (b) WHERE id(a) = $a AND id(b) = $b MATCH p = allShortestPaths((a)-[*.."
            + maxLength
            + "]-(b)) RETURN length(p) AS hops, nodes(p) AS nodes LIMIT "
            + most;
  }

  private void nodes(int from, int to) {
    try (Transaction tx = database.beginTx()) {
      for (int n = from; n < to; n++) {
        ids[n] = tx.createNode(Label.label("N")).getId();
      }
      tx.commit();
    }
  }

  private void relationships(Peer.Graph graph, int from, int to) {
    try (Transaction tx = database.beginTx()) {
      Map<Integer, Node> met = new HashMap<>();
      for (int e = from; e < to; e++) {
        Node a = met.computeIfAbsent(graph.from()[e], n -> tx.getNodeById(ids[n]));
        Node b = met.computeIfAbsent(graph.to()[e], n -> tx.getNodeById(ids[n]));
        a.createRelationshipTo(b, RelationshipType.withName("R" + graph.property()[e]));
      }
      tx.commit();
    }
  }

  @Override
  public int shortest(int from, int to) {
    try (Transaction tx = database.beginTx();
        var result = tx.execute(query, Map.of("a", ids[from], "b", ids[to]))) {
      int hops = -1;
      while (result.hasNext()) {
        hops = ((Number) result.next().get("hops")).intValue();
      }
      return hops;
    }
  }

  @Override
  public void close() {
    service.shutdown();
  }
}
