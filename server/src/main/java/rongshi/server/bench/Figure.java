package rongshi.server.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One line of what was measured.
 *
 * @param zh what was measured, in Chinese
 * @param en the same in English
 * @param measure what came out
 */
public record Figure(String zh, String en, Measure measure) {

  /** What came out, by kind. */
  public sealed interface Measure {
    /** For a table's cell. */
    String text();
  }

  /** How many. */
  public record Count(long number) implements Measure {
    @Override
    public String text() {
      return String.format(Locale.ROOT, "%,d", number);
    }
  }

  /** How long each run took; no run is left out or averaged away. */
  public record Seconds(List<Double> runs) implements Measure {
    public Seconds {
      runs = List.copyOf(runs);
    }

    @Override
    public String text() {
      return runs.stream()
          .map(s -> String.format(Locale.ROOT, "%.2f s", s))
          .collect(Collectors.joining(", "));
    }
  }

  /**
   * How long answers took, in milliseconds.
   *
   * @param p95 95 of 100 answers were no slower
   */
  public record Latency(int answers, double median, double p95) implements Measure {

    /**
     * @param milliseconds one for each answer, at least one
     */
    static Latency of(double[] milliseconds) {
      var sorted = milliseconds.clone();
      Arrays.sort(sorted);
      return new Latency(sorted.length, rank(sorted, 0.5), rank(sorted, 0.95));
    }

    /** Nearest rank: always a time that was measured. */
    private static double rank(double[] sorted, double share) {
      return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    @Override
    public String text() {
      return String.format(Locale.ROOT, "%.1f ms, %.1f ms (n = %d)", median, p95, answers);
    }
  }

  /** Memory. */
  public record Megabytes(long number) implements Measure {
    @Override
    public String text() {
      return number + " MB";
    }
  }

  /**
   * Whether something holds that must hold.
   *
   * @param detail what was compared, or what fails
   */
  public record Verdict(boolean holds, String detail) implements Measure {
    @Override
    public String text() {
      return (holds ? "是 yes" : "**否 no**") + (detail.isEmpty() ? "" : " · " + detail);
    }
  }

  /** A fact in words, of the machine or of what could not be measured. */
  public record Fact(String text) implements Measure {}
}
