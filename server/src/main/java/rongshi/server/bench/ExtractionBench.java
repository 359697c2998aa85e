package rongshi.server.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import rongshi.loader.Manuscripts;
import rongshi.loader.Progress;
import rongshi.loader.extract.Extraction;
import rongshi.server.bench.Figure.Count;
import rongshi.server.bench.Figure.Fact;
import rongshi.server.bench.Figure.Megabytes;
import rongshi.server.bench.Figure.Seconds;

/**
 * Reads invented prose as a load reads it, without loading it. Each thread writes a volume, reads
 * it and forgets it, so that no more than a volume a thread is held.
 */
public final class ExtractionBench {
  private static final int VOLUME = 50_000;
  private static final long SEED = 1911;

  private final Manuscripts manuscripts;
  private final ChronicleText text;
  private final Progress progress;

  /**
   * @param manuscripts what reads; its registers give the names
   * @throws IllegalArgumentException where the registers lack people, places, bodies, works or
   *     events
   */
  public ExtractionBench(Manuscripts manuscripts, Progress progress) {
    this.manuscripts = manuscripts;
    this.text = new ChronicleText(manuscripts.known(), SEED);
    this.progress = progress;
  }

  /** What one thread, or all, has read and taken. */
  private record Tally(
      long characters,
      long passages,
      long dates,
      long names,
      long relations,
      long events,
      long findings,
      double writing,
      double reading) {
    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0);

    Tally and(Tally o) {
      return new Tally(
          characters + o.characters,
          passages + o.passages,
          dates + o.dates,
          names + o.names,
          relations + o.relations,
          events + o.events,
          findings + o.findings,
          writing + o.writing,
          reading + o.reading);
    }

    Tally and(Extraction read) {
      return and(
          new Tally(
              0,
              1,
              read.dates().size(),
              read.names().size(),
              read.relations().size(),
              read.events().size(),
              0,
              0,
              0));
    }

    Tally found(long count) {
      return and(new Tally(0, 0, 0, 0, 0, 0, count, 0, 0));
    }
  }

  /**
   * Reads.
   *
   * @param characters how many, but for what the last line of each volume has more
   * @param threads how many read at once
   */
  public List<Figure> run(long characters, int threads) throws IOException {
    int volumes = Math.toIntExact((characters + VOLUME - 1) / VOLUME);
    var next = new AtomicInteger();
    var done = new AtomicLong();
    long start = System.nanoTime();
    var total = Tally.NONE;
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var readers = new ArrayList<Future<Tally>>();
      for (int i = 0; i < threads; i++) {
        readers.add(
            pool.submit(
                () -> {
                  var tally = Tally.NONE;
                  for (int n = next.getAndIncrement(); n < volumes; n = next.getAndIncrement()) {
                    long left = characters - (long) n * VOLUME;
                    tally = tally.and(volume(n, (int) Math.min(VOLUME, left)));
                    progress.at("阅读 read", done.incrementAndGet(), volumes);
                  }
                  return tally;
                }));
      }
      for (var reader : readers) {
        total = total.and(reader.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
    return figures(total, threads, (System.nanoTime() - start) / 1e9);
  }

  private Tally volume(int number, int characters) throws IOException {
    double begun = cpu();
    var lines = text.volume(number, characters);
    double written = cpu();
    var tally = new Tally[] {Tally.NONE};
    manuscripts.read(
        "bench/" + number + ".md",
        lines,
        e -> tally[0] = tally[0].and(e),
        f -> tally[0] = tally[0].found(1));
    long length = lines.stream().mapToLong(String::length).sum();
    return tally[0].and(new Tally(length, 0, 0, 0, 0, 0, 0, written - begun, cpu() - written));
  }

  /** Seconds this thread has had of a processor: other work on the machine does not count. */
  private static double cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  private static List<Figure> figures(Tally tally, int threads, double seconds) throws IOException {
    return List.of(
        new Figure("线程", "threads", new Count(threads)),
        new Figure("字数", "characters", new Count(tally.characters)),
        new Figure("段落", "passages", new Count(tally.passages)),
        new Figure("用时", "time", new Seconds(List.of(seconds))),
        new Figure("每秒字数", "characters a second", new Count(rate(tally.characters, seconds))),
        new Figure(
            "处理器用时：撰写、阅读", "processor time: writing, reading", cpu(tally.writing, tally.reading)),
        new Figure(
            "每处理器秒阅读字数",
            "characters read a processor second",
            new Count(rate(tally.characters, tally.reading))),
        new Figure("堆内存峰值", "peak heap", new Megabytes(peakHeap() >> 20)),
        new Figure("常驻内存峰值", "peak resident memory", peakResident()),
        new Figure("日期", "dates", new Count(tally.dates)),
        new Figure("名称", "names", new Count(tally.names)),
        new Figure("关系", "relations", new Count(tally.relations)),
        new Figure("事件", "events", new Count(tally.events)),
        new Figure("读取时的提示", "findings while reading", new Count(tally.findings)));
  }

  private static Figure.Measure cpu(double writing, double reading) {
    return new Fact(String.format(Locale.ROOT, "%.1f s, %.1f s", writing, reading));
  }

  private static long rate(long characters, double seconds) {
    return seconds > 0 ? Math.round(characters / seconds) : 0;
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(p -> p.getType() == MemoryType.HEAP)
        .mapToLong(p -> p.getPeakUsage().getUsed())
        .sum();
  }

  private static Figure.Measure peakResident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return new Fact("未测：无 /proc not measured: no /proc");
    }
    try (var lines = Files.lines(status)) {
      return lines
          .filter(l -> l.startsWith("VmHWM:"))
          .map(l -> l.replaceAll("\\D", ""))
          .<Figure.Measure>map(kb -> new Megabytes(Long.parseLong(kb) >> 10))
          .findFirst()
          .orElse(new Fact("未知 unknown"));
    }
  }
}
