package rongshi.server.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rongshi.loader.text.Romanisation;
import rongshi.server.understand.PostalNames;

/**
 * What Chinese syllables a name in Latin letters may stand for: Hanyu Pinyin or Wade-Giles (with
 * its apostrophes or without), surname first or last, with tone marks or without.
 */
final class LatinName {
  private static final int MOST_WORDS = 5;
  private static final int MOST_READINGS = 64;

  /** Letters that Wade-Giles writes with an apostrophe or without, for different sounds. */
  private static final List<String> ASPIRATED = List.of("ts", "tz", "ch", "k", "p", "t");

  private final Romanisation romanisation;
  private final PostalNames postal;

  LatinName(Romanisation romanisation, PostalNames postal) {
    this.romanisation = romanisation;
    this.postal = postal;
  }

  static boolean isLatin(String name) {
    return name.chars().anyMatch(c -> c < 0x250 && Character.isLetter(c))
        && name.codePoints().noneMatch(Character::isIdeographic);
  }

  /** Each reading's syllables, with the scheme it is in: {@code pinyin} or {@code wade-giles}. */
  Map<List<String>, String> readings(String name) {
    String plain =
        Normalizer.normalize(name.replace('ü', 'v').replace('Ü', 'v'), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    var words =
        List.of(plain.split("[^a-z'’ʻ`-]+")).stream().filter(w -> w.matches(".*[a-z].*")).toList();
    var all = new LinkedHashMap<List<String>, String>();
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      return all;
    }
    for (var order : orders(words)) {
      read(order, false, all);
    }
    for (var order : orders(words)) {
      read(order, true, all);
    }
    return all;
  }

  private static Set<List<String>> orders(List<String> words) {
    var orders = new LinkedHashSet<List<String>>();
    orders.add(words);
    if (words.size() > 1) {
      var turned = new ArrayList<String>(List.of(words.getLast()));
      turned.addAll(words.subList(0, words.size() - 1));
      orders.add(turned);
    }
    return orders;
  }

  private void read(List<String> words, boolean older, Map<List<String>, String> all) {
    List<List<String>> so = List.of(List.of());
    for (String word : words) {
      var next = new ArrayList<List<String>>();
      for (var syllables : older ? older(word) : pinyin(word)) {
        for (var before : so) {
          var joined = new ArrayList<>(before);
          joined.addAll(syllables);
          next.add(joined);
        }
      }
      so = next.subList(0, Math.min(next.size(), MOST_READINGS));
    }
    so.forEach(s -> all.putIfAbsent(List.copyOf(s), older ? "wade-giles" : "pinyin"));
  }

  private List<List<String>> pinyin(String word) {
    String letters = word.replace("-", "");
    var known = postal.pinyin(letters);
    return romanisation.syllables(known.orElse(letters)).stream().toList();
  }

  private List<List<String>> older(String word) {
    List<List<String>> so = List.of(List.of());
    for (String part : word.replace('’', '\'').replace('ʻ', '\'').replace('`', '\'').split("-")) {
      var next = new ArrayList<List<String>>();
      for (String written : spellings(part)) {
        romanisation.fromWadeGiles(written).ifPresent(next::add);
      }
      var joined = new ArrayList<List<String>>();
      for (var before : so) {
        for (var syllable : next) {
          var both = new ArrayList<>(before);
          both.addAll(syllable);
          joined.add(both);
        }
      }
      so = joined.subList(0, Math.min(joined.size(), MOST_READINGS));
    }
    return so;
  }

  /**
   * As written, and with what catalogues leave out: the apostrophe (che for ch'e) and the two dots
   * (hsueh for hsüeh), which the table writes as a colon.
   */
  private static List<String> spellings(String part) {
    var all = new ArrayList<String>(List.of(part.replace("v", "u:")));
    if (!part.contains("'")) {
      ASPIRATED.stream()
          .filter(part::startsWith)
          .findFirst()
          .ifPresent(i -> all.add(i + "'" + all.getFirst().substring(i.length())));
    }
    for (String written : List.copyOf(all)) {
      if (written.contains("u") && !written.contains("u:")) {
        all.add(written.replaceFirst("u", "u:"));
      }
    }
    if (part.startsWith("szu")) {
      all.add("ssu" + part.substring(3));
    }
    return all;
  }
}
