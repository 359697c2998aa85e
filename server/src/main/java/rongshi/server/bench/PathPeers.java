package rongshi.server.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import rongshi.loader.Progress;
import rongshi.server.bench.Figure.Seconds;
import rongshi.server.bench.Figure.Verdict;
import rongshi.server.graph.EdgeColumns;

/** Other engines, asked for the shortest paths of the same pairs in the same graph. */
final class PathPeers {
  private static final int MOST_SPARQL_PAIRS = 20;
  private static final double SPARQL_SECONDS = 30;

  private final Path root;
  private final Path folder;
  private final Progress progress;

  /**
   * @param root the folder of Rongshi's sources
   * @param folder with what {@link GraphFiles} writes
   */
  PathPeers(Path root, Path folder, Progress progress) {
    this.root = root;
    this.folder = folder;
    this.progress = progress;
  }

  /**
   * Measures each, and whether it finds the same lengths.
   *
   * @param lengths of each pair's shortest paths, -1 for none
   */
  List<Figure> measure(EdgeColumns columns, List<int[]> asked, int[] lengths)
      throws IOException, InterruptedException {
    var figures = new ArrayList<>(engines(lengths));
    figures.addAll(sparql(columns, asked, lengths));
    return figures;
  }

  private List<Figure> engines(int[] lengths) throws IOException, InterruptedException {
    var process = new PeerProcess(root);
    progress.at("取得对照引擎 fetching peers", 0, 0);
    process.prepare();
    var figures = new ArrayList<Figure>();
    for (String peer : List.of("neo4j", "jgrapht")) {
      progress.at("对照 beside " + peer, 0, 0);
      var measured = process.ask(peer, folder);
      String what =
          peer.equals("neo4j")
              ? "Neo4j Community 5.26, allShortestPaths"
              : "JGraphT 1.5.2, one shortest path (BidirectionalDijkstra)";
      figures.add(
          new Figure("对照：", what + ": median, p95; of the processor", measured.timing().fact()));
      figures.add(
          new Figure("对照装载：", what + ": loading", new Seconds(List.of(measured.loading()))));
      figures.add(
          new Figure(
              "步数相同：",
              what + ": the same lengths",
              new Verdict(
                  Arrays.stream(lengths).boxed().toList().equals(measured.lengths()),
                  Integer.toString(measured.lengths().size()))));
    }
    return figures;
  }

  /** As many pairs as some seconds allow. */
  private List<Figure> sparql(EdgeColumns columns, List<int[]> asked, int[] lengths) {
    progress.at("对照 beside SPARQL", 0, 0);
    var data = DatabaseMgr.connectDatasetGraph(folder.resolve("tdb2").toString());
    try {
      var search = new SparqlSearch(data);
      long start = System.nanoTime();
      search.load(columns);
      double loading = PathBench.milliseconds(start) / 1000;
      long asking = System.nanoTime();
      var times = new Timing();
      int answers = 0;
      boolean same = true;
      for (int i = 0;
          i < Math.min(MOST_SPARQL_PAIRS, asked.size())
              && (answers == 0 || PathBench.milliseconds(asking) < 1000 * SPARQL_SECONDS);
          i++) {
        times.start();
        int hops = search.hops(asked.get(i)[0], asked.get(i)[1], PathBench.MAX_LENGTH);
        times.stop();
        answers++;
        same &= hops == lengths[i];
      }
      String what = "SPARQL, breadth first over TDB2";
      return List.of(
          new Figure("对照：", what + ": median, p95; of the processor", times.fact()),
          new Figure("对照装载：", what + ": loading", new Seconds(List.of(loading))),
          new Figure("步数相同：", what + ": the same lengths", new Verdict(same, "")));
    } finally {
      TDBInternal.expel(data);
    }
  }
}
