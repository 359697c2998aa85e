package rongshi.server.sparql;

import java.time.Duration;
import java.util.Set;

/**
 * What one query may use, and how many may run.
 *
 * @param time evaluation and writing of the result together
 * @param rows rows of a SELECT, triples of a CONSTRUCT or DESCRIBE
 * @param resultBytes bytes of the serialised result, before compression
 * @param heldBytes bytes of result kept back before the first is sent, so that an error still has
 *     its own status
 * @param stringLength UTF-16 units of any one string a query makes
 * @param textLength UTF-16 units of all strings over 256 units that a query makes, and of what
 *     GROUP_CONCAT joins
 * @param pathSteps triples visited by all property paths of a query
 * @param heldRows rows held by sorting, DISTINCT, GROUP BY and joins of sub-queries together
 * @param queryLength UTF-16 units of a query's text
 * @param running queries evaluated at once
 * @param waiting queries that may wait for a free thread; one more is told to come back
 * @param stackBytes stack of a query thread: long paths and deep expressions recurse
 * @param services addresses of other endpoints that SERVICE may ask; none unless told
 */
public record Limits(
    Duration time,
    long rows,
    long resultBytes,
    int heldBytes,
    int stringLength,
    long textLength,
    long pathSteps,
    long heldRows,
    int queryLength,
    int running,
    int waiting,
    long stackBytes,
    Set<String> services) {

  public Limits {
    services = Set.copyOf(services);
  }

  /** These limits without any other endpoint. */
  public Limits(
      Duration time,
      long rows,
      long resultBytes,
      int heldBytes,
      int stringLength,
      long textLength,
      long pathSteps,
      long heldRows,
      int queryLength,
      int running,
      int waiting,
      long stackBytes) {
    this(
        time,
        rows,
        resultBytes,
        heldBytes,
        stringLength,
        textLength,
        pathSteps,
        heldRows,
        queryLength,
        running,
        waiting,
        stackBytes,
        Set.of());
  }

  /** The limits of a server with two cores and a heap of one or two gigabytes. */
  public static Limits standard() {
    return new Limits(
        Duration.ofSeconds(30),
        1_000_000,
        256L << 20,
        4 << 20,
        1_000_000,
        50_000_000,
        10_000_000,
        1_000_000,
        1_000_000,
        2,
        16,
        512L << 20);
  }

  /** These limits with another time. */
  public Limits withTime(Duration other) {
    return new Limits(
        other,
        rows,
        resultBytes,
        heldBytes,
        stringLength,
        textLength,
        pathSteps,
        heldRows,
        queryLength,
        running,
        waiting,
        stackBytes,
        services);
  }

  /** These limits with other endpoints that SERVICE may ask. */
  public Limits withServices(Set<String> others) {
    return new Limits(
        time,
        rows,
        resultBytes,
        heldBytes,
        stringLength,
        textLength,
        pathSteps,
        heldRows,
        queryLength,
        running,
        waiting,
        stackBytes,
        others);
  }

  /** One line for the response header {@code X-Rongshi-Limits}. */
  String header() {
    return "time=%ds; rows=%d; bytes=%d; string=%d; text=%d; path-steps=%d; held-rows=%d"
        .formatted(
            time.toSeconds(), rows, resultBytes, stringLength, textLength, pathSteps, heldRows);
  }
}
