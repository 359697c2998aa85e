package rongshi.server.match;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rongshi.loader.text.NameKey;
import rongshi.loader.text.Pinyin;

/** Compares words. Immutable. */
final class Words {
  private static final int SHORTEST_NAME = 2;
  private static final int SHORTEST_LATIN = 5;

  /** Words that name a unit of administration and may be left off a place's name. */
  private final List<String> units = rongshi.loader.claim.Words.of("place-units.txt");

  /** The share of pairs of neighbouring characters that two texts have in common (Dice). */
  static double overlap(String a, String b) {
    var first = pairs(a);
    var second = pairs(b);
    if (first.isEmpty() || second.isEmpty()) {
      return 0;
    }
    int both = 0;
    for (String pair : first) {
      both += second.contains(pair) ? 1 : 0;
    }
    return 2.0 * both / (first.size() + second.size());
  }

  private static Set<String> pairs(String text) {
    var all = new HashSet<String>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      all.add(text.substring(i, i + 2));
    }
    return all;
  }

  /** Whether a text of others names this place, with its unit word or without, or in pinyin. */
  boolean names(String text, String place) {
    String key = shortened(NameKey.of(place));
    if (key.length() < SHORTEST_NAME) {
      return false;
    }
    if (!LatinName.isLatin(text)) {
      String folded = NameKey.of(text);
      return folded.contains(key)
          || (shortened(folded).length() >= SHORTEST_NAME && key.contains(shortened(folded)));
    }
    String letters = Pinyin.full(key);
    return letters.length() >= SHORTEST_LATIN
        && NameKey.of(text.replaceAll("[^\\p{L}]", "")).contains(letters);
  }

  /** Whether two texts name one thing: the same, or one within the other where both are long. */
  static boolean alike(String a, String b) {
    String first = NameKey.of(a);
    String second = NameKey.of(b);
    if (first.isEmpty() || second.isEmpty()) {
      return false;
    }
    return first.equals(second)
        || (Math.min(first.length(), second.length()) >= 4
            && (first.contains(second) || second.contains(first)))
        || (LatinName.isLatin(a)
            && first.length() >= SHORTEST_LATIN
            && first.equals(Pinyin.full(second)));
  }

  private String shortened(String key) {
    for (String unit : units) {
      if (key.endsWith(unit) && key.length() > unit.length() + 1) {
        return key.substring(0, key.length() - unit.length());
      }
    }
    return key;
  }
}
