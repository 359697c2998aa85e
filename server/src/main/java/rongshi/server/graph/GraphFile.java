package rongshi.server.graph;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * The adjacency file, little-endian.
 *
 * <pre>
 * int magic, version, nodes, edges, properties, claims; long length of the rest;
 * long CRC-32C of all but itself
 * int[nodes+1]     offsets of each node's arcs
 * int[2·edges]     the node each arc leads to, in order within a node
 * int[2·edges]     the edge each arc goes along, twice its number, plus 1 where backwards
 * edge[edges]      int first day, int last day, short property, byte witnesses, byte 0
 * int[properties]  how many edges have each property
 * int[edges+1]     first claim of each edge
 * strings          node ids (sorted), property IRIs, claim ids: int[n+1] offsets, then UTF-8
 * </pre>
 *
 * 28 bytes an edge for both directions, type, dates and witnesses, and 4 a node; claims and strings
 * lie apart, so that a search does not draw them into memory.
 */
final class GraphFile {
  static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  static final int MAGIC = 0x52474831;
  static final int VERSION = 3;
  static final int HEADER = 6 * 4 + 2 * 8;
  static final int CHECKED = HEADER - 8;
  static final int EDGE = 12;
  private static final long CHUNK = 1L << 30;

  private GraphFile() {}

  /**
   * Maps a file and checks that it is whole. Cost: reads it once.
   *
   * @throws IOException where it is no relation graph, of another version, cut short or damaged
   */
  static MemorySegment map(Path file) throws IOException {
    try (var channel = FileChannel.open(file)) {
      long size = channel.size();
      if (size < HEADER) {
        throw unusable(file, "不是关系图文件", "is no relation graph: " + size + " bytes");
      }
      // unmapped when nothing reaches it any more: a request may outlive its release's closing
      var map = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, Arena.ofAuto());
      if (map.get(INT, 0) != MAGIC) {
        throw unusable(file, "不是关系图文件", "is no relation graph");
      }
      if (map.get(INT, 4) != VERSION) {
        String versions = map.get(INT, 4) + " ≠ " + VERSION;
        throw unusable(
            file,
            "是另一版本的关系图（" + versions + "），请重新装载",
            "is a relation graph of another version (" + versions + "); load again");
      }
      if (map.get(LONG, 24) != size - HEADER) {
        throw unusable(file, "不完整", "is cut short or has something after its end");
      }
      if (checksum(map) != map.get(LONG, CHECKED)) {
        throw unusable(file, "已损坏", "is damaged: its checksum differs");
      }
      return map;
    }
  }

  private static long checksum(MemorySegment map) {
    var crc = new CRC32C();
    crc.update(map.asSlice(0, CHECKED).asByteBuffer());
    for (long at = HEADER; at < map.byteSize(); at += CHUNK) {
      crc.update(map.asSlice(at, Math.min(CHUNK, map.byteSize() - at)).asByteBuffer());
    }
    return crc.getValue();
  }

  private static IOException unusable(Path file, String zh, String en) {
    return new IOException("文件 " + file + " " + zh + " / " + file + " " + en);
  }
}
