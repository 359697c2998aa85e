package rongshi.server.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Another engine, asked the same in a JVM of its own. Its jars are no part of Rongshi: Maven
 * fetches them, when asked for, by {@code server/src/bench/peers/pom.xml}.
 */
final class PeerProcess {
  private static final String MAIN = "rongshi.peers.Peer";
  private static final String HEAP = "-Xmx4g";

  private final Path project;

  /**
   * @param root the folder of Rongshi's sources
   */
  PeerProcess(Path root) {
    this.project = root.resolve("server/src/bench/peers");
  }

  /**
   * What a peer measured.
   *
   * @param loading seconds
   * @param timing of each pair
   * @param lengths for each pair the hops of its shortest paths, -1 for none
   */
  record Measured(double loading, Timing timing, List<Integer> lengths) {}

  /**
   * Fetches the peers' jars and compiles their program.
   *
   * @throws IOException where Maven fails, e.g. without a network
   */
  void prepare() throws IOException, InterruptedException {
    if (!Files.exists(project.resolve("pom.xml"))) {
      throw new IOException("没有 / there is no " + project);
    }
    run(
        new ProcessBuilder(
            "mvn", "-q", "-B", "-ntp", "-f", project.resolve("pom.xml").toString(), "package"));
  }

  /**
   * Asks a peer.
   *
   * @param peer {@code neo4j} or {@code jgrapht}
   * @param folder with what {@link GraphFiles} writes; the peer may make files in it
   */
  Measured ask(String peer, Path folder) throws IOException, InterruptedException {
    String classes = project.resolve("target/classes") + ":" + project.resolve("target/lib") + "/*";
    var lines =
        run(
            new ProcessBuilder(
                java(), HEAP, "-XX:+UseParallelGC", "-cp", classes, MAIN, peer, folder.toString()));
    double loading = 0;
    var timing = new Timing();
    var lengths = new ArrayList<Integer>();
    for (String line : lines) {
      var words = line.split(" ");
      if (words[0].equals("loaded")) {
        loading = Double.parseDouble(words[1]);
      } else if (words[0].equals("pair")) {
        timing.note(Double.parseDouble(words[1]), Double.parseDouble(words[3]));
        lengths.add(Integer.parseInt(words[2]));
      }
    }
    return new Measured(loading, timing, lengths);
  }

  private static List<String> run(ProcessBuilder builder) throws IOException, InterruptedException {
    var process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> lines;
    try (var said = process.inputReader(StandardCharsets.UTF_8)) {
      lines = said.lines().toList();
    }
    int status = process.waitFor();
    if (status != 0) {
      throw new IOException(
          "未能运行（退出码 " + status + "）/ failed with " + status + ": " + builder.command().getFirst());
    }
    return lines;
  }

  /** Neo4j 5 is made for JDK 17 and 21; where neither is found, the JDK that runs this is tried. */
  private static String java() throws IOException {
    Path jdks = Path.of("/usr/lib/jvm");
    if (Files.isDirectory(jdks)) {
      try (Stream<Path> found = Files.list(jdks)) {
        var fitting =
            found
                .filter(p -> p.getFileName().toString().matches(".*\\b(17|21)\\b.*"))
                .map(p -> p.resolve("bin/java"))
                .filter(Files::isExecutable)
                .sorted()
                .findFirst();
        if (fitting.isPresent()) {
          return fitting.get().toString();
        }
      }
    }
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
