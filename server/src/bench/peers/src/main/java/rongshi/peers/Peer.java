package rongshi.peers;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Loads a graph into an engine, asks it for the shortest paths of pairs, and prints {@code loaded
 * SECONDS} and for each pair {@code pair MILLISECONDS HOPS PROCESSOR-MILLISECONDS}.
 */
public final class Peer {
  private Peer() {}

  /** An engine with the graph loaded. */
  interface Engine extends AutoCloseable {
    /** Hops of the shortest paths, all of which are read; -1 where there is none. */
    int shortest(int from, int to);

    @Override
    void close();
  }

  /** What was read of the files. */
  record Graph(int nodes, int[] from, int[] to, short[] property) {}

  /** Arguments: the engine, and the folder that holds edges.bin and pairs.bin. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[1]);
    Graph graph = graph(folder.resolve("edges.bin"));
    try (DataInputStream in = in(folder.resolve("pairs.bin"))) {
      int[][] pairs = new int[in.readInt()][2];
      int maxLength = in.readInt();
      int most = in.readInt();
      for (int[] pair : pairs) {
        pair[0] = in.readInt();
        pair[1] = in.readInt();
      }
      long start = System.nanoTime();
      try (Engine engine =
          args[0].equals("neo4j")
              ? new Neo4jEngine(graph, folder.resolve("neo4j"), maxLength, most)
              : new JGraphTEngine(graph)) {
        System.out.println("loaded " + (System.nanoTime() - start) / 1e9);
        ask(engine, pairs);
      }
    }
  }

  /** Every pair is asked twice and the second time is measured: compiled, and the caches warm. */
  private static void ask(Engine engine, int[][] pairs) {
    for (int[] pair : pairs) {
      engine.shortest(pair[0], pair[1]);
    }
    for (int[] pair : pairs) {
      long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long start = System.nanoTime();
      int hops = engine.shortest(pair[0], pair[1]);
      double clock = (System.nanoTime() - start) / 1e6;
      double processor =
          (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - used) / 1e6;
      System.out.println("pair " + clock + " " + hops + " " + processor);
    }
  }

  private static Graph graph(Path file) throws IOException {
    try (DataInputStream in = in(file)) {
      int nodes = in.readInt();
      int edges = in.readInt();
      Graph graph = new Graph(nodes, new int[edges], new int[edges], new short[edges]);
      for (int e = 0; e < edges; e++) {
        graph.from()[e] = in.readInt();
        graph.to()[e] = in.readInt();
        graph.property()[e] = in.readShort();
      }
      return graph;
    }
  }

  private static DataInputStream in(Path file) throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20));
  }
}
