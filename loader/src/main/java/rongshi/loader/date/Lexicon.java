package rongshi.loader.date;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rongshi.loader.calendar.ChineseCalendar;

/** The words of dates: those of {@code date-words.tsv}, and the names the calendar knows. */
final class Lexicon {
  private final Map<String, Words> byKind = new HashMap<>();

  Lexicon(ChineseCalendar calendar) {
    var words = new HashMap<String, List<Words.Word>>();
    for (String[] row : Table.of("date-words.tsv")) {
      var not = row.length > 3 ? List.of(row[3].split(" ")) : List.<String>of();
      words
          .computeIfAbsent(row[0], k -> new ArrayList<>())
          .add(new Words.Word(row[1], row.length > 2 ? row[2] : "", not));
    }
    words.put("era", named(calendar.eras()));
    var festivals = new ArrayList<>(named(calendar.festivals()));
    festivals.addAll(named(calendar.solarTerms()));
    var ambiguous = words.get("no-festival").stream().map(Words.Word::word).toList();
    festivals.removeIf(w -> ambiguous.contains(w.word()));
    words.put("festival", festivals);
    words.forEach((kind, list) -> byKind.put(kind, new Words(list)));
  }

  private static List<Words.Word> named(Set<String> names) {
    return names.stream().map(n -> new Words.Word(n, n, List.of())).toList();
  }

  /**
   * The words of a kind.
   *
   * @throws IllegalArgumentException where the table has no such kind
   */
  Words of(String kind) {
    var words = byKind.get(kind);
    if (words == null) {
      throw new IllegalArgumentException("no words of kind " + kind);
    }
    return words;
  }
}
