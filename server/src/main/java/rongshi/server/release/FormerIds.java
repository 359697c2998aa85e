package rongshi.server.release;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;

/**
 * Which release had an id that the published one has not. A release is read through once, when
 * first asked, and remembered by eight bytes an id.
 */
public final class FormerIds {
  private final Releases releases;
  private final Map<Integer, long[]> known = new ConcurrentHashMap<>();

  public FormerIds(Releases releases) {
    this.releases = releases;
  }

  /**
   * The newest release before another that has the id, or empty.
   *
   * @throws IOException where a release is damaged
   */
  public Optional<Integer> lastWith(String id, int before) throws IOException {
    List<Integer> older =
        releases.numbers().stream()
            .filter(n -> n < before)
            .sorted(Comparator.reverseOrder())
            .toList();
    for (int number : older) {
      if (has(number, id)) {
        return Optional.of(number);
      }
    }
    return Optional.empty();
  }

  private boolean has(int number, String id) throws IOException {
    long[] ids = known.get(number);
    if (ids == null) {
      var lease = releases.lease(number);
      if (lease.isEmpty()) {
        return false;
      }
      try (var in = lease.get()) {
        ids = ids(in.release());
      }
      known.put(number, ids);
    }
    return java.util.Arrays.binarySearch(ids, hash(id)) >= 0;
  }

  private static long[] ids(OpenRelease release) {
    return Txn.calculateRead(
        release.data(),
        () -> {
          var hashes = java.util.stream.LongStream.builder();
          release
              .data()
              .find(Quad.defaultGraphIRI, Node.ANY, RDF.type.asNode(), Node.ANY)
              .forEachRemaining(
                  q ->
                      Optional.of(q.getSubject())
                          .filter(Node::isURI)
                          .flatMap(n -> release.base().id(n.getURI()))
                          .ifPresent(id -> hashes.add(hash(id))));
          return hashes.build().sorted().distinct().toArray();
        });
  }

  /** FNV-1a, 64 bits: among a hundred thousand ids a false match has a chance of 1 in 10^14. */
  private static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
