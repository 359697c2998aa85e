package rongshi.server.understand;

import java.util.Locale;
import java.util.Optional;

/** Postal and older spellings of Chinese places and names, with their pinyin. Immutable. */
public final class PostalNames {
  private final Lexicon lexicon = Lexicon.of("postal-names.tsv");

  /** The pinyin of a word, or empty where it is no such spelling. */
  public Optional<String> pinyin(String word) {
    var rows = lexicon.rows(word.toLowerCase(Locale.ROOT));
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst().get(1));
  }
}
