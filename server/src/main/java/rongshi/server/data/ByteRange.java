package rongshi.server.data;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The bytes a request asks for (RFC 9110, 14). Of several ranges, and of what cannot be read, the
 * whole is the answer, as the standard allows.
 *
 * @param status 200, 206 or 416
 * @param from the first byte
 * @param length bytes; 0 where there is no such range
 * @param total bytes of the whole
 */
record ByteRange(int status, long from, long length, long total) {
  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  static ByteRange of(String range, String ifRange, String tag, long total) {
    var whole = new ByteRange(200, 0, total, total);
    if (range == null || (ifRange != null && !ifRange.strip().equals(tag))) {
      return whole;
    }
    var m = ONE.matcher(range.strip());
    if (!m.matches() || (m.group(1).isEmpty() && m.group(2).isEmpty())) {
      return whole;
    }
    long from;
    long to;
    if (m.group(1).isEmpty()) {
      from = Math.max(0, total - Long.parseLong(m.group(2)));
      to = total - 1;
    } else {
      from = Long.parseLong(m.group(1));
      to = m.group(2).isEmpty() ? total - 1 : Math.min(total - 1, Long.parseLong(m.group(2)));
    }
    if (!m.group(1).isEmpty() && !m.group(2).isEmpty() && from > Long.parseLong(m.group(2))) {
      return whole;
    }
    return from >= total || from > to
        ? new ByteRange(416, 0, 0, total)
        : new ByteRange(206, from, to - from + 1, total);
  }

  Optional<String> contentRange() {
    return switch (status) {
      case 206 -> Optional.of("bytes " + from + "-" + (from + length - 1) + "/" + total);
      case 416 -> Optional.of("bytes */" + total);
      default -> Optional.empty();
    };
  }
}
