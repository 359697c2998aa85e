package rongshi.server.graph;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import rongshi.server.graph.RelationGraphPart.Collected;
import rongshi.server.graph.RelationGraphPart.Edge;

/**
 * The adjacency file, little-endian.
 *
 * <pre>
 * int magic, version, nodes, edges, properties, claims; long length of the rest;
 * long CRC-32C of all but itself
 * int[nodes+1]  offsets of each node's arcs
 * arc[2·edges]  int neighbour, int edge·2 + backward, sorted by neighbour within a node
 * int[4·edges]  property, first day, last day, first claim of each edge; one more first claim follows
 * strings       node ids (sorted), property IRIs, claim ids: int[n+1] offsets, then UTF-8
 * </pre>
 *
 * 32 bytes an edge for both directions, type and dates; strings apart.
 */
final class GraphFile {
  static final int MAGIC = 0x52474831;
  static final int VERSION = 2;
  static final int HEADER = 6 * 4 + 2 * 8;
  private static final int CHECKED = HEADER - 8;

  private GraphFile() {}

  static void write(Path file, Collected graph) throws IOException {
    byte[] body = body(graph);
    long claims = graph.edges().stream().mapToLong(e -> e.claims().size()).sum();
    var header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
    header
        .putInt(MAGIC)
        .putInt(VERSION)
        .putInt(graph.nodes().size())
        .putInt(graph.edges().size())
        .putInt(graph.properties().size())
        .putInt(Math.toIntExact(claims))
        .putLong(body.length);
    var crc = new CRC32C();
    crc.update(header.array(), 0, CHECKED);
    crc.update(body);
    header.putLong(crc.getValue());
    try (var out = Files.newOutputStream(file)) {
      out.write(header.array());
      out.write(body);
    }
  }

  /**
   * Maps a file and checks that it is whole.
   *
   * @throws IOException where it is no relation graph, of another version, cut short or damaged
   */
  static ByteBuffer map(Path file) throws IOException {
    try (var channel = FileChannel.open(file)) {
      long size = channel.size();
      if (size < HEADER || size > Integer.MAX_VALUE) {
        throw unusable(file, "不是关系图文件", "is no relation graph: " + size + " bytes");
      }
      var map = channel.map(FileChannel.MapMode.READ_ONLY, 0, size).order(ByteOrder.LITTLE_ENDIAN);
      if (map.getInt(0) != MAGIC) {
        throw unusable(file, "不是关系图文件", "is no relation graph");
      }
      if (map.getInt(4) != VERSION) {
        String versions = map.getInt(4) + " ≠ " + VERSION;
        throw unusable(
            file,
            "是另一版本的关系图（" + versions + "），请重新装载",
            "is a relation graph of another version (" + versions + "); load again");
      }
      if (map.getLong(24) != size - HEADER) {
        throw unusable(file, "不完整", "is cut short or has something after its end");
      }
      var crc = new CRC32C();
      crc.update(map.slice(0, CHECKED));
      crc.update(map.slice(HEADER, map.capacity() - HEADER));
      if (crc.getValue() != map.getLong(CHECKED)) {
        throw unusable(file, "已损坏", "is damaged: its checksum differs");
      }
      return map;
    }
  }

  private static IOException unusable(Path file, String zh, String en) {
    return new IOException("文件 " + file + " " + zh + " / " + file + " " + en);
  }

  private static byte[] body(Collected graph) throws IOException {
    Map<String, Integer> nodes = index(graph.nodes());
    Map<String, Integer> properties = index(graph.properties());
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    arcs(graph, nodes, out);
    int claim = 0;
    for (Edge edge : graph.edges()) {
      put(out, properties.get(edge.property()));
      put(out, edge.first());
      put(out, edge.last());
      put(out, claim);
      claim += edge.claims().size();
    }
    put(out, claim);
    strings(graph.nodes(), out);
    strings(graph.properties(), out);
    strings(graph.edges().stream().flatMap(e -> e.claims().stream()).toList(), out);
    return bytes.toByteArray();
  }

  private static void arcs(Collected graph, Map<String, Integer> nodes, DataOutputStream out)
      throws IOException {
    var arcs = new ArrayList<List<long[]>>();
    graph.nodes().forEach(n -> arcs.add(new ArrayList<>()));
    for (int e = 0; e < graph.edges().size(); e++) {
      int from = nodes.get(graph.edges().get(e).from());
      int to = nodes.get(graph.edges().get(e).to());
      arcs.get(from).add(new long[] {to, 2L * e});
      arcs.get(to).add(new long[] {from, 2L * e + 1});
    }
    int offset = 0;
    for (var list : arcs) {
      put(out, offset);
      offset += list.size();
    }
    put(out, offset);
    for (var list : arcs) {
      list.sort((a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
      for (long[] arc : list) {
        put(out, Math.toIntExact(arc[0]));
        put(out, Math.toIntExact(arc[1]));
      }
    }
  }

  private static void strings(List<String> strings, DataOutputStream out) throws IOException {
    int offset = 0;
    var bytes = new ArrayList<byte[]>();
    for (String s : strings) {
      put(out, offset);
      bytes.add(s.getBytes(StandardCharsets.UTF_8));
      offset += bytes.getLast().length;
    }
    put(out, offset);
    for (byte[] b : bytes) {
      out.write(b);
    }
  }

  private static Map<String, Integer> index(List<String> sorted) {
    var index = new HashMap<String, Integer>();
    for (String s : sorted) {
      index.put(s, index.size());
    }
    return index;
  }

  private static void put(DataOutputStream out, int value) throws IOException {
    out.writeInt(Integer.reverseBytes(value));
  }
}
