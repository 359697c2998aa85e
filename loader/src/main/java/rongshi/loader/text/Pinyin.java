package rongshi.loader.text;

import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/** Pinyin of names without tones; of a character with several readings the commonest. */
public final class Pinyin {
  private Pinyin() {}

  /** 车耀先 → {@code cheyaoxian}; what is not Han stays as it is. */
  public static String full(String name) {
    var out = new StringBuilder();
    name.chars().forEach(c -> out.append(syllable((char) c)));
    return out.toString();
  }

  /** 车耀先 → {@code cyx}. */
  public static String initials(String name) {
    var out = new StringBuilder();
    name.chars()
        .mapToObj(c -> syllable((char) c))
        .filter(s -> !s.isEmpty())
        .forEach(s -> out.append(s.charAt(0)));
    return out.toString();
  }

  private static String syllable(char c) {
    if (c < 0x80) {
      return Character.isLetterOrDigit(c) ? String.valueOf(Character.toLowerCase(c)) : "";
    }
    var format = new HanyuPinyinOutputFormat();
    format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
    format.setVCharType(HanyuPinyinVCharType.WITH_V);
    try {
      String[] readings = PinyinHelper.toHanyuPinyinStringArray(c, format);
      return readings == null || readings.length == 0 ? "" : readings[0];
    } catch (BadHanyuPinyinOutputFormatCombination e) {
      throw new IllegalStateException("the format is fixed", e);
    }
  }
}
