package rongshi.server.similar;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The strongest singular values of a sparse matrix with their right singular vectors, by a
 * randomised range finder with power iterations (Halko, Martinsson and Tropp 2011, algorithms 4.4
 * and 5.1). Columns are worked on in parallel, each by one thread alone and in one order: the
 * result does not depend on the number of threads.
 */
final class TruncatedSvd {
  private static final int OVERSAMPLING = 16;
  private static final int ITERATIONS = 3;
  private static final int SWEEPS = 30;
  private static final double NOTHING = 1e-9;

  private final double[] values;
  private final double[][] vectors;

  private TruncatedSvd(double[] values, double[][] vectors) {
    this.values = values;
    this.vectors = vectors;
  }

  /** The singular values, the largest first; fewer than asked for where there are no more. */
  double[] values() {
    return values;
  }

  /** One for each value, each as long as the matrix has columns. */
  double[][] vectors() {
    return vectors;
  }

  /**
   * Cost: the matrix's entries times {@code rank} times eight, and rows times {@code rank} squared.
   */
  static TruncatedSvd of(SparseRows matrix, int rank, long seed) {
    int width = Math.min(rank + OVERSAMPLING, Math.min(matrix.rows(), matrix.columns()));
    double[][] range = orthonormal(each(gaussian(matrix.columns(), width, seed), matrix::times));
    for (int i = 0; i < ITERATIONS; i++) {
      range = orthonormal(each(range, matrix::transposedTimes));
      range = orthonormal(each(range, matrix::times));
    }
    return small(each(range, matrix::transposedTimes), rank);
  }

  /** Of B = QᵀA, given by its rows, through the eigenvectors of B·Bᵀ. */
  private static TruncatedSvd small(double[][] rows, int rank) {
    int n = rows.length;
    var gram = new double[n][n];
    IntStream.range(0, n)
        .parallel()
        .forEach(
            i -> {
              for (int j = 0; j < n; j++) {
                gram[i][j] = dot(rows[i], rows[j]);
              }
            });
    var turned = new double[n][n];
    diagonalise(gram, turned);
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -gram[i][i]))
            .mapToInt(Integer::intValue)
            .toArray();
    int kept = 0;
    double least = n == 0 ? 0 : gram[order[0]][order[0]] * NOTHING;
    while (kept < Math.min(rank, n) && gram[order[kept]][order[kept]] > least) {
      kept++;
    }
    var values = new double[kept];
    var vectors = new double[kept][];
    IntStream.range(0, kept)
        .parallel()
        .forEach(
            k -> {
              values[k] = Math.sqrt(gram[order[k]][order[k]]);
              vectors[k] = combined(rows, turned, order[k], 1 / values[k]);
            });
    return new TruncatedSvd(values, vectors);
  }

  private static double[] combined(double[][] rows, double[][] turned, int by, double scale) {
    var sum = new double[rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      add(sum, rows[i], turned[i][by] * scale);
    }
    int largest = 0;
    for (int i = 1; i < sum.length; i++) {
      largest = Math.abs(sum[i]) > Math.abs(sum[largest]) ? i : largest;
    }
    if (sum[largest] < 0) { // a singular vector's sign is free: fix it
      Arrays.setAll(sum, i -> -sum[i]);
    }
    return sum;
  }

  private static double[][] gaussian(int rows, int columns, long seed) {
    var random = new SplittableRandom(seed);
    var all = new double[columns][rows];
    for (double[] column : all) {
      Arrays.setAll(column, i -> random.nextGaussian());
    }
    return all;
  }

  private static double[][] each(double[][] columns, UnaryOperator<double[]> by) {
    return Arrays.stream(columns).parallel().map(by).toArray(double[][]::new);
  }

  /** Modified Gram-Schmidt, twice over each column; columns that depend on others are dropped. */
  private static double[][] orthonormal(double[][] columns) {
    var kept = new double[columns.length][];
    int n = 0;
    for (double[] column : columns) {
      double before = Math.sqrt(dot(column, column));
      for (int pass = 0; pass < 2; pass++) {
        for (int i = 0; i < n; i++) {
          add(column, kept[i], -dot(kept[i], column));
        }
      }
      double norm = Math.sqrt(dot(column, column));
      if (norm > before * NOTHING) {
        for (int i = 0; i < column.length; i++) {
          column[i] /= norm;
        }
        kept[n++] = column;
      }
    }
    return Arrays.copyOf(kept, n);
  }

  /** Cyclic Jacobi: leaves the eigenvalues on the diagonal, their vectors in the columns. */
  private static void diagonalise(double[][] a, double[][] vectors) {
    int n = a.length;
    for (int i = 0; i < n; i++) {
      vectors[i][i] = 1;
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double off = 0;
      double diagonal = 0;
      for (int p = 0; p < n; p++) {
        diagonal += a[p][p] * a[p][p];
        for (int q = p + 1; q < n; q++) {
          off += a[p][q] * a[p][q];
          rotate(a, vectors, p, q);
        }
      }
      if (off <= diagonal * 1e-22) {
        return;
      }
    }
  }

  private static void rotate(double[][] a, double[][] vectors, int p, int q) {
    if (a[p][q] == 0) {
      return;
    }
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    for (int k = 0; k < a.length; k++) {
      double kp = a[k][p];
      double kq = a[k][q];
      a[k][p] = c * kp - s * kq;
      a[k][q] = s * kp + c * kq;
    }
    for (int k = 0; k < a.length; k++) {
      double pk = a[p][k];
      double qk = a[q][k];
      a[p][k] = c * pk - s * qk;
      a[q][k] = s * pk + c * qk;
      double vp = vectors[k][p];
      double vq = vectors[k][q];
      vectors[k][p] = c * vp - s * vq;
      vectors[k][q] = s * vp + c * vq;
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void add(double[] to, double[] what, double times) {
    for (int i = 0; i < to.length; i++) {
      to[i] += times * what[i];
    }
  }
}
