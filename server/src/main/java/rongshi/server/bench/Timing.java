package rongshi.server.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rongshi.server.bench.Figure.Fact;
import rongshi.server.bench.Figure.Latency;

/**
 * How long answers took, by the clock and of the processor: other work on the machine lengthens the
 * one, hardly the other.
 */
final class Timing {
  private final List<Double> clock = new ArrayList<>();
  private final List<Double> processor = new ArrayList<>();
  private long started;
  private long used;

  void start() {
    used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    started = System.nanoTime();
  }

  /** Notes what has gone by since the start, in this thread. */
  void stop() {
    double byClock = (System.nanoTime() - started) / 1e6;
    note(byClock, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - used) / 1e6);
  }

  /** Notes what another process measured, in milliseconds. */
  void note(double byClock, double ofProcessor) {
    clock.add(byClock);
    processor.add(ofProcessor);
  }

  /** Median and 95th percentile, by the clock and of the processor. */
  Fact fact() {
    var c = latency(clock);
    var p = latency(processor);
    return new Fact(
        String.format(
            Locale.ROOT,
            "%.3f ms, %.3f ms; %.3f ms, %.3f ms (n = %d)",
            c.median(),
            c.p95(),
            p.median(),
            p.p95(),
            c.answers()));
  }

  private static Latency latency(List<Double> milliseconds) {
    return Latency.of(milliseconds.stream().mapToDouble(m -> m).toArray());
  }
}
