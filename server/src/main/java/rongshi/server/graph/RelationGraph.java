package rongshi.server.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a relation graph from its mapped file. Nodes, edges and properties are numbers from 0;
 * nodes are numbered in the order of their ids. Safe for use by several threads; nothing is copied
 * to the heap but the strings asked for.
 */
public final class RelationGraph {
  private final ByteBuffer map;
  private final int nodes;
  private final int edges;
  private final int arcs;
  private final int edgeTable;
  private final Strings nodeIds;
  private final Strings properties;
  private final Strings claims;

  private RelationGraph(ByteBuffer map) {
    this.map = map;
    this.nodes = map.getInt(8);
    this.edges = map.getInt(12);
    this.arcs = GraphFile.HEADER + 4 * (nodes + 1);
    this.edgeTable = arcs + 8 * 2 * edges;
    this.nodeIds = new Strings(edgeTable + 16 * edges + 4, nodes);
    this.properties = new Strings(nodeIds.end(), map.getInt(16));
    this.claims = new Strings(properties.end(), map.getInt(20));
  }

  /**
   * Opens the graph in a part's folder.
   *
   * @throws IOException where the file is missing, cut short or damaged
   */
  public static RelationGraph open(Path folder) throws IOException {
    return new RelationGraph(GraphFile.map(folder.resolve("graph.bin")));
  }

  public int nodes() {
    return nodes;
  }

  public int edges() {
    return edges;
  }

  /** The number of a node, or -1 where no relation has it. Cost: the logarithm of the nodes. */
  public int node(String id) {
    int low = 0;
    int high = nodes - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = nodeIds.get(middle).compareTo(id);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  public String id(int node) {
    return nodeIds.get(node);
  }

  /** The first of a node's arcs; those of the next node begin where its own end. */
  public int firstArc(int node) {
    return map.getInt(GraphFile.HEADER + 4 * node);
  }

  public int degree(int node) {
    return firstArc(node + 1) - firstArc(node);
  }

  /** The node an arc leads to. */
  public int neighbour(int arc) {
    return map.getInt(arcs + 8 * arc);
  }

  /** The edge an arc goes along. */
  public int edge(int arc) {
    return map.getInt(arcs + 8 * arc + 4) >>> 1;
  }

  /** Whether an arc goes from the edge's subject to its value. */
  public boolean forward(int arc) {
    return (map.getInt(arcs + 8 * arc + 4) & 1) == 0;
  }

  /** The IRI of an edge's property. */
  public String property(int edge) {
    return properties.get(propertyNumber(edge));
  }

  public int propertyNumber(int edge) {
    return map.getInt(edgeTable + 16 * edge);
  }

  public int properties() {
    return properties.size();
  }

  /** The first day an edge is dated, since 1970; {@link Integer#MIN_VALUE} where open. */
  public int first(int edge) {
    return map.getInt(edgeTable + 16 * edge + 4);
  }

  /** The last day an edge is dated, since 1970; {@link Integer#MAX_VALUE} where open. */
  public int last(int edge) {
    return map.getInt(edgeTable + 16 * edge + 8);
  }

  /** The ids of the claims that state an edge. */
  public List<String> claims(int edge) {
    int from = map.getInt(edgeTable + 16 * edge + 12);
    int to = edge + 1 < edges ? map.getInt(edgeTable + 16 * edge + 28) : claims.size();
    var ids = new ArrayList<String>(to - from);
    for (int i = from; i < to; i++) {
      ids.add(claims.get(i));
    }
    return ids;
  }

  private final class Strings {
    private final int at;
    private final int size;

    Strings(int at, int size) {
      this.at = at;
      this.size = size;
    }

    int size() {
      return size;
    }

    int end() {
      return at + 4 * (size + 1) + map.getInt(at + 4 * size);
    }

    String get(int i) {
      int from = map.getInt(at + 4 * i);
      int to = map.getInt(at + 4 * i + 4);
      var bytes = new byte[to - from];
      map.get(at + 4 * (size + 1) + from, bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
