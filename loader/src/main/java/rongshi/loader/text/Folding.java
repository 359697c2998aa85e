package rongshi.loader.text;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes texts comparable: traditional to simplified characters, full to half width, lower case.
 *
 * <p>Every character folds to exactly one character, so that a place in the folded text is the same
 * place in the text as it stands.
 */
public final class Folding {
  private static final Map<Character, Character> SIMPLIFIED = simplified();

  private Folding() {}

  /** The folded text; as long as the text. */
  public static String fold(String text) {
    return foldInPlace(text);
  }

  /** The folded text, each {@code char} of which stands for the {@code char} at its place. */
  public static String foldInPlace(String text) {
    var out = new char[text.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = fold(text.charAt(i));
    }
    return new String(out);
  }

  private static char fold(char c) {
    if (c >= '！' && c <= '～') {
      c = (char) (c - 0xFEE0);
    } else if (c == '\u3000') {
      c = ' ';
    }
    if (c < 0x80) {
      return Character.toLowerCase(c);
    }
    return SIMPLIFIED.getOrDefault(c, c);
  }

  /** The one-to-one part of OpenCC's table, by asking it for each character once. */
  private static Map<Character, Character> simplified() {
    var table = new HashMap<Character, Character>();
    for (char c = '\u3400'; c < '\ua000'; c++) {
      var simple = ZhConverterUtil.toSimple(c);
      if (simple != null && !simple.isEmpty()) {
        String s = simple.getFirst();
        if (s.length() == 1 && s.charAt(0) != c) {
          table.put(c, s.charAt(0));
        }
      }
    }
    return Map.copyOf(table);
  }
}
