package rongshi.loader.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * Reads Latin letters as Chinese syllables: Hanyu Pinyin without tones and Wade-Giles. Both tables
 * are taken from the readings of the characters in common use. Immutable; made in some ten
 * milliseconds.
 */
public final class Romanisation {
  private static final int LONGEST_SYLLABLE = 6;
  private static final int LONGEST_WORD = 60;

  /** No syllable begins with i, u or v. */
  private static final String INITIALS = "abcdefghjklmnopqrstwxyz";

  private static final int SHORTEST_MIXED = 3;
  private static final int LONGEST_MIXED = 20;
  private static final int MOST_PARTS = 5;
  private static final int MOST_READINGS = 8;
  private static final char FIRST = '\u4e00';
  private static final char LAST = '\u9fa5';

  private final Set<String> pinyin = new HashSet<>();
  private final Map<String, List<String>> byInitial;
  private final Map<String, String> wade = new HashMap<>();

  public Romanisation() {
    for (char c = FIRST; c <= LAST; c++) {
      var readings = Pinyin.readings(c);
      pinyin.addAll(readings);
      String[] old = PinyinHelper.toWadeGilesPinyinStringArray(c);
      if (old == null || readings.isEmpty()) {
        continue;
      }
      String[] tonal = PinyinHelper.toHanyuPinyinStringArray(c);
      for (int i = 0; i < Math.min(old.length, tonal.length); i++) {
        if (old[i] == null) {
          continue; // a reading that Wade-Giles does not have
        }
        String syllable = tonal[i].replace("u:", "v").replaceAll("\\d", "");
        wade.putIfAbsent(
            apostrophes(old[i]).replaceAll("\\d", "").toLowerCase(Locale.ROOT), syllable);
      }
    }
    byInitial = pinyin.stream().sorted().collect(Collectors.groupingBy(s -> s.substring(0, 1)));
  }

  /**
   * The syllables of a word, {@code yaoxian} → {@code yao, xian}: the reading with the fewest; an
   * apostrophe parts syllables (xi'an). Empty where it is no pinyin.
   */
  public Optional<List<String>> syllables(String word) {
    if (word.isEmpty() || word.length() > LONGEST_WORD) {
      return Optional.empty();
    }
    var all = new ArrayList<String>();
    for (String part : word.toLowerCase(Locale.ROOT).split("['’]")) {
      var split = split(part);
      if (split.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(split.get());
    }
    return Optional.of(List.copyOf(all));
  }

  /** The pinyin of a Wade-Giles word, {@code Ch'eng-tu} → {@code cheng, du}; empty where none. */
  public Optional<List<String>> fromWadeGiles(String word) {
    var all = new ArrayList<String>();
    for (String part : apostrophes(word).toLowerCase(Locale.ROOT).split("[- ]+")) {
      String syllable = wade.get(part);
      if (syllable == null) {
        return Optional.empty();
      }
      all.add(syllable);
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(all));
  }

  /** Catalogues and tables write the mark of aspiration in several ways. */
  private static String apostrophes(String text) {
    return text.replaceAll("[’‘ʻʼ`´]", "'");
  }

  /**
   * How a word may be read whose syllables are typed in part by their first letter alone: {@code
   * cheyx} → {@code che, y, x}. At least one syllable is whole and one is not; the readings with
   * the fewest parts come first, at most eight.
   *
   * @param letters small Latin letters; more than twenty have no reading
   */
  public List<List<String>> mixed(String letters) {
    var all = new ArrayList<List<String>>();
    if (letters.length() >= SHORTEST_MIXED && letters.length() <= LONGEST_MIXED) {
      mixed(letters, 0, new ArrayList<>(), all);
    }
    all.removeIf(r -> r.stream().allMatch(s -> s.length() == 1));
    all.removeIf(r -> r.stream().allMatch(s -> s.length() > 1));
    all.sort(Comparator.comparingInt(List::size));
    return List.copyOf(all.subList(0, Math.min(MOST_READINGS, all.size())));
  }

  private void mixed(String letters, int at, List<String> before, List<List<String>> all) {
    if (at == letters.length()) {
      all.add(List.copyOf(before));
      return;
    }
    if (before.size() == MOST_PARTS) {
      return;
    }
    for (int end = Math.min(at + LONGEST_SYLLABLE, letters.length()); end > at; end--) {
      String part = letters.substring(at, end);
      if (end == at + 1 ? INITIALS.indexOf(part) >= 0 : pinyin.contains(part)) {
        before.add(part);
        mixed(letters, end, before, all);
        before.removeLast();
      }
    }
  }

  /** All syllables that begin with a letter, in their order. */
  public List<String> beginning(String letter) {
    return byInitial.getOrDefault(letter, List.of());
  }

  private Optional<List<String>> split(String letters) {
    int n = letters.length();
    var fewest = new int[n + 1];
    var length = new int[n + 1];
    for (int end = 1; end <= n; end++) {
      fewest[end] = Integer.MAX_VALUE;
      for (int from = Math.max(0, end - LONGEST_SYLLABLE); from < end; from++) {
        if (fewest[from] < fewest[end] - 1 && pinyin.contains(letters.substring(from, end))) {
          fewest[end] = fewest[from] + 1;
          length[end] = end - from;
        }
      }
    }
    if (n == 0 || fewest[n] == Integer.MAX_VALUE) {
      return Optional.empty();
    }
    var syllables = new ArrayList<String>();
    for (int at = n; at > 0; at -= length[at]) {
      syllables.addFirst(letters.substring(at - length[at], at));
    }
    return Optional.of(syllables);
  }
}
