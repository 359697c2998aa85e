package rongshi.server.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * Edges in columns: what an adjacency file is written from. Ends and properties are places in their
 * lists; days are counted since 1970.
 *
 * @param nodes ids, sorted
 * @param properties IRIs
 * @param from where each edge starts
 * @param to where it ends
 * @param property its property
 * @param first its first day, {@link Integer#MIN_VALUE} where open
 * @param last its last day, {@link Integer#MAX_VALUE} where open
 * @param witnesses independent origins of its claims, at most 255
 * @param claims the ids of each edge's claims, edge by edge
 */
@SuppressWarnings("ArrayRecordComponent") // columns of 10^7 edges are no lists
public record EdgeColumns(
    List<String> nodes,
    List<String> properties,
    int[] from,
    int[] to,
    short[] property,
    int[] first,
    int[] last,
    byte[] witnesses,
    Claims claims) {

  /** The claims of each edge; asked for several times, always the same. */
  public interface Claims {
    List<String> of(int edge);
  }

  /**
   * Writes {@code graph.bin} into a folder. Cost: linear in the edges, with 40 bytes an edge in
   * memory.
   */
  public void write(Path folder) throws IOException {
    new GraphWriter(this).write(folder.resolve("graph.bin"));
  }

  int edges() {
    return from.length;
  }

  Iterable<String> claimIds() {
    return () ->
        new Iterator<>() {
          private int edge;
          private Iterator<String> within = List.<String>of().iterator();

          @Override
          public boolean hasNext() {
            while (!within.hasNext() && edge < edges()) {
              within = claims.of(edge++).iterator();
            }
            return within.hasNext();
          }

          @Override
          public String next() {
            if (!hasNext()) {
              throw new java.util.NoSuchElementException();
            }
            return within.next();
          }
        };
  }
}
