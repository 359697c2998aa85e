package rongshi.server.data;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Validators, cache life and conditional requests (RFC 9110, 8.8 and 13; RFC 9111).
 *
 * <p>An entity tag is made of the answer itself and is weak, since compression changes the bytes.
 * What a release says never changes, but which is the published one does: its answers are fresh for
 * five minutes, those of a release asked for by number for a day.
 */
final class Validators {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

  static final String PUBLISHED = "public, max-age=300, stale-while-revalidate=3600";
  static final String NUMBERED = "public, max-age=86400";

  private Validators() {}

  /** Writes a body, or 304 where the client has it already. */
  static void answer(Context context, String contentType, byte[] body, Optional<Instant> modified) {
    String tag = tag(body, contentType);
    context.header("ETag", tag);
    life(context, modified);
    if (unchanged(context, tag, modified)) {
      context.status(304);
      return;
    }
    context.contentType(contentType).result(body);
  }

  /** An instant as HTTP writes it. */
  static String httpDate(Instant instant) {
    return HTTP_DATE.format(instant.atZone(ZoneOffset.UTC));
  }

  /** Says how long an answer is fresh and how old it is. */
  static void life(Context context, Optional<Instant> modified) {
    modified.ifPresent(m -> context.header("Last-Modified", httpDate(m)));
    context.header("Cache-Control", context.queryParam("release") == null ? PUBLISHED : NUMBERED);
  }

  private static boolean unchanged(Context context, String tag, Optional<Instant> modified) {
    String none = context.header("If-None-Match");
    if (none != null) {
      return none.strip().equals("*")
          || Arrays.stream(none.split(",")).anyMatch(t -> opaque(t).equals(opaque(tag)));
    }
    String since = context.header("If-Modified-Since");
    try {
      return since != null
          && modified.isPresent()
          && !modified
              .get()
              .isAfter(
                  ZonedDateTime.parse(since.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                      .toInstant());
    } catch (DateTimeException unreadable) {
      return false;
    }
  }

  private static String opaque(String tag) {
    return tag.strip().replaceFirst("^W/", "");
  }

  private static String tag(byte[] body, String contentType) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(contentType.getBytes(StandardCharsets.UTF_8));
      return "W/\"" + HexFormat.of().formatHex(digest.digest(body), 0, 12) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
