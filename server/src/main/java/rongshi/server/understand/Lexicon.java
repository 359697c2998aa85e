package rongshi.server.understand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rongshi.loader.text.Folding;

/** Words with what they mean, one a line, columns parted by tabs. Immutable. */
final class Lexicon {
  private final Map<String, List<List<String>>> rows = new HashMap<>();
  private int longest;

  /** A word of a lexicon in a text. */
  record Found(int start, int end, List<List<String>> rows) {}

  /** Reads a lexicon beside this class. */
  static Lexicon of(String file) {
    var lexicon = new Lexicon();
    try (var in = Lexicon.class.getResourceAsStream(file)) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .forEach(l -> lexicon.add(List.of(l.split("\t"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lexicon;
  }

  /**
   * @param row the word first
   */
  void add(List<String> row) {
    String word = Folding.fold(row.getFirst());
    rows.computeIfAbsent(word, k -> new ArrayList<>()).add(row);
    longest = Math.max(longest, word.length());
  }

  List<List<String>> rows(String word) {
    return rows.getOrDefault(word, List.of());
  }

  Iterable<List<List<String>>> all() {
    return rows.values();
  }

  /** The longest word that begins at a place of a folded text and does not cut a Latin word. */
  Found at(String folded, int start) {
    for (int end = Math.min(folded.length(), start + longest); end > start; end--) {
      var found = rows.get(folded.substring(start, end));
      if (found != null && whole(folded, start, end)) {
        return new Found(start, end, found);
      }
    }
    return null;
  }

  private static boolean whole(String text, int start, int end) {
    return (start == 0 || !latin(text.charAt(start - 1)) || !latin(text.charAt(start)))
        && (end == text.length() || !latin(text.charAt(end)) || !latin(text.charAt(end - 1)));
  }

  private static boolean latin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }
}
