package rongshi.loader.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/** Pinyin of names without tones; of a character with several readings the commonest. */
public final class Pinyin {
  private static final HanyuPinyinOutputFormat FORMAT = format();

  /** What was read before: the dictionary is slow. */
  private static final String[] SYLLABLES = new String[1 << 16];

  private Pinyin() {}

  /** 车耀先 → {@code cheyaoxian}; what is not Han stays as it is. */
  public static String full(String name) {
    return String.join("", syllables(name));
  }

  /** 车耀先 → {@code che, yao, xian}; a letter or digit stands for itself, other marks vanish. */
  public static List<String> syllables(String name) {
    var all = new ArrayList<String>(name.length());
    for (int i = 0; i < name.length(); i++) {
      String syllable = syllable(name.charAt(i));
      if (!syllable.isEmpty()) {
        all.add(syllable);
      }
    }
    return all;
  }

  /** 车耀先 → {@code cyx}. */
  public static String initials(String name) {
    var out = new StringBuilder();
    syllables(name).forEach(s -> out.append(s.charAt(0)));
    return out.toString();
  }

  /** Every reading of a character, without tones; empty where it is not Han. */
  public static List<String> readings(char c) {
    try {
      String[] readings = PinyinHelper.toHanyuPinyinStringArray(c, FORMAT);
      return readings == null ? List.of() : Arrays.stream(readings).distinct().toList();
    } catch (BadHanyuPinyinOutputFormatCombination e) {
      throw new IllegalStateException("the format is fixed", e);
    }
  }

  private static String syllable(char c) {
    String known = SYLLABLES[c];
    if (known == null) {
      known = read(c);
      SYLLABLES[c] = known; // whichever thread is last: it is the same
    }
    return known;
  }

  private static String read(char c) {
    if (c < 0x80) {
      return Character.isLetterOrDigit(c) ? String.valueOf(Character.toLowerCase(c)) : "";
    }
    var readings = readings(c);
    return readings.isEmpty() ? "" : readings.getFirst();
  }

  private static HanyuPinyinOutputFormat format() {
    var format = new HanyuPinyinOutputFormat();
    format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
    format.setVCharType(HanyuPinyinVCharType.WITH_V);
    return format;
  }
}
