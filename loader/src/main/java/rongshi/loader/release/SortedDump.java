package rongshi.loader.release;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.PriorityQueue;
import java.util.zip.GZIPOutputStream;

/**
 * The canonical dump: N-Quads lines, sorted, each once, gzipped without a time stamp.
 *
 * <p>Lines are sorted in runs of {@value #RUN} on disk and merged, so that memory stays constant
 * however large a dataset is; ordering is that of Java strings, which for N-Quads escapes nothing
 * and does not depend on the locale.
 */
public final class SortedDump implements AutoCloseable {
  private static final int RUN = 400_000;

  private final Path folder;
  private final List<Path> runs = new ArrayList<>();
  private String[] lines = new String[RUN];
  private int count;

  /**
   * @param folder for the runs; emptied on {@link #close()}
   */
  public SortedDump(Path folder) {
    this.folder = folder;
  }

  /** What was written: lines, and the SHA-256 of the uncompressed dump in hexadecimal. */
  public record Written(long quads, String sha256) {}

  /** Adds one line without its line feed. */
  public void add(String line) throws IOException {
    if (count == lines.length) {
      spill();
    }
    lines[count++] = line;
  }

  /** Sorts, merges and writes. */
  public Written write(Path target) throws IOException {
    spill();
    lines = new String[0];
    var sha = sha256();
    long written = 0;
    try (OutputStream file = Files.newOutputStream(target);
        var gzip = new GZIPOutputStream(file, 1 << 16);
        var digest = new DigestOutputStream(gzip, sha);
        var out =
            new BufferedWriter(new OutputStreamWriter(digest, StandardCharsets.UTF_8), 1 << 16)) {
      written = merge(out);
    }
    return new Written(written, HexFormat.of().formatHex(sha.digest()));
  }

  @Override
  public void close() throws IOException {
    for (var run : runs) {
      Files.deleteIfExists(run);
    }
  }

  private long merge(BufferedWriter out) throws IOException {
    var heads = new PriorityQueue<Head>(Comparator.comparing((Head h) -> h.line));
    try {
      for (var run : runs) {
        var head = new Head(Files.newBufferedReader(run));
        if (head.next()) {
          heads.add(head);
        }
      }
      String last = null;
      long written = 0;
      while (!heads.isEmpty()) {
        var head = heads.poll();
        if (!head.line.equals(last)) {
          last = head.line;
          out.write(last);
          out.write('\n');
          written++;
        }
        if (head.next()) {
          heads.add(head);
        }
      }
      return written;
    } finally {
      for (var head : heads) {
        head.reader.close();
      }
    }
  }

  private void spill() throws IOException {
    Arrays.sort(lines, 0, count);
    Path run = folder.resolve("run-" + runs.size() + ".nq");
    runs.add(run);
    try (var out = Files.newBufferedWriter(run)) {
      for (int i = 0; i < count; i++) {
        out.write(lines[i]);
        out.write('\n');
      }
    }
    count = 0;
  }

  private static final class Head {
    final BufferedReader reader;
    String line = "";

    Head(BufferedReader reader) {
      this.reader = reader;
    }

    boolean next() throws IOException {
      line = reader.readLine();
      if (line == null) {
        reader.close();
        return false;
      }
      return true;
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
