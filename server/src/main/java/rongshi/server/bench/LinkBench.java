package rongshi.server.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import rongshi.ontology.Base;
import rongshi.ontology.EntityType;
import rongshi.server.bench.Figure.Count;
import rongshi.server.bench.Figure.Latency;
import rongshi.server.bench.Figure.Megabytes;
import rongshi.server.bench.Figure.Seconds;
import rongshi.server.link.ExternalFile;
import rongshi.server.link.LinkException;
import rongshi.server.link.Linker;
import rongshi.server.link.Linking;
import rongshi.server.link.Roles;
import rongshi.server.match.Matcher;

/** Links invented people to a release, and sends reconciliation queries to its server. */
public final class LinkBench {
  private static final int BATCH = 50;

  private final IndexSearcher searcher;
  private final Base base;
  private final ExternalPeople people;

  public LinkBench(IndexSearcher searcher, Base base) throws IOException {
    this.searcher = searcher;
    this.base = base;
    this.people = new ExternalPeople(searcher);
  }

  /**
   * Links so many people with so many threads, reading and writing included.
   *
   * @param share how many of a hundred are people of the release, otherwise written
   */
  public List<Figure> linking(int many, int share, int threads) throws IOException, LinkException {
    Path file = Files.createTempFile("rongshi-people", ".csv");
    Path proposals = Files.createTempFile("rongshi-proposals", ".csv");
    try (var out = Files.newBufferedWriter(proposals)) {
      people.write(file, many, share);
      var roles = new Roles(Map.of());
      long start = System.nanoTime();
      var linker = new Linker(new Matcher(searcher, base), roles, Set.of(EntityType.PERSON));
      var options = new Linking.Options(3, 45, "", false, threads);
      var outcome = new Linking(linker, options).run(ExternalFile.of(file, roles, base), out);
      double seconds = (System.nanoTime() - start) / 1e9;
      long heap = peakHeap();
      var tally = LinkTally.of(proposals, people.truth());
      return List.of(
          new Figure("外部人物（自撰）", "people of others, invented", new Count(outcome.records())),
          new Figure("所据本库名称", "names of the release they are made of", new Count(people.names())),
          new Figure("其中指本库人物者", "of them people of the release", new Count(tally.meant())),
          new Figure(
              "链接用时，" + threads + " 线程",
              "linking them, " + threads + " threads",
              new Seconds(List.of(seconds))),
          new Figure("有候选者", "with proposals", new Count(outcome.proposed())),
          new Figure("可径取者", "as a historian would take", new Count(outcome.auto())),
          new Figure("可径取者中正确之比", "of these right", tally.precision()),
          new Figure("前三候选中有其人之比", "recall among three", tally.recall()),
          new Figure("峰值堆内存", "peak heap", new Megabytes(heap)));
    } finally {
      Files.delete(file);
      Files.delete(proposals);
    }
  }

  /**
   * Sends queries in batches of fifty.
   *
   * @param server its address
   */
  public List<Figure> reconciling(String server, int queries)
      throws IOException, InterruptedException {
    var times = new ArrayList<Double>();
    try (var client = HttpClient.newHttpClient()) {
      ask(client, server, BATCH); // the first opens everything
      for (int sent = 0; sent < queries; sent += BATCH) {
        int size = Math.min(BATCH, queries - sent);
        double each = ask(client, server, size) / size;
        for (int i = 0; i < size; i++) {
          times.add(each);
        }
      }
    }
    return List.of(
        new Figure(
            "对照查询，每批 " + BATCH + "，每一查询：中位数、第 95 百分位",
            "reconciliation in batches of " + BATCH + ", a query: median, 95th percentile",
            Latency.of(times.stream().mapToDouble(t -> t).toArray())));
  }

  private double ask(HttpClient client, String server, int size)
      throws IOException, InterruptedException {
    var batch = new StringBuilder("{");
    for (int i = 0; i < size; i++) {
      batch.append(i == 0 ? "" : ",").append("\"q").append(i).append("\":").append(people.query());
    }
    String form =
        "queries=" + URLEncoder.encode(batch.append('}').toString(), StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(URI.create(server + "/reconcile"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    long start = System.nanoTime();
    var response = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("HTTP " + response.statusCode() + " " + response.body());
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(p -> p.getType() == MemoryType.HEAP)
            .mapToLong(p -> p.getPeakUsage().getUsed())
            .sum()
        >> 20;
  }
}
