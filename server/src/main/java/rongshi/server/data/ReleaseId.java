package rongshi.server.data;

import java.util.Optional;
import java.util.regex.Pattern;

/** The ids of releases: {@code release/3}. */
public final class ReleaseId {
  private static final Pattern FORM = Pattern.compile("release/([1-9]\\d{0,8})");

  private ReleaseId() {}

  /** The number in an id, or empty where it is another's. */
  public static Optional<Integer> of(String id) {
    var m = FORM.matcher(id);
    return m.matches() ? Optional.of(Integer.valueOf(m.group(1))) : Optional.empty();
  }

  static String of(int number) {
    return "release/" + number;
  }
}
