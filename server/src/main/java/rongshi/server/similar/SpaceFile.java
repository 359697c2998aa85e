package rongshi.server.similar;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The file of a space, little-endian.
 *
 * <pre>
 * int magic, features, dimensions, length of the strings; long CRC-32C of the rest
 * int[features+1]              offsets of the features' names
 * float[features]              by what a feature's bytes are to be multiplied
 * byte[features · dimensions]  their vectors
 * byte[]                       their names in UTF-8, sorted
 * </pre>
 */
final class SpaceFile {
  static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  static final ValueLayout.OfFloat FLOAT =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final int MAGIC = 0x52475331;
  static final int HEADER = 4 * 4 + 8;
  private static final int LARGEST = 127;

  private SpaceFile() {}

  /**
   * @param names sorted as their UTF-8 bytes are
   * @param vectors one for each name, all of one length
   */
  static void write(Path file, List<String> names, float[][] vectors) throws IOException {
    int n = names.size();
    int dimensions = n == 0 ? 0 : vectors[0].length;
    byte[] strings = String.join("", names).getBytes(StandardCharsets.UTF_8);
    long size = HEADER + 4L * (n + 1) + 4L * n + (long) n * dimensions + strings.length;
    if (size > Integer.MAX_VALUE) {
      throw new IOException("词义空间过大 / the space of meanings is too large: " + size + " bytes");
    }
    var out = ByteBuffer.allocate((int) size).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(MAGIC).putInt(n).putInt(dimensions).putInt(strings.length).putLong(0);
    int offset = 0;
    for (String name : names) {
      out.putInt(offset);
      offset += name.getBytes(StandardCharsets.UTF_8).length;
    }
    out.putInt(offset);
    for (float[] vector : vectors) {
      out.putFloat(largest(vector) / LARGEST);
    }
    for (float[] vector : vectors) {
      float scale = largest(vector) / LARGEST;
      for (float v : vector) {
        out.put((byte) (scale == 0 ? 0 : Math.round(v / scale)));
      }
    }
    out.put(strings);
    var checked = new CRC32C();
    checked.update(out.array(), HEADER, (int) size - HEADER);
    out.putLong(HEADER - 8, checked.getValue());
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (out.flip(); out.hasRemaining(); ) {
        channel.write(out);
      }
    }
  }

  private static float largest(float[] vector) {
    float largest = 0;
    for (float v : vector) {
      largest = Math.max(largest, Math.abs(v));
    }
    return largest;
  }

  /**
   * Maps a file and checks that it is whole. Cost: reads it once.
   *
   * @throws IOException where it is no space, cut short or damaged
   */
  static MemorySegment map(Path file) throws IOException {
    try (var channel = FileChannel.open(file)) {
      long size = channel.size();
      // unmapped when nothing reaches it any more: a request may outlive its release's closing
      var map = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, Arena.ofAuto());
      if (size < HEADER || map.get(INT, 0) != MAGIC) {
        throw new IOException("不是词义空间文件 / is no space of meanings: " + file);
      }
      var checked = new CRC32C();
      checked.update(map.asSlice(HEADER).asByteBuffer());
      if (checked.getValue() != map.get(LONG, HEADER - 8)) {
        throw new IOException("词义空间文件已损坏 / the space of meanings is damaged: " + file);
      }
      return map;
    }
  }
}
