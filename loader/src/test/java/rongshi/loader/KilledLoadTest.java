package rongshi.loader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongshi.loader.release.Manifest;
import rongshi.loader.release.StoreLayout;
import rongshi.loader.release.TripleStore;
import rongshi.ontology.Base;

/** A load killed in the middle, as by {@code kill -9}, in a JVM of its own. */
class KilledLoadTest {
  private static final int KILLS = 6;

  @TempDir Path folder;
  private Path records;
  private StoreLayout store;

  /** The load itself; one line is printed at each step. */
  static final class Loading {
    private Loading() {}

    public static void main(String[] args) throws Exception {
      PrintStream out = System.out;
      new Load(
              Path.of(args[0]),
              Base.DEFAULT,
              List.of(),
              (step, done, total) -> {
                out.println("step " + step);
                out.flush();
              })
          .run(List.of(Path.of(args[1])));
      out.println("step done");
    }
  }

  @BeforeEach
  void records() throws Exception {
    store = new StoreLayout(folder.resolve("store"));
    records = Files.createDirectory(folder.resolve("office"));
    for (String file : List.of("people.csv", "places.csv", "sources.csv", "works.csv")) {
      Files.copy(Path.of("records", "chengdu", file), records.resolve(file));
    }
  }

  @Test
  void aKilledLoadLeavesThePublishedReleaseAndTheNextOneCleansUp() throws Exception {
    int steps = run(Integer.MAX_VALUE);
    assertTrue(steps > KILLS, "steps: " + steps);
    assertEquals(List.of(1), store.releases());
    byte[] published = Files.readAllBytes(store.dump(1));
    var at = new ArrayList<>(IntStream.range(1, steps).boxed().toList());
    long seed = System.nanoTime();
    Collections.shuffle(at, new Random(seed));
    at.set(0, steps - 1); // always one at the very end, between store and publishing
    boolean left = false;
    for (int step : at.subList(0, KILLS)) {
      String told = "killed after step " + step + ", seed " + seed;
      int before = store.published().orElseThrow();
      run(step);
      left |= unfinished();
      int now = store.published().orElseThrow();
      assertTrue(now == before || now == before + 1, told);
      assertOpens(now, told);
      assertArrayEquals(published, Files.readAllBytes(store.dump(now)), told);
    }
    assertTrue(left, "no kill left anything behind: they came too late");
    int before = store.published().orElseThrow();
    run(Integer.MAX_VALUE);
    assertEquals(before + 1, store.published().orElseThrow());
    assertTrue(!unfinished(), "the next load removes what killed ones left");
    assertOpens(before + 1, "after all");
    assertArrayEquals(published, Files.readAllBytes(store.dump(before + 1)));
  }

  /** Loads, killing after so many steps; returns how many steps there were. */
  private int run(int killAfter) throws Exception {
    Path errors = folder.resolve("errors.txt");
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Loading.class.getName(),
                store.root().toString(),
                records.toString())
            .redirectError(errors.toFile())
            .start();
    int steps = 0;
    try (var lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        steps += line.startsWith("step ") ? 1 : 0;
        if (steps == killAfter) {
          process.destroyForcibly();
          break;
        }
      }
    } finally {
      process.destroyForcibly();
    }
    int exit = process.waitFor();
    if (killAfter == Integer.MAX_VALUE) {
      assertTrue(steps > 0, Files.readString(errors));
    } else {
      assertTrue(steps == killAfter, "exit " + exit + " " + Files.readString(errors));
    }
    return steps;
  }

  private boolean unfinished() throws Exception {
    try (var folders = Files.newDirectoryStream(store.root(), "building-*")) {
      return folders.iterator().hasNext();
    }
  }

  private void assertOpens(int release, String told) throws Exception {
    var manifest = Manifest.read(store.manifest(release));
    assertEquals(release, manifest.release(), told);
    var data = TripleStore.open(store.tdb(release));
    try {
      long triples = Txn.calculateRead(data, () -> data.stream().count());
      assertEquals(manifest.quads(), triples, told);
    } finally {
      TripleStore.close(data);
    }
  }
}
