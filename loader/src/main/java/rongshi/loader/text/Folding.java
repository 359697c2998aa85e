package rongshi.loader.text;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.text.Normalizer;

/**
 * Makes texts comparable: traditional to simplified characters, full to half width, lower case, no
 * tone marks.
 *
 * <p>Every character folds to exactly one character, so that a place in the folded text is the same
 * place in the text as it stands.
 */
public final class Folding {
  private static final char DIAERESIS = '\u0308';
  private static final char[] FOLDED = table();

  private Folding() {}

  /** The folded text; as long as the text. */
  public static String fold(String text) {
    return foldInPlace(text);
  }

  /** The folded text, each {@code char} of which stands for the {@code char} at its place. */
  public static String foldInPlace(String text) {
    var out = text.toCharArray();
    for (int i = 0; i < out.length; i++) {
      out[i] = FOLDED[out[i]];
    }
    return new String(out);
  }

  /** What each character folds to; OpenCC's table is asked once for each, its one-to-one part. */
  private static char[] table() {
    var table = new char[1 << 16];
    for (int i = 0; i < table.length; i++) {
      table[i] = simple(narrow((char) i));
    }
    return table;
  }

  private static char narrow(char c) {
    if (c >= '！' && c <= '～') {
      return (char) (c - 0xFEE0);
    }
    return c == '\u3000' ? ' ' : c;
  }

  /** A Latin letter without its marks, so that chē is che; ü, as pinyin types it, is v. */
  private static char plain(char c) {
    if (c >= '\u0250' && (c < '\u1e00' || c > '\u1eff')) {
      return c;
    }
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    char letter = Character.toLowerCase(parts.charAt(0));
    boolean marked = parts.length() > 1 && letter >= 'a' && letter <= 'z';
    return !marked ? c : letter == 'u' && parts.indexOf(DIAERESIS) > 0 ? 'v' : letter;
  }

  private static char simple(char c) {
    if (c < 0x80) {
      return Character.toLowerCase(c);
    }
    if (c < '\u3400' || c >= '\ua000') {
      return plain(c);
    }
    var simple = ZhConverterUtil.toSimple(c);
    return simple != null && !simple.isEmpty() && simple.getFirst().length() == 1
        ? simple.getFirst().charAt(0)
        : c;
  }
}
