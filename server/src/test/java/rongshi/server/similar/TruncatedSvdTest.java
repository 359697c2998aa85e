package rongshi.server.similar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What must hold of singular values and vectors, whatever the matrix. */
class TruncatedSvdTest {
  @Property(tries = 60)
  void theVectorsAreOrthonormalAndTheValuesSumUpToTheMatrix(
      @ForAll @IntRange(min = 1, max = 12) int rows,
      @ForAll @IntRange(min = 1, max = 12) int columns,
      @ForAll @IntRange(min = 0, max = 1000) int seed) {
    var matrix = random(rows, columns, new Random(seed));
    var svd = TruncatedSvd.of(matrix, 20, 7);
    double square = 0;
    for (int k = 0; k < svd.values().length; k++) {
      square += svd.values()[k] * svd.values()[k];
      assertTrue(k == 0 || svd.values()[k] <= svd.values()[k - 1] + 1e-9, "not in order");
      for (int j = 0; j <= k; j++) {
        assertEquals(j == k ? 1 : 0, dot(svd.vectors()[k], svd.vectors()[j]), 1e-6);
      }
      double[] image = matrix.times(svd.vectors()[k]);
      assertEquals(svd.values()[k], Math.sqrt(dot(image, image)), 1e-6);
    }
    assertEquals(frobenius(matrix), square, 1e-5);
  }

  @Test
  void aMatrixOfOneDirectionHasOneValue() {
    var matrix = new SparseRows.Builder();
    for (int row = 0; row < 5; row++) {
      matrix.entry(0, 3);
      matrix.entry(2, 4);
      matrix.endRow();
    }
    var svd = TruncatedSvd.of(matrix.build(3), 3, 7);
    assertArrayEquals(new double[] {5 * Math.sqrt(5)}, svd.values(), 1e-9);
    assertArrayEquals(new double[] {0.6, 0, 0.8}, svd.vectors()[0], 1e-9);
  }

  @Test
  void nothingHasNoDirection() {
    assertEquals(0, TruncatedSvd.of(new SparseRows.Builder().build(0), 3, 7).values().length);
  }

  private static SparseRows random(int rows, int columns, Random random) {
    var matrix = new SparseRows.Builder();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (random.nextInt(3) == 0) {
          matrix.entry(column, random.nextInt(9) - 4);
        }
      }
      matrix.endRow();
    }
    return matrix.build(columns);
  }

  private static double frobenius(SparseRows matrix) {
    double square = 0;
    for (int column = 0; column < matrix.columns(); column++) {
      var unit = new double[matrix.columns()];
      unit[column] = 1;
      double[] image = matrix.times(unit);
      square += dot(image, image);
    }
    return square;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
