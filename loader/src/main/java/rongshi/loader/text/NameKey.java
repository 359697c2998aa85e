package rongshi.loader.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is left of a name when it is looked up: folded letters, digits and Han characters, without
 * title marks, dots, spaces and quotes (《大声》周刊 and 大声周刊 have one key).
 */
public final class NameKey {
  private static final Pattern BRACKETS = Pattern.compile("[(（]([^()（）]*)[)）]");
  private static final int SHORTEST_FIX = 3;
  private static final int LONGEST_FIX = 10;

  private NameKey() {}

  /** The key of a name; empty where it has neither letter nor digit. */
  public static String of(String name) {
    String folded = Folding.fold(name);
    var key = new StringBuilder(folded.length());
    folded.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
    return key.toString();
  }

  /**
   * The keys a name is known by: its own, and where it carries a remark in brackets that without
   * the remark and, of two characters or more, the remark (燕京大学（成都）, 龙兴寺藏经楼（刘邓潘起义旧址）).
   */
  public static Set<String> all(String name) {
    var keys = new LinkedHashSet<String>();
    keys.add(of(name));
    var m = BRACKETS.matcher(name);
    while (m.find()) {
      keys.add(of(name.substring(0, m.start()) + name.substring(m.end())));
    }
    keys.removeIf(k -> k.length() < 2 && !k.equals(of(name)));
    keys.remove("");
    return keys;
  }

  /**
   * The key with each one of its characters left out: two keys that share one of these differ by
   * one character changed, left out or added. Empty for keys so short that this says nothing.
   */
  public static List<String> skeletons(String key) {
    if (key.length() < SHORTEST_FIX || key.length() > LONGEST_FIX) {
      return List.of();
    }
    var all = new ArrayList<String>();
    for (int i = 0; i < key.length(); i++) {
      all.add(key.substring(0, i) + key.substring(i + 1));
    }
    return all;
  }

  /** Whether two keys differ by at most one character changed, added, left out or swapped. */
  public static boolean near(String a, String b) {
    int from = 0;
    int shorter = Math.min(a.length(), b.length());
    while (from < shorter && a.charAt(from) == b.charAt(from)) {
      from++;
    }
    int end = 0;
    while (end < shorter - from
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    int inA = a.length() - from - end;
    int inB = b.length() - from - end;
    boolean swapped =
        inA == 2
            && inB == 2
            && a.charAt(from) == b.charAt(from + 1)
            && a.charAt(from + 1) == b.charAt(from);
    return (inA <= 1 && inB <= 1) || swapped;
  }
}
