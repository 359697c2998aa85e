package rongshi.server.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Generated graphs, for measuring and for tests: no claims, invented relations and days. The same
 * seed gives the same graph.
 */
public record RandomGraph(EdgeColumns columns) {
  private static final int RELATIONS = 20;
  private static final int YEARS_IN_DAYS = 50 * 365;
  private static final int YEAR_1900 = -25_567;

  /** Each edge between any two nodes. */
  public static RandomGraph uniform(int nodes, int edges, Random random) {
    int[] from = random.ints(edges, 0, nodes).toArray();
    int[] to = new int[edges];
    for (int e = 0; e < edges; e++) {
      to[e] = (from[e] + 1 + random.nextInt(nodes - 1)) % nodes;
    }
    return of(nodes, from, to, random);
  }

  /** Node 0 with an edge to each other. */
  public static RandomGraph star(int edges) {
    return of(edges + 1, new int[edges], IntStream.rangeClosed(1, edges).toArray(), new Random(1));
  }

  /**
   * Degrees by a power law: each new node has some edges to older ones, chosen by their degree
   * (Barabási and Albert 1999).
   *
   * @param each edges of a new node
   */
  public static RandomGraph powerLaw(int edges, int each, Random random) {
    int nodes = edges / each + 1;
    int[] from = new int[edges];
    int[] to = new int[edges];
    for (int e = 0; e < edges; e++) {
      from[e] = e / each + 1;
      // an end of an edge drawn evenly is a node drawn by its degree
      int older = e - e % each;
      int drawn = older == 0 ? 0 : random.nextInt(2 * older);
      to[e] = older == 0 ? 0 : drawn % 2 == 0 ? from[drawn / 2] : to[drawn / 2];
    }
    return of(nodes, from, to, random);
  }

  private static RandomGraph of(int nodes, int[] from, int[] to, Random random) {
    int edges = from.length;
    var property = new short[edges];
    int[] first = new int[edges];
    int[] last = new int[edges];
    var witnesses = new byte[edges];
    for (int e = 0; e < edges; e++) {
      property[e] = (short) (RELATIONS * random.nextDouble() * random.nextDouble());
      first[e] = YEAR_1900 + random.nextInt(YEARS_IN_DAYS);
      last[e] = first[e] + random.nextInt(1_000);
      witnesses[e] = (byte) (1 + random.nextInt(3));
    }
    return new RandomGraph(
        new EdgeColumns(
            numbered("node/%08d", nodes),
            numbered("urn:relation:%02d", RELATIONS),
            from,
            to,
            property,
            first,
            last,
            witnesses,
            e -> List.of()));
  }

  private static List<String> numbered(String format, int count) {
    return IntStream.range(0, count).mapToObj(i -> String.format(Locale.ROOT, format, i)).toList();
  }

  /** Writes the graph into a folder and opens it there. */
  public RelationGraph open(Path folder) throws IOException {
    columns.write(folder);
    return RelationGraph.open(folder);
  }
}
