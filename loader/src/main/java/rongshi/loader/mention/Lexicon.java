package rongshi.loader.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The word lists of this package: a line an entry, columns parted by spaces, {@code #} a comment.
 */
final class Lexicon {
  private Lexicon() {}

  /** The rows of a list. */
  static List<String[]> rows(String file) {
    try (var in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(file), file);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(l -> l.strip().split(" +"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every word of a list, whatever its column. */
  static List<String> words(String file) {
    return rows(file).stream().flatMap(r -> List.of(r).stream()).toList();
  }
}
