package rongshi.loader.mention;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * How likely characters are a Chinese person's name: a surname of the lexicon and one or two
 * characters weighed by how often names have them there. Costs are negative logarithms.
 */
final class PersonModel {
  private static final float UNKNOWN = 11f;
  private static final float NEVER = Float.POSITIVE_INFINITY;

  private final float[] surname = new float[1 << 16];
  private final float[] only = new float[1 << 16];
  private final float[] first = new float[1 << 16];
  private final float[] second = new float[1 << 16];
  private final boolean[] rare = new boolean[1 << 16];
  private final boolean[] doubtful = new boolean[1 << 16];
  private final Set<String> compound = new HashSet<>();
  private final boolean[] compoundStart = new boolean[1 << 16];

  PersonModel() {
    Arrays.fill(surname, NEVER);
    for (var table : new float[][] {only, first, second}) {
      Arrays.fill(table, NEVER);
      Arrays.fill(table, 0x4e00, 0xa000, UNKNOWN);
    }
    var surnames = Lexicon.rows("surnames.txt");
    double all = surnames.stream().mapToDouble(r -> Double.parseDouble(r[1]) + 3).sum();
    for (var row : surnames) {
      if (row[0].length() == 1) {
        surname[row[0].charAt(0)] = cost(Double.parseDouble(row[1]) + 3, all);
      } else {
        compound.add(row[0]);
        compoundStart[row[0].charAt(0)] = true;
      }
    }
    var given = Lexicon.rows("given-name-characters.txt");
    fill(only, given, 1);
    fill(first, given, 2);
    fill(second, given, 3);
    for (var word : Lexicon.words("rarely-in-given-names.txt")) {
      rare[word.charAt(0)] = true;
      only[word.charAt(0)] += 15;
      second[word.charAt(0)] += 15;
      first[word.charAt(0)] += 6;
    }
    for (var word : Lexicon.words("doubtful-surnames.txt")) {
      doubtful[word.charAt(0)] = true;
    }
  }

  private static void fill(float[] table, java.util.List<String[]> rows, int column) {
    double all = rows.stream().mapToDouble(r -> Double.parseDouble(r[column]) + 0.5).sum();
    for (var row : rows) {
      table[row[0].charAt(0)] = Math.min(UNKNOWN, cost(Double.parseDouble(row[column]) + 0.5, all));
    }
  }

  private static float cost(double count, double all) {
    return (float) -Math.log(count / all);
  }

  /** The length of the surname that characters begin with: 0, 1 or 2. */
  int surnameLength(char[] text, int at, int end) {
    if (compoundStart[text[at]] && at + 2 < end && compound.contains(new String(text, at, 2))) {
      return 2;
    }
    return surname[text[at]] < NEVER ? 1 : 0;
  }

  /** Whether a word begins with a surname and is as long as a name with one. */
  boolean looksFull(String name) {
    var chars = name.toCharArray();
    int own = chars.length < 2 ? 0 : surnameLength(chars, 0, chars.length);
    return own > 0 && chars.length > own && chars.length <= own + 2 && allHan(chars);
  }

  private static boolean allHan(char[] chars) {
    for (char c : chars) {
      if (c < 0x3400 || c > 0x9fff) {
        return false;
      }
    }
    return true;
  }

  boolean isSurname(char c) {
    return surname[c] < NEVER;
  }

  /** Whether a character is rarely the last of a given name. */
  boolean rarelyEnds(char c) {
    return rare[c];
  }

  /** Whether a surname is oftener another word. */
  boolean isDoubtful(char c) {
    return doubtful[c];
  }

  /** The cost of a name with a given name of one or two characters; infinite where it is none. */
  float cost(char[] text, int at, int surnameLength, int given) {
    float own = surnameLength == 2 ? 6f : surname[text[at]] + (doubtful[text[at]] ? 3f : 0f);
    int g = at + surnameLength;
    return given == 1
        ? 6f + own + only[text[g]]
        : 3.5f + own + first[text[g]] + second[text[g + 1]];
  }
}
