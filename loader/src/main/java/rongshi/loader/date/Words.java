package rongshi.loader.date;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words of one kind, found by their first character, the longest first. Immutable. */
final class Words {
  /**
   * @param value what it means
   * @param notBefore what must not follow it
   */
  record Word(String word, String value, List<String> notBefore) {}

  private static final Word[] NONE = {};

  /** Of 256 pages those that have words, by their first character. */
  private final Word[][][] byFirst = new Word[256][][];

  private final Set<Character> firsts;
  private final int longest;

  Words(List<Word> words) {
    var map = new HashMap<Character, List<Word>>();
    words.forEach(w -> map.computeIfAbsent(w.word().charAt(0), c -> new ArrayList<>()).add(w));
    map.values().forEach(l -> l.sort(Comparator.comparingInt((Word w) -> -w.word().length())));
    map.forEach((c, l) -> page(c)[c & 0xff] = l.toArray(NONE));
    this.firsts = Set.copyOf(map.keySet());
    this.longest = words.stream().mapToInt(w -> w.word().length()).max().orElse(0);
  }

  private Word[][] page(char c) {
    if (byFirst[c >> 8] == null) {
      byFirst[c >> 8] = new Word[256][];
    }
    return byFirst[c >> 8];
  }

  private Word[] beginningWith(char c) {
    var page = byFirst[c >> 8];
    return page == null || page[c & 0xff] == null ? NONE : page[c & 0xff];
  }

  /** The longest word that stands at a place; looks at a bounded number of characters. */
  Optional<Word> at(CharSequence text, int at) {
    if (at >= text.length()) {
      return Optional.empty();
    }
    for (var word : beginningWith(text.charAt(at))) {
      int end = at + word.word().length();
      if (stands(word.word(), text, at) && !anyStands(word.notBefore(), text, end)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  /** Whether a word ends just before a place. */
  boolean before(CharSequence text, int at) {
    for (int from = Math.max(0, at - longest); from < at; from++) {
      for (var word : beginningWith(text.charAt(from))) {
        if (from + word.word().length() == at && stands(word.word(), text, from)) {
          return true;
        }
      }
    }
    return false;
  }

  Set<Character> firsts() {
    return firsts;
  }

  private static boolean anyStands(List<String> words, CharSequence text, int at) {
    for (String word : words) {
      if (stands(word, text, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean stands(String word, CharSequence text, int at) {
    if (at + word.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text.charAt(at + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
