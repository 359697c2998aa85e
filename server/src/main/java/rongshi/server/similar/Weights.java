package rongshi.server.similar;

/**
 * How a space is made; chosen by measurement on graded queries, where half or twice of each changed
 * little, but for half the dimensions.
 */
final class Weights {
  /** Of a single character beside pairs and words. */
  static final float SINGLE = 0.3f;

  static final int DIMENSIONS = 128;

  private Weights() {}
}
