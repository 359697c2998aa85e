package rongshi.server.data;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rongshi.server.release.OpenRelease;

/**
 * A file of a release that can be downloaded.
 *
 * @param name in the address
 * @param file where it lies
 * @param mediaType of what is in it
 * @param compressed whether that is gzipped
 */
record Dumps(String name, Path file, String mediaType, boolean compressed) {

  /** The files a release has; an older release may lack some. */
  static List<Dumps> of(OpenRelease release) {
    Path folder = release.folder();
    Path dumps = folder.resolve(DumpsPart.NAME);
    return Stream.of(
            new Dumps("rongshi.nq.gz", folder.resolve("dump.nq.gz"), "application/n-quads", true),
            new Dumps(DumpsPart.TRIG, dumps.resolve(DumpsPart.TRIG), "application/trig", true),
            new Dumps(
                DumpsPart.JSON_LD, dumps.resolve(DumpsPart.JSON_LD), "application/ld+json", true),
            new Dumps(
                DumpsPart.PLACES, dumps.resolve(DumpsPart.PLACES), "application/geo+json", false),
            new Dumps("manifest.json", folder.resolve("manifest.json"), "application/json", false),
            new Dumps("shacl.ttl", folder.resolve("shacl.ttl"), "text/turtle", false))
        .filter(d -> Files.isRegularFile(d.file))
        .toList();
  }

  String path(int release) {
    return "/dumps/release-" + release + "/" + name;
  }

  long size() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, Object> listed(String address, int release) {
    var out = new LinkedHashMap<String, Object>();
    out.put("name", name);
    out.put("url", address + path(release));
    out.put("mediaType", mediaType);
    out.put("compressed", compressed);
    out.put("bytes", size());
    return out;
  }

  /** Sends it whole or, for a {@code Range} of bytes, a part. A release's files never change. */
  void send(Context context, OpenRelease release) throws IOException {
    String tag = "\"" + release.manifest().dumpSha256().substring(0, 16) + "-" + name + "\"";
    context.header("ETag", tag);
    context.header("Cache-Control", "public, max-age=31536000, immutable");
    context.header(
        "Last-Modified", Validators.httpDate(Instant.parse(release.manifest().created())));
    context.header("Accept-Ranges", "bytes");
    String known = context.header("If-None-Match");
    if (known != null && (known.contains(tag) || known.strip().equals("*"))) {
      context.status(304);
      return;
    }
    context.contentType(compressed ? "application/gzip" : mediaType + ";charset=utf-8");
    var range = ByteRange.of(context.header("Range"), context.header("If-Range"), tag, size());
    context.status(range.status()).header("Content-Length", Long.toString(range.length()));
    range.contentRange().ifPresent(r -> context.header("Content-Range", r));
    if (!context.method().toString().equals("HEAD") && range.length() > 0) {
      try (var in = FileChannel.open(file)) {
        in.position(range.from());
        copy(Channels.newInputStream(in), range.length(), context.outputStream());
      }
    }
  }

  private static void copy(InputStream in, long length, OutputStream out) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long left = length;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        return;
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }
}
