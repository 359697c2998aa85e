package rongshi.server.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rongshi.loader.text.Pinyin;
import rongshi.loader.text.Romanisation;
import rongshi.server.index.Fields;

/**
 * Reads the Latin words of a query: names in pinyin (full, with or without spaces, by initials) or
 * Wade-Giles, and English words that records have in Chinese.
 */
final class LatinReader {
  private static final Pattern WORD = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}'’-]*");
  private static final int MOST_WORDS = 4;
  private static final int SHORTEST = 4;

  private final Names names;
  private final NameReader found;
  private final Lexicon english = Lexicon.of("english.tsv");
  private final Lexicon postal = Lexicon.of("postal-names.tsv");
  private final Romanisation romanisation;

  LatinReader(Names names, NameReader found, Romanisation romanisation) {
    this.names = names;
    this.found = found;
    this.romanisation = romanisation;
  }

  private record Word(int start, int end, String text) {}

  void read(Reading reading) {
    var words = new ArrayList<Word>();
    var m = WORD.matcher(reading.folded);
    while (m.find() && words.size() < 40) {
      words.add(new Word(m.start(), m.end(), m.group()));
    }
    for (int many = Math.min(MOST_WORDS, words.size()); many > 0; many--) {
      for (int i = 0; i + many <= words.size(); i++) {
        name(reading, words.subList(i, i + many), many == words.size());
      }
    }
    for (var word : words) {
      if (reading.free(word.start(), word.end())) {
        meaning(reading, word);
      }
    }
  }

  /** Words together as one name. */
  private void name(Reading reading, List<Word> words, boolean whole) {
    int start = words.getFirst().start();
    int end = words.getLast().end();
    if (!reading.free(start, end)
        || (words.size() == 1 && !english.rows(words.getFirst().text()).isEmpty())) {
      return;
    }
    String pinyin = letters(words, this::pinyin);
    String older = letters(words, w -> romanisation.fromWadeGiles(w).map(x -> String.join("", x)));
    if (known(pinyin)) {
      found.found(reading, start, end, names.find(Fields.PINYIN, pinyin), "拼音 pinyin", 0.95);
    } else if (known(older)) {
      found.found(reading, start, end, names.find(Fields.PINYIN, older), "威妥玛拼音 Wade-Giles", 0.9);
    } else if (whole && pinyin.length() >= 2 && names.known(Fields.INITIALS, pinyin)) {
      var who = names.find(Fields.INITIALS, pinyin);
      found.found(reading, start, end, who, "拼音首字母 initials", 0.8);
    } else if (whole) {
      var who = mixed(pinyin);
      if (!who.isEmpty()) {
        found.found(reading, start, end, who, "拼音与首字母 pinyin and initials", 0.8);
      }
    }
  }

  /** Who has a name of these syllables, of which some are typed by their first letter: cheyx. */
  private List<Names.Named> mixed(String letters) {
    return romanisation.mixed(letters).stream()
        .flatMap(
            parts ->
                names.find(Fields.INITIALS, initials(parts)).stream()
                    .filter(n -> n.names().stream().anyMatch(name -> sounds(name, parts))))
        .distinct()
        .toList();
  }

  private static String initials(List<String> parts) {
    return parts.stream().map(p -> p.substring(0, 1)).collect(Collectors.joining());
  }

  private static boolean sounds(String name, List<String> parts) {
    var syllables = Pinyin.syllables(name);
    return syllables.size() == parts.size()
        && IntStream.range(0, parts.size())
            .allMatch(
                i ->
                    parts.get(i).length() == 1
                        ? syllables.get(i).startsWith(parts.get(i))
                        : syllables.get(i).equals(parts.get(i)));
  }

  private boolean known(String pinyin) {
    return pinyin.length() >= SHORTEST && names.known(Fields.PINYIN, pinyin);
  }

  private static String letters(List<Word> words, Function<String, Optional<String>> pinyin) {
    var letters = new StringBuilder();
    for (var word : words) {
      letters.append(
          pinyin.apply(word.text()).orElseGet(() -> word.text().replaceAll("['’-]", "")));
    }
    return letters.toString();
  }

  private Optional<String> pinyin(String word) {
    var older = postal.rows(word);
    if (!older.isEmpty()) {
      return Optional.of(older.getFirst().get(1));
    }
    return romanisation
        .syllables(word.replace("-", ""))
        .or(() -> romanisation.fromWadeGiles(word))
        .map(s -> String.join("", s));
  }

  /** What an English word means in Chinese; else the syllables of a part of a name. */
  private void meaning(Reading reading, Word word) {
    var rows = english.rows(word.text());
    if (!rows.isEmpty()) {
      reading.alsoSearch(List.of(rows.getFirst().get(1).split("\\|")));
      reading.silent.set(word.start(), word.end());
      return;
    }
    var syllables = pinyin(word.text()).flatMap(romanisation::syllables).filter(s -> s.size() > 1);
    if (syllables.isPresent()) {
      reading.alsoSearch(List.of(PINYIN + String.join(" ", syllables.get()), word.text()));
      reading.silent.set(word.start(), word.end());
    }
  }

  /** Before words that are syllables of a name. */
  static final String PINYIN = "pinyin:";
}
