package rongshi.server.similar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Trains a space by latent semantic analysis (Deerwester and others 1990): profiles weighted by how
 * rare their features are, and the strongest singular vectors of all of them. Memory: the features
 * of every profile added.
 */
public final class SpaceTrainer {
  private static final int FEWEST_PROFILES = 2;
  private static final double MOST_PROFILES = 0.25;
  private static final int PROFILES_A_DIMENSION = 4;
  private static final long SEED = 1911;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();

  private static final class Row {
    final int[] features;
    final float[] weights;

    Row(int size) {
      this.features = new int[size];
      this.weights = new float[size];
    }
  }

  /** Adds a profile; the order of profiles matters to no more than the last digits. */
  public void add(Profile profile) {
    var given = profile.features();
    var row = new Row(given.size());
    int i = 0;
    for (var entry : given.entrySet()) {
      row.features[i] = numbers.computeIfAbsent(entry.getKey(), k -> numbers.size());
      row.weights[i++] = entry.getValue();
    }
    rows.add(row);
  }

  /** Trains and writes the space. */
  public void train(Path file) throws IOException {
    var profiles = new int[numbers.size()];
    for (var row : rows) {
      for (int feature : row.features) {
        profiles[feature]++;
      }
    }
    double most = Math.max(FEWEST_PROFILES, MOST_PROFILES * rows.size());
    var kept = new TreeMap<String, Integer>(SpaceTrainer::byBytes);
    numbers.forEach(
        (feature, number) -> {
          if (profiles[number] >= FEWEST_PROFILES && profiles[number] <= most) {
            kept.put(feature, number);
          }
        });
    var columns = new int[numbers.size()];
    Arrays.fill(columns, -1);
    var rarity = new double[kept.size()];
    int column = 0;
    for (int number : kept.values()) {
      columns[number] = column;
      rarity[column++] = StrictMath.log((rows.size() + 1.0) / (profiles[number] + 1.0));
    }
    var svd = TruncatedSvd.of(matrix(columns, rarity), dimensions(), SEED);
    SpaceFile.write(file, List.copyOf(kept.keySet()), vectors(svd, rarity));
  }

  /** Of few profiles few dimensions, else each would be a direction of its own. */
  private int dimensions() {
    return Math.clamp(rows.size() / PROFILES_A_DIMENSION, 2, Weights.DIMENSIONS);
  }

  private SparseRows matrix(int[] columns, double[] rarity) {
    var matrix = new SparseRows.Builder();
    for (var row : rows) {
      double square = 0;
      for (int i = 0; i < row.features.length; i++) {
        int column = columns[row.features[i]];
        double weight = column < 0 ? 0 : damped(row.weights[i]) * rarity[column];
        square += weight * weight;
      }
      for (int i = 0; i < row.features.length; i++) {
        int column = columns[row.features[i]];
        if (column >= 0) {
          double weight = damped(row.weights[i]) * rarity[column] / StrictMath.sqrt(square);
          matrix.entry(column, (float) weight);
        }
      }
      matrix.endRow();
    }
    return matrix.build(rarity.length);
  }

  /** A feature's vector: what one occurrence adds to the vector of a profile. */
  private static float[][] vectors(TruncatedSvd svd, double[] rarity) {
    int dimensions = svd.values().length;
    var all = new float[rarity.length][dimensions];
    for (int k = 0; k < dimensions; k++) {
      for (int i = 0; i < rarity.length; i++) {
        all[i][k] = (float) (svd.vectors()[k][i] * rarity[i]);
      }
    }
    return all;
  }

  /** As UTF-8 is ordered, and not as Java orders characters beyond the first plane. */
  private static int byBytes(String a, String b) {
    return Arrays.compareUnsigned(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }

  /** A feature ten times is not ten times as telling. */
  static double damped(double weight) {
    return StrictMath.log1p(weight);
  }
}
