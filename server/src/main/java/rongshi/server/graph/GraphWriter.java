package rongshi.server.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/** Writes an adjacency file in one pass; the header follows when the checksum is known. */
final class GraphWriter {
  private final EdgeColumns columns;
  private final ByteBuffer buffer = little(1 << 20);
  private long length;

  GraphWriter(EdgeColumns columns) {
    this.columns = columns;
  }

  void write(Path file) throws IOException {
    try (var channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      channel.position(GraphFile.HEADER);
      body(channel);
      flush(channel);
      header(channel);
    }
  }

  private void header(FileChannel channel) throws IOException {
    int claims = 0;
    for (int e = 0; e < columns.edges(); e++) {
      claims = Math.addExact(claims, columns.claims().of(e).size());
    }
    var header = little(GraphFile.HEADER);
    header.putInt(GraphFile.MAGIC).putInt(GraphFile.VERSION);
    header.putInt(columns.nodes().size()).putInt(columns.edges());
    header.putInt(columns.properties().size()).putInt(claims).putLong(length);
    var crc = new CRC32C();
    crc.update(header.duplicate().flip());
    channel.position(GraphFile.HEADER);
    for (buffer.clear(); channel.read(buffer) >= 0; buffer.clear()) {
      crc.update(buffer.flip());
    }
    header.putLong(crc.getValue());
    channel.write(header.flip(), 0);
  }

  private void body(FileChannel channel) throws IOException {
    arcs(channel);
    var count = new int[columns.properties().size()];
    for (int e = 0; e < columns.edges(); e++) {
      room(channel, GraphFile.EDGE);
      buffer.putInt(columns.first()[e]).putInt(columns.last()[e]);
      buffer.putShort(columns.property()[e]).put(columns.witnesses()[e]).put((byte) 0);
      count[columns.property()[e]]++;
    }
    for (int c : count) {
      put(channel, c);
    }
    int claim = 0;
    for (int e = 0; e < columns.edges(); e++) {
      put(channel, claim);
      claim += columns.claims().of(e).size();
    }
    put(channel, claim);
    strings(channel, columns.nodes());
    strings(channel, columns.properties());
    strings(channel, columns.claimIds());
  }

  /** Counting sorts: by the node led to, then, keeping that order, by the node started from. */
  private void arcs(FileChannel channel) throws IOException {
    int arcs = Math.multiplyExact(2, columns.edges());
    var offsets = new int[columns.nodes().size() + 1];
    for (int arc = 0; arc < arcs; arc++) {
      offsets[start(arc) + 1]++;
    }
    for (int n = 0; n < columns.nodes().size(); n++) {
      offsets[n + 1] += offsets[n];
    }
    // an arc's twin leads where it starts: one table of offsets serves both sorts
    var place = offsets.clone();
    var byEnd = new int[arcs];
    for (int arc = 0; arc < arcs; arc++) {
      byEnd[place[start(arc ^ 1)]++] = arc;
    }
    place = offsets.clone();
    var sorted = new int[arcs];
    for (int arc : byEnd) {
      sorted[place[start(arc)]++] = arc;
    }
    for (int offset : offsets) {
      put(channel, offset);
    }
    for (int arc : sorted) {
      put(channel, start(arc ^ 1));
    }
    for (int arc : sorted) {
      put(channel, arc);
    }
  }

  private int start(int arc) {
    return (arc & 1) == 0 ? columns.from()[arc >> 1] : columns.to()[arc >> 1];
  }

  private void strings(FileChannel channel, Iterable<String> strings) throws IOException {
    int offset = 0;
    for (String s : strings) {
      put(channel, offset);
      offset = Math.addExact(offset, s.getBytes(StandardCharsets.UTF_8).length);
    }
    put(channel, offset);
    for (String s : strings) {
      byte[] bytes = s.getBytes(StandardCharsets.UTF_8);
      room(channel, bytes.length);
      buffer.put(bytes);
    }
  }

  private void put(FileChannel channel, int value) throws IOException {
    room(channel, Integer.BYTES);
    buffer.putInt(value);
  }

  private void room(FileChannel channel, int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      flush(channel);
    }
  }

  private void flush(FileChannel channel) throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      length += channel.write(buffer);
    }
    buffer.clear();
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
