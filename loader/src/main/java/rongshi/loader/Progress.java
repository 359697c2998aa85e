package rongshi.loader;

/** Is told how a load is getting on. */
public interface Progress {
  /** Says nothing to anyone. */
  Progress SILENT = (step, done, total) -> {};

  /**
   * @param step what is being done, in words
   * @param done of {@code total}; both 0 where a step has no measure
   */
  void at(String step, long done, long total);
}
