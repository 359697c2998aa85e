package rongshi.server.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import rongshi.server.bench.Figure.Fact;
import rongshi.server.bench.Figure.Latency;
import rongshi.server.bench.Figure.Measure;
import rongshi.server.bench.Figure.Megabytes;
import rongshi.server.bench.Figure.Seconds;
import rongshi.server.bench.Figure.Verdict;

/**
 * Starts a server on an existing store as a user does, through the launcher and in a process of its
 * own, and asks it. One start goes before those that count, so that files are in the system's
 * memory and this process's HTTP client is ready; one round of requests likewise.
 */
public final class ServingBench {
  private static final String FIRST_QUESTION = "/api/search?q=%E6%88%90%E9%83%BD";
  private static final int ROUNDS = 5;

  private final Path launcher;

  /**
   * @param launcher the {@code rongshi} script
   */
  public ServingBench(Path launcher) {
    this.launcher = launcher;
  }

  /**
   * Measures.
   *
   * @param store with a release
   * @param runs how many starts are counted, at least 1
   * @throws IOException where the server does not start
   */
  public List<Figure> run(Path store, int runs) throws IOException, InterruptedException {
    var figures = new ArrayList<Figure>();
    try (var client = HttpClient.newHttpClient()) {
      var starts = new ArrayList<Double>();
      for (int run = 0; run <= runs; run++) {
        long start = System.nanoTime();
        try (var server = ServerProcess.start(launcher, store, client)) {
          server.get(FIRST_QUESTION);
          double seconds = (System.nanoTime() - start) / 1e9;
          if (run > 0) {
            starts.add(seconds);
          }
          if (run == runs) {
            figures.add(
                new Figure("从启动到首次回答", "from start to the first answer", new Seconds(starts)));
            figures.add(memory("首次回答后的常驻内存", "resident memory after the first answer", server));
            figures.addAll(latencies(server));
            figures.add(memory("全部请求后的常驻内存", "resident memory after all requests", server));
          }
        }
      }
    }
    return figures;
  }

  private static List<Figure> latencies(ServerProcess server)
      throws IOException, InterruptedException {
    var figures = new ArrayList<Figure>();
    var failed = new TreeSet<String>();
    for (var entry : RequestMix.of(server).byKind().entrySet()) {
      var kind = entry.getKey();
      var paths = entry.getValue();
      var milliseconds = new double[ROUNDS * paths.size()];
      for (int i = -paths.size(); i < milliseconds.length; i++) {
        String path = paths.get(Math.floorMod(i, paths.size()));
        long start = System.nanoTime();
        var answer = server.get(path);
        if (i >= 0) {
          milliseconds[i] = (System.nanoTime() - start) / 1e6;
        }
        if (answer.statusCode() != 200) {
          failed.add(answer.statusCode() + " " + path);
        }
      }
      Measure measure =
          milliseconds.length == 0
              ? new Fact("库中无可问者 nothing to ask for")
              : Latency.of(milliseconds);
      figures.add(
          new Figure(kind.zh + "：中位数、95% 分位", kind.en + ": median, 95th percentile", measure));
    }
    figures.add(
        new Figure(
            "每个请求都有回答",
            "every request was answered",
            new Verdict(failed.isEmpty(), String.join("; ", failed))));
    return figures;
  }

  private static Figure memory(String zh, String en, ServerProcess server) throws IOException {
    OptionalLong resident = server.residentMegabytes();
    return new Figure(
        zh,
        en,
        resident.isPresent()
            ? new Megabytes(resident.getAsLong())
            : new Fact("此系统无 /proc，未测 not measured: no /proc here"));
  }
}
