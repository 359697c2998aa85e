package rongshi.server.negotiation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An {@code Accept} header (RFC 9110, 12.5.1). The most specific range that fits a media type says
 * its weight; {@code q=0} rules it out. What cannot be read is passed over; a header of which
 * nothing can be read asks for anything, as an absent one does.
 */
public final class Accept {
  private static final Pattern RANGE =
      Pattern.compile("([\\w!#$&^.+-]+|\\*)/([\\w!#$&^.+-]+|\\*)((?:\\s*;.*)?)");
  private static final Pattern WEIGHT =
      Pattern.compile("(?i)[;\\s]q=(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)\\s*(?:;|$)");
  private static final Pattern PARAMETER = Pattern.compile("(?i);\\s*(?!q=)[\\w-]+\\s*=");

  /** More ranges than any client sends; the rest of a longer header is not read. */
  private static final int MOST_RANGES = 100;

  private final List<Range> ranges;

  private record Range(String type, String subtype, boolean narrowed, double weight) {
    /** 0 where it does not fit; else the more specific, the higher. */
    int fits(String wantedType, String wantedSubtype) {
      if (type.equals("*")) {
        return 1;
      }
      if (!type.equals(wantedType)) {
        return 0;
      }
      if (subtype.equals("*")) {
        return 2;
      }
      return subtype.equals(wantedSubtype) ? (narrowed ? 3 : 4) : 0;
    }
  }

  private Accept(List<Range> ranges) {
    this.ranges = ranges;
  }

  /** Reads a header; null and blank ask for anything. */
  public static Accept of(String header) {
    var ranges = new ArrayList<Range>();
    if (header != null) {
      for (String item : header.split(",", MOST_RANGES + 1)) {
        range(item.strip()).ifPresent(ranges::add);
      }
    }
    return new Accept(
        ranges.isEmpty() ? List.of(new Range("*", "*", false, 1)) : List.copyOf(ranges));
  }

  private static Optional<Range> range(String item) {
    var m = RANGE.matcher(item.toLowerCase(Locale.ROOT));
    if (!m.matches() || (m.group(1).equals("*") && !m.group(2).equals("*"))) {
      return Optional.empty();
    }
    String parameters = m.group(3);
    double weight = 1;
    if (parameters.matches("(?s).*[;\\s]q\\s*=.*")) {
      var q = WEIGHT.matcher(parameters);
      if (!q.find()) {
        return Optional.empty();
      }
      weight = Double.parseDouble(q.group(1));
    }
    boolean narrowed = PARAMETER.matcher(parameters).find();
    return Optional.of(new Range(m.group(1), m.group(2), narrowed, weight));
  }

  /** The weight of a media type: from 0, not acceptable, to 1. */
  public double weight(String mediaType) {
    var parts = mediaType.split("/", 2);
    return ranges.stream()
        .filter(r -> r.fits(parts[0], parts[1]) > 0)
        .max(
            Comparator.comparingInt((Range r) -> r.fits(parts[0], parts[1]))
                .thenComparingDouble(Range::weight))
        .map(Range::weight)
        .orElse(0.0);
  }

  /**
   * The media type preferred of those offered, or empty where none is acceptable.
   *
   * @param offered in the server's own order, which decides between equals
   */
  public Optional<String> choose(List<String> offered) {
    return IntStream.range(0, offered.size())
        .boxed()
        .filter(i -> weight(offered.get(i)) > 0)
        .max(
            Comparator.comparingDouble((Integer i) -> weight(offered.get(i)))
                .thenComparing(Comparator.reverseOrder()))
        .map(offered::get);
  }
}
