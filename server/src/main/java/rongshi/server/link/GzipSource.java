package rongshi.server.link;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import rongshi.loader.release.StoreFolders;
import rongshi.loader.source.Finding;
import rongshi.loader.source.Finding.Severity;
import rongshi.loader.source.Location;

/**
 * A gzipped dataset (RFC 1952). It is unpacked on disk and read from there; of one that is cut
 * short, what there is. One that grows by more than {@value #MOST_GROWTH} times is no dataset but a
 * bomb, and refused before it fills the disk.
 */
final class GzipSource implements RecordSource {
  private static final int MOST_GROWTH = 200;
  private static final long ALWAYS = 32L << 20;

  private final Path file;
  private final Function<Path, RecordSource> inside;

  /**
   * @param inside opens what was unpacked, whose name is the file's without {@code .gz}
   */
  GzipSource(Path file, Function<Path, RecordSource> inside) {
    this.file = file;
    this.inside = inside;
  }

  @Override
  public void read(Sink sink) throws IOException, LinkException {
    String name = file.getFileName().toString();
    Path folder = Files.createTempDirectory("rongshi-link");
    try {
      Path unpacked = folder.resolve(name.substring(0, name.length() - ".gz".length()));
      if (!unpack(unpacked)) {
        sink.finding(
            new Finding(
                Severity.REJECTED,
                new Location(name, 0),
                "gzip-cut-short",
                "压缩文件不完整，其前可读部分已采用",
                "the compressed file is cut short; what could be read of it was used",
                ""));
      }
      inside.apply(unpacked).read(sink);
    } finally {
      StoreFolders.delete(folder);
    }
  }

  /** Whether all of it could be unpacked. */
  private boolean unpack(Path to) throws IOException, LinkException {
    long most = Math.max(ALWAYS, Files.size(file) * MOST_GROWTH);
    try (var raw = Files.newInputStream(file);
        var out = Files.newOutputStream(to)) {
      return copy(new GZIPInputStream(raw, 1 << 16), out, most);
    } catch (ZipException | EOFException e) {
      throw new LinkException(
          file.getFileName() + "：不是 gzip 文件 / this is no gzip file: " + e.getMessage());
    }
  }

  private boolean copy(GZIPInputStream in, OutputStream out, long most)
      throws IOException, LinkException {
    byte[] buffer = new byte[1 << 16];
    long written = 0;
    while (true) {
      int read;
      try {
        read = in.read(buffer);
      } catch (ZipException | EOFException e) {
        return false;
      }
      if (read < 0) {
        return true;
      }
      written += read;
      if (written > most) {
        throw new LinkException(
            file.getFileName()
                + "：解压后超过原大小 "
                + MOST_GROWTH
                + " 倍，疑为压缩炸弹，未读 / it unpacks to more than "
                + MOST_GROWTH
                + " times its size, which no dataset does; nothing was read");
      }
      out.write(buffer, 0, read);
    }
  }
}
