package rongshi.loader.sentence;

import rongshi.loader.mention.MentionType;

/**
 * The classes of unit that are not plain characters. Each has 256 code units of its own in the
 * private use area, so that a sentence is an ordinary string to a regular expression; characters
 * there in the text itself are replaced before.
 */
public enum UnitClass {
  PERSON('\ue000', "人"),
  ORGANISATION('\ue100', "机构"),
  PLACE('\ue200', "地"),
  PUBLICATION('\ue300', "刊"),
  EVENT('\ue400', "事"),
  DATE('\ue500', "日期"),
  TITLE('\ue600', "职务"),
  SEAT('\ue700', "席位");

  /** How many units of a class one sentence can tell apart. */
  public static final int LIMIT = 256;

  private final char first;
  private final String word;

  UnitClass(char first, String word) {
    this.first = first;
    this.word = word;
  }

  /** The word that a pattern calls it by. */
  public String word() {
    return word;
  }

  /** The regular expression for any unit of the class. */
  public String regex() {
    return String.format("[\\u%04x-\\u%04x]", (int) first, first + LIMIT - 1);
  }

  /** The code of the n-th unit of this class in a sentence. */
  char code(int n) {
    return (char) (first + n);
  }

  /** Whether a code unit is of the class. */
  public boolean has(char code) {
    return code >= first && code < first + LIMIT;
  }

  /** Whether a code unit is of any class. */
  public static boolean any(char code) {
    return code >= PERSON.first && code < SEAT.first + LIMIT;
  }

  static UnitClass of(MentionType type) {
    return switch (type) {
      case PERSON -> PERSON;
      case ORGANISATION -> ORGANISATION;
      case PLACE -> PLACE;
      case PUBLICATION -> PUBLICATION;
      case EVENT -> EVENT;
    };
  }
}
