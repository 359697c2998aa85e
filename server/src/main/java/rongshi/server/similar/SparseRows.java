package rongshi.server.similar;

import java.util.Arrays;

/** A sparse matrix, row after row. Immutable once {@link Builder#build() built}. */
final class SparseRows {
  private final int columns;
  private final int[] start;
  private final int[] column;
  private final float[] value;

  private SparseRows(int columns, int[] start, int[] column, float[] value) {
    this.columns = columns;
    this.start = start;
    this.column = column;
    this.value = value;
  }

  int rows() {
    return start.length - 1;
  }

  int columns() {
    return columns;
  }

  /** A·x for one column. Cost: the entries. */
  double[] times(double[] x) {
    var y = new double[rows()];
    for (int row = 0; row < y.length; row++) {
      double sum = 0;
      for (int i = start[row]; i < start[row + 1]; i++) {
        sum += value[i] * x[column[i]];
      }
      y[row] = sum;
    }
    return y;
  }

  /** Aᵀ·y for one column. Cost: the entries. */
  double[] transposedTimes(double[] y) {
    var x = new double[columns];
    for (int row = 0; row < y.length; row++) {
      for (int i = start[row]; i < start[row + 1]; i++) {
        x[column[i]] += value[i] * y[row];
      }
    }
    return x;
  }

  /** Takes rows one after the other. */
  static final class Builder {
    private int rows;
    private int entries;
    private int[] start = new int[1024];
    private int[] column = new int[1 << 16];
    private float[] value = new float[1 << 16];

    void entry(int inColumn, float given) {
      if (entries == column.length) {
        column = Arrays.copyOf(column, entries * 2);
        value = Arrays.copyOf(value, entries * 2);
      }
      column[entries] = inColumn;
      value[entries++] = given;
    }

    void endRow() {
      rows++;
      if (rows == start.length) {
        start = Arrays.copyOf(start, rows * 2);
      }
      start[rows] = entries;
    }

    SparseRows build(int columns) {
      return new SparseRows(
          columns,
          Arrays.copyOf(start, rows + 1),
          Arrays.copyOf(column, entries),
          Arrays.copyOf(value, entries));
    }
  }
}
