package rongshi.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import rongshi.loader.Progress;
import rongshi.loader.release.StoreFolders;
import rongshi.ontology.Base;
import rongshi.server.bench.Figure.Fact;
import rongshi.server.bench.Figure.Latency;
import rongshi.server.graph.RandomGraph;
import rongshi.server.graph.RelationGraph;
import rongshi.server.paths.PathFinder;
import rongshi.server.paths.PathQuery;
import rongshi.server.paths.PathResult;
import rongshi.server.paths.ShortestPaths;
import rongshi.server.sparql.Limits;
import rongshi.server.sparql.QueryPool;
import rongshi.server.sparql.QueryRunner;
import rongshi.server.sparql.QueryableGraph;

/**
 * Measures the relation graph on generated graphs whose degrees follow a power law, and, where
 * asked, other engines on the same graph and pairs: opening, bytes an edge, all shortest paths of
 * random pairs, the most telling paths.
 */
public final class PathBench {
  private static final long SEED = 1911;
  private static final int EDGES_OF_A_NODE = 5;
  private static final int OPENINGS = 5;
  static final int MAX_LENGTH = 8;
  private static final long MOST_VISITS = 100_000_000;

  private final Progress progress;
  private final int pairs;

  /**
   * @param pairs how many random pairs are asked for, at least 1
   */
  public PathBench(int pairs, Progress progress) {
    this.pairs = pairs;
    this.progress = progress;
  }

  /**
   * Measures one size.
   *
   * @param root the folder of Rongshi's sources, where peers are to be measured too; else null
   */
  public List<Figure> run(int edges, Path root) throws IOException, InterruptedException {
    var figures = new ArrayList<Figure>();
    Path folder = Files.createTempDirectory("rongshi-paths");
    try {
      progress.at("生成 generating " + edges, 0, 0);
      var columns = RandomGraph.powerLaw(edges, EDGES_OF_A_NODE, new Random(SEED)).columns();
      columns.write(folder);
      var asked = asked(columns.nodes().size());
      figures.add(new Figure("边", "edges", new Figure.Count(edges)));
      figures.add(new Figure("节点", "nodes", new Figure.Count(columns.nodes().size())));
      figures.addAll(opening(folder));
      var graph = RelationGraph.open(folder);
      int[] lengths = new int[asked.size()];
      figures.addAll(shortest(graph, asked, lengths));
      figures.addAll(telling(graph, asked));
      figures.add(function(graph, asked));
      if (root != null) {
        GraphFiles.write(folder, columns, asked, MAX_LENGTH, PathQuery.MOST_PATHS);
        figures.addAll(new PathPeers(root, folder, progress).measure(columns, asked, lengths));
      }
    } finally {
      StoreFolders.delete(folder);
    }
    return figures;
  }

  private List<int[]> asked(int nodes) {
    var random = new Random(SEED);
    var asked = new ArrayList<int[]>();
    while (asked.size() < pairs) {
      int from = random.nextInt(nodes);
      int to = random.nextInt(nodes);
      if (from != to) {
        asked.add(new int[] {from, to});
      }
    }
    return asked;
  }

  private static List<Figure> opening(Path folder) throws IOException {
    double[] times = new double[OPENINGS];
    RelationGraph graph = null;
    for (int i = 0; i < OPENINGS; i++) {
      long start = System.nanoTime();
      graph = RelationGraph.open(folder);
      times[i] = milliseconds(start);
    }
    double bytes = (double) graph.adjacencyBytes() / graph.edges();
    return List.of(
        new Figure(
            "每边字节（双向、类型、日期、见证）",
            "bytes an edge: both directions, type, dates, witnesses",
            new Fact(String.format(Locale.ROOT, "%.1f", bytes))),
        new Figure(
            "打开（" + OPENINGS + " 次，文件已在缓存）",
            "opening, " + OPENINGS + " times, the file cached",
            new Fact(
                String.join(
                    ", ",
                    Arrays.stream(times)
                        .mapToObj(t -> String.format(Locale.ROOT, "%.1f ms", t))
                        .toList()))));
  }

