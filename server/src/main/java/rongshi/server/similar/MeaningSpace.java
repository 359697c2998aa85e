package rongshi.server.similar;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** A trained space, read from its file. Immutable and safe for several threads. */
public final class MeaningSpace {
  private static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;
  private static final float LARGEST = 127;

  private final MemorySegment file;
  private final int features;
  private final int dimensions;
  private final long scales;
  private final long vectors;
  private final long names;

  private MeaningSpace(MemorySegment file) {
    this.file = file;
    this.features = file.get(SpaceFile.INT, 4);
    this.dimensions = file.get(SpaceFile.INT, 8);
    this.scales = SpaceFile.HEADER + 4L * (features + 1);
    this.vectors = scales + 4L * features;
    this.names = vectors + (long) features * dimensions;
  }

  /**
   * Opens a space.
   *
   * @throws IOException where the file is missing, of another kind or damaged
   */
  public static MeaningSpace open(Path file) throws IOException {
    return new MeaningSpace(SpaceFile.map(file));
  }

  /**
   * Where a profile lies: a direction, as bytes whose cosine counts. Empty where none of its
   * features is known.
   */
  public Optional<byte[]> vector(Profile profile) {
    var sum = new double[dimensions];
    profile.features().forEach((feature, weight) -> add(sum, feature, weight));
    double largest = 0;
    for (double v : sum) {
      largest = Math.max(largest, Math.abs(v));
    }
    if (largest == 0) {
      return Optional.empty();
    }
    var vector = new byte[dimensions];
    for (int k = 0; k < dimensions; k++) {
      vector[k] = (byte) Math.round(sum[k] / largest * LARGEST);
    }
    return Optional.of(vector);
  }

  private void add(double[] sum, String feature, float weight) {
    int at = find(feature);
    if (at < 0) {
      return;
    }
    double scale = SpaceTrainer.damped(weight) * file.get(SpaceFile.FLOAT, scales + 4L * at);
    long from = vectors + (long) at * dimensions;
    for (int k = 0; k < dimensions; k++) {
      sum[k] += scale * file.get(BYTE, from + k);
    }
  }

  /**
   * How far a term of {@link rongshi.loader.text.Terms} leads into the space: the more, the rarer
   * it is and the more it tells. 0 where it is not known.
   */
  public double strength(String term) {
    int at = find(Profile.WORD + term);
    if (at < 0) {
      return 0;
    }
    double square = 0;
    long from = vectors + (long) at * dimensions;
    for (int k = 0; k < dimensions; k++) {
      int v = file.get(BYTE, from + k);
      square += v * v;
    }
    return Math.sqrt(square) * file.get(SpaceFile.FLOAT, scales + 4L * at);
  }

  private int find(String feature) {
    byte[] wanted = feature.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = features - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Arrays.compareUnsigned(name(middle), wanted);
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

  private byte[] name(int feature) {
    int from = file.get(SpaceFile.INT, SpaceFile.HEADER + 4L * feature);
    int to = file.get(SpaceFile.INT, SpaceFile.HEADER + 4L * feature + 4);
    return file.asSlice(names + from, to - from).toArray(BYTE);
  }
}
