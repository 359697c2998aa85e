package rongshi.server.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import rongshi.server.api.Asked;

/**
 * Scripts, styles and images as the build bundled them, at {@code /assets/NAME}. An address from
 * {@link #url} carries the hash of the content and may be kept for ever; without it, or with that
 * of another version, a browser asks each time with an ETag.
 */
final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript;charset=utf-8",
          "css", "text/css;charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png");

  private final Map<String, Optional<Asset>> read = new ConcurrentHashMap<>();

  private static final class Asset {
    private final String type;
    private final byte[] plain;
    private final byte[] zipped;
    private final String hash;

    Asset(String type, byte[] plain) throws IOException {
      this.type = type;
      this.plain = plain;
      this.zipped = zip(plain);
      this.hash = Assets.hash(plain);
    }
  }

  /** The address of an asset; empty where the build made none by that name. */
  Optional<String> url(String name) {
    return asset(name).map(a -> "/assets/" + name + "?v=" + a.hash);
  }

  /** Answers a request for an asset, with the problem not-found where there is none. */
  void serve(Context context, String name) {
    var asset =
        asset(name).orElseThrow(() -> Asked.notFound("没有此文件：" + name, "there is no file " + name));
    String tag = "\"" + asset.hash + "\"";
    boolean lasting = asset.hash.equals(context.queryParam("v")) || hashed(name);
    context
        .header("ETag", tag)
        .header("Cache-Control", lasting ? "public, max-age=31536000, immutable" : "no-cache")
        .header("X-Content-Type-Options", "nosniff")
        .header("Vary", "Accept-Encoding")
        .contentType(asset.type);
    if (tag.equals(context.header("If-None-Match"))) {
      context.status(304);
    } else if (String.valueOf(context.header("Accept-Encoding")).contains("gzip")) {
      context.header("Content-Encoding", "gzip").result(asset.zipped);
    } else {
      context.result(asset.plain);
    }
  }

  /** Parts and images have esbuild's hash in their names. */
  private static boolean hashed(String name) {
    return name.matches(".+-[A-Z0-9]{8}\\.[a-z]+");
  }

  private Optional<Asset> asset(String name) {
    return name.matches("(embed/)?[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)*\\.(js|css|svg|png)")
        ? read.computeIfAbsent(name, Assets::read)
        : Optional.empty();
  }

  private static Optional<Asset> read(String name) {
    try (var in = Assets.class.getResourceAsStream("assets/" + name)) {
      if (in == null) {
        return Optional.empty();
      }
      String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
      return Optional.of(new Asset(type, in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] zip(byte[] plain) throws IOException {
    var zipped = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(zipped)) {
      zip.write(plain);
    }
    return zipped.toByteArray();
  }

  private static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