  /** Every pair is asked twice and the second time is measured: compiled, and the caches warm. */
  private List<Figure> shortest(RelationGraph graph, List<int[]> asked, int[] lengths) {
    var times = new Timing();
    double[] visited = new double[asked.size()];
    for (int round = 0; round < 2; round++) {
      times = new Timing();
      for (int i = 0; i < asked.size(); i++) {
        int[] pair = asked.get(i);
        times.start();
        var answer =
            new ShortestPaths(graph, MOST_VISITS)
                .find(pair[0], pair[1], MAX_LENGTH, PathQuery.MOST_PATHS);
        times.stop();
        visited[i] = answer.visited();
        lengths[i] = answer instanceof ShortestPaths.Shortest s ? s.length() : -1;
      }
      progress.at("最短路径 shortest paths", round + 1L, 2);
    }
    var work = Latency.of(visited);
    return List.of(
        new Figure(
            "全部最短路径（至多 50）：中位、95 分位；处理器用时",
            "all shortest paths, at most 50: median, p95; of the processor",
            times.fact()),
        new Figure(
            "所看的弧：中位、95 分位",
            "arcs looked at: median, p95",
            new Fact(String.format(Locale.ROOT, "%,.0f, %,.0f", work.median(), work.p95()))));
  }

  private List<Figure> telling(RelationGraph graph, List<int[]> asked) {
    var finder = new PathFinder(graph);
    var times = new Timing();
    double[] visited = new double[asked.size()];
    int complete = 0;
    for (int round = 0; round < 2; round++) {
      times = new Timing();
      complete = 0;
      for (int i = 0; i < asked.size(); i++) {
        var query = PathQuery.between(graph.id(asked.get(i)[0]), graph.id(asked.get(i)[1]));
        times.start();
        var answer = finder.find(query);
        times.stop();
        visited[i] = answer.visited();
        complete += answer instanceof PathResult.Found f && f.complete() ? 1 : 0;
      }
      progress.at("有据关联 telling paths", round + 1L, 2);
    }
    var work = Latency.of(visited);
    return List.of(
        new Figure(
            "最有说明力的 10 条：中位、95 分位；处理器用时",
            "10 most telling paths: median, p95; of the processor",
            times.fact()),
        new Figure(
            "所看的弧：中位、95 分位；在限度内完成",
            "arcs looked at: median, p95; complete within the bound",
            new Fact(
                String.format(
                    Locale.ROOT,
                    "%,.0f, %,.0f; %d / %d",
                    work.median(),
                    work.p95(),
                    complete,
                    asked.size()))));
  }

  /** The same shortest paths through SPARQL, with its guards, a row for each node of each path. */
  private Figure function(RelationGraph graph, List<int[]> asked) {
    var data = DatasetGraphFactory.create();
    QueryableGraph.attach(data, new QueryableGraph(graph, Base.DEFAULT));
    var query =
        QueryFactory.create(
            """
            PREFIX rs: <https://w3id.org/rongshi/ontology#>
            SELECT ?path ?step ?node { (?from ?hops ?path ?step ?node) rs:pathTo (?to 8) }
            """);
    var times = new Timing();
    try (var pool = new QueryPool(Limits.standard())) {
      var runner = new QueryRunner(pool);
      for (int round = 0; round < 2; round++) {
        times = new Timing();
        for (int i = 0; i < asked.size(); i++) {
          var ends = Map.of("from", iri(graph, asked.get(i)[0]), "to", iri(graph, asked.get(i)[1]));
          times.start();
          runner.run(data, query, ends, Limits.standard());
          times.stop();
        }
      }
    }
    return new Figure(
        "SPARQL 中的 rs:pathTo：中位、95 分位；本线程处理器用时",
        "rs:pathTo in SPARQL: median, p95; of the asking thread",
        times.fact());
  }

  private static Node iri(RelationGraph graph, int node) {
    return NodeFactory.createURI(Base.DEFAULT.iri(graph.id(node)));
  }

  static double milliseconds(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
