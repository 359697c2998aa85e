package rongshi.server.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rongshi.loader.text.NameKey;
import rongshi.loader.text.Pinyin;
import rongshi.server.index.Fields;
import rongshi.server.understand.Names.Named;
import rongshi.server.understand.Part.Kind;

/** Finds names in a query: as written, then those misspelt by sound or by one character. */
final class NameReader {
  private static final int LONGEST = 24;
  private static final int LONGEST_MISSPELT = 10;

  /** What joins words is no slip of a name's first or last character. */
  private static final Set<Character> PARTICLES = Set.of('的', '了', '吗', '呢');

  private final Names names;

  NameReader(Names names) {
    this.names = names;
  }

  /** The names that stand in the text, the longest first. */
  void asWritten(Reading reading) {
    for (int length = Math.min(LONGEST, reading.folded.length()); length >= 2; length--) {
      for (int start = 0; start + length <= reading.folded.length(); start++) {
        int end = start + length;
        String window = reading.folded.substring(start, end);
        if (!reading.free(start, end) || !bounded(reading.folded, start, end)) {
          continue;
        }
        String key = NameKey.of(window);
        if (key.length() >= 2 && names.known(Fields.EXACT, key)) {
          found(reading, start, end, names.find(Fields.EXACT, key), null, 1);
        }
      }
    }
  }

  /** Names misspelt, among the words that nothing explains and that no text holds. */
  void misspelt(Reading reading) {
    int longest = Math.min(LONGEST_MISSPELT, reading.folded.length());
    for (int length = longest; length >= 2; length--) {
      for (int start = 0; start + length <= reading.folded.length(); start++) {
        int end = start + length;
        String key = NameKey.of(reading.folded.substring(start, end));
        if (key.length() == length
            && key.codePoints().allMatch(Character::isIdeographic)
            && reading.free(start, end)
            && !PARTICLES.contains(key.charAt(0))
            && !PARTICLES.contains(key.charAt(length - 1))
            && unheardOf(key, reading.folded.length() == length)) {
          misspelt(reading, start, end, key);
        }
      }
    }
  }

  private void misspelt(Reading reading, int start, int end, String key) {
    var sounding =
        names.find(Fields.PINYIN, Pinyin.full(key)).stream()
            .filter(n -> n.names().stream().anyMatch(x -> NameKey.of(x).length() == key.length()))
            .toList();
    if (!sounding.isEmpty() && (key.length() > 2 || end - start == reading.text.strip().length())) {
      found(reading, start, end, sounding, "同音 same sound", 0.9);
    } else if (key.length() > 2) {
      found(reading, start, end, names.near(key), "一字之差 one character differs", 0.7);
    }
  }

  /** A word is misspelt only where no name or text has its characters beside each other. */
  private boolean unheardOf(String key, boolean whole) {
    for (int i = 0; i + 2 <= key.length(); i++) {
      String pair = key.substring(i, i + 2);
      if (!names.known(Fields.NAMES, pair)
          && (whole || !names.known(Fields.TEXT, pair))
          && (whole || !names.known(Fields.CLAIMS, pair))) {
        return true;
      }
    }
    return false;
  }

  void found(Reading reading, int start, int end, List<Named> who, String how, double sureness) {
    if (who.isEmpty()) {
      return;
    }
    var places = who.stream().filter(n -> n.type().equals("place")).toList();
    var others = who.stream().filter(n -> !n.type().equals("place")).toList();
    add(reading, Kind.place, start, end, places, how, sureness);
    add(reading, Kind.entity, start, end, others, how, sureness);
    reading.explained.set(start, end);
  }

  private static void add(
      Reading reading,
      Kind kind,
      int start,
      int end,
      List<Named> who,
      String how,
      double sureness) {
    if (who.isEmpty()) {
      return;
    }
    var ids = new ArrayList<String>();
    who.forEach(n -> ids.add(n.id()));
    String label = String.join("、", who.stream().map(Named::name).distinct().limit(3).toList());
    String words = reading.text.substring(start, end);
    reading.add(new Part(kind, start, end, words, label, label, ids, how, sureness));
  }

  /** A name of letters or digits is not looked for inside a word or number. */
  private static boolean bounded(String text, int start, int end) {
    return (start == 0 || !joins(text.charAt(start - 1), text.charAt(start)))
        && (end == text.length() || !joins(text.charAt(end - 1), text.charAt(end)))
        && (Character.isLetterOrDigit(text.charAt(start)) || text.charAt(start) == '《')
        && !Character.isWhitespace(text.charAt(end - 1));
  }

  private static boolean joins(char a, char b) {
    return a < 0x250 && b < 0x250 && Character.isLetterOrDigit(a) && Character.isLetterOrDigit(b);
  }
}
