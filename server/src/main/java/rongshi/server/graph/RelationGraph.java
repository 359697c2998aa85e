package rongshi.server.graph;

import static rongshi.server.graph.GraphFile.INT;
import static rongshi.server.graph.GraphFile.SHORT;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
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
  private final MemorySegment map;
  private final int nodes;
  private final int edges;
  private final long neighbours;
  private final long along;
  private final long edgeTable;
  private final long counts;
  private final long firstClaims;
  private final Strings nodeIds;
  private final Strings properties;
  private final Strings claims;

  private RelationGraph(MemorySegment map) {
    this.map = map;
    this.nodes = map.get(INT, 8);
    this.edges = map.get(INT, 12);
    this.neighbours = GraphFile.HEADER + 4L * (nodes + 1);
    this.along = neighbours + 8L * edges;
    this.edgeTable = along + 8L * edges;
    this.counts = edgeTable + (long) GraphFile.EDGE * edges;
    this.firstClaims = counts + 4L * map.get(INT, 16);
    this.nodeIds = new Strings(firstClaims + 4L * (edges + 1), nodes);
    this.properties = new Strings(nodeIds.end(), map.get(INT, 16));
    this.claims = new Strings(properties.end(), map.get(INT, 20));
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

  /** What the adjacency takes: both directions, types and dates, without claims and strings. */
  public long adjacencyBytes() {
    return counts;
  }

  /** The number of a node, or -1 where no relation has it. Cost: the logarithm of the nodes. */
  public int node(String id) {
    int at = firstFrom(id);
    return at < nodes && nodeIds.get(at).equals(id) ? at : -1;
  }

  /** The first node whose id is not before this one; the number of nodes where all are. */
  public int firstFrom(String id) {
    int low = 0;
    int high = nodes;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (nodeIds.get(middle).compareTo(id) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  public String id(int node) {
    return nodeIds.get(node);
  }

  /** The first of a node's arcs; those of the next node begin where its own end. */
  public int firstArc(int node) {
    return map.get(INT, GraphFile.HEADER + 4L * node);
  }

  public int degree(int node) {
    return firstArc(node + 1) - firstArc(node);
  }

  /** The node an arc leads to. */
  public int neighbour(int arc) {
    return map.get(INT, neighbours + 4L * arc);
  }

  /**
   * The first arc of a node that leads to another, or -1; more such arcs may follow it. Cost: the
   * logarithm of the node's degree.
   */
  public int arc(int node, int neighbour) {
    int low = firstArc(node);
    int end = firstArc(node + 1);
    int high = end;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (neighbour(middle) < neighbour) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < end && neighbour(low) == neighbour ? low : -1;
  }

  /** The arc along the same edge the other way: from where an arc leads to where it starts. */
  public int reverse(int arc, int start) {
    int twin = arc(neighbour(arc), start);
    while (edge(twin) != edge(arc)) {
      twin++;
    }
    return twin;
  }

  /** The edge an arc goes along. */
  public int edge(int arc) {
    return map.get(INT, along + 4L * arc) >>> 1;
  }

  /** Whether an arc goes from the edge's subject to its value. */
  public boolean forward(int arc) {
    return (map.get(INT, along + 4L * arc) & 1) == 0;
  }

  /** The IRI of an edge's property. */
  public String property(int edge) {
    return properties.get(propertyNumber(edge));
  }

  public int propertyNumber(int edge) {
    return map.get(SHORT, edgeTable + (long) GraphFile.EDGE * edge + 8);
  }

  public int properties() {
    return properties.size();
  }

  /** The IRI of a property's number. */
  public String propertyIri(int property) {
    return properties.get(property);
  }

  /** How many edges have a property. */
  public int count(int property) {
    return map.get(INT, counts + 4L * property);
  }

  /** The first day an edge is dated, since 1970; {@link Integer#MIN_VALUE} where open. */
  public int first(int edge) {
    return map.get(INT, edgeTable + (long) GraphFile.EDGE * edge);
  }

  /** The last day an edge is dated, since 1970; {@link Integer#MAX_VALUE} where open. */
  public int last(int edge) {
    return map.get(INT, edgeTable + (long) GraphFile.EDGE * edge + 4);
  }

  /** Independent origins of an edge's claims: 1–255, copies folded. */
  public int witnesses(int edge) {
    return map.get(ValueLayout.JAVA_BYTE, edgeTable + (long) GraphFile.EDGE * edge + 10) & 0xFF;
  }

  /** The ids of the claims that state an edge. */
  public List<String> claims(int edge) {
    int from = map.get(INT, firstClaims + 4L * edge);
    int to = map.get(INT, firstClaims + 4L * edge + 4);
    var ids = new ArrayList<String>(to - from);
    for (int i = from; i < to; i++) {
      ids.add(claims.get(i));
    }
    return ids;
  }

  private final class Strings {
    private final long at;
    private final int size;

    Strings(long at, int size) {
      this.at = at;
      this.size = size;
    }

    int size() {
      return size;
    }

    long end() {
      return at + 4L * (size + 1) + map.get(INT, at + 4L * size);
    }

    String get(int i) {
      int from = map.get(INT, at + 4L * i);
      int to = map.get(INT, at + 4L * i + 4);
      var bytes = new byte[to - from];
      MemorySegment.copy(
          map, ValueLayout.JAVA_BYTE, at + 4L * (size + 1) + from, bytes, 0, bytes.length);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
