package rongshi.server.bench;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rongshi.server.graph.EdgeColumns;

/** Hands a generated graph and the pairs to ask about to a process of its own. */
final class GraphFiles {
  private GraphFiles() {}

  /**
   * Writes {@code edges.bin} (int nodes, int edges, then int from, int to, short property for each)
   * and {@code pairs.bin} (int count, int maxLength, int most, then int from, int to for each), big
   * endian.
   */
  static void write(Path folder, EdgeColumns columns, List<int[]> pairs, int maxLength, int most)
      throws IOException {
    try (var out = out(folder.resolve("edges.bin"))) {
      out.writeInt(columns.nodes().size());
      out.writeInt(columns.from().length);
      for (int e = 0; e < columns.from().length; e++) {
        out.writeInt(columns.from()[e]);
        out.writeInt(columns.to()[e]);
        out.writeShort(columns.property()[e]);
      }
    }
    try (var out = out(folder.resolve("pairs.bin"))) {
      out.writeInt(pairs.size());
      out.writeInt(maxLength);
      out.writeInt(most);
      for (int[] pair : pairs) {
        out.writeInt(pair[0]);
        out.writeInt(pair[1]);
      }
    }
  }

  private static DataOutputStream out(Path file) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20));
  }
}
