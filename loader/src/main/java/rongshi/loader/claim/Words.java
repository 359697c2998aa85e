package rongshi.loader.claim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Word lists from the loader's resources: one word a line, {@code #} begins a comment. */
public final class Words {
  private Words() {}

  /**
   * @param name of a resource in {@code rongshi/}, e.g. {@code place-units.txt}
   */
  public static List<String> of(String name) {
    try (var in = Words.class.getResourceAsStream("/rongshi/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(l -> !l.isEmpty() && !l.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
