package rongshi.loader.sentence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Titles and occupations: a word of the lexicon with words before it that narrow it down (副, 代理,
 * 教务主任). Words are looked up by their last character's place backwards, so that the longest title
 * that ends at a place is found in time proportional to its length.
 */
public final class TitleLexicon {
  private final Set<String> titles;
  private final Set<String> seats;
  private final Set<String> modifiers;
  private final int longest;

  /**
   * @param titles offices: 主任, 书记
   * @param seats seats among others: 委员, 议员
   * @param modifiers what may stand before them: 副, 教务
   */
  public TitleLexicon(List<String> offices, List<String> seats, List<String> modifiers) {
    var titles = new HashSet<>(offices);
    titles.addAll(seats);
    this.titles = Set.copyOf(titles);
    this.seats = Set.copyOf(new HashSet<>(seats));
    this.modifiers = Set.copyOf(new HashSet<>(modifiers));
    this.longest =
        java.util.stream.Stream.concat(titles.stream(), modifiers.stream())
            .mapToInt(String::length)
            .max()
            .orElse(0);
  }

  /** Where the longest title that begins here ends, or {@code at} where none does. */
  int end(String folded, int at, int limit) {
    int from = at;
    int end = at;
    while (from < limit) {
      int title = longest(titles, folded, from, limit);
      end = title > from ? title : end;
      int modifier = longest(modifiers, folded, from, limit);
      if (modifier == from) {
        break;
      }
      from = modifier;
    }
    return end;
  }

  /** Whether the title between two places is a seat. */
  boolean isSeat(String folded, int at, int end) {
    for (int from = at; from < end; from++) {
      if (titles.contains(folded.substring(from, end))) {
        return seats.contains(folded.substring(from, end));
      }
    }
    return false;
  }

  private int longest(Set<String> words, String text, int at, int limit) {
    for (int end = Math.min(limit, at + longest); end > at; end--) {
      if (words.contains(text.substring(at, end))) {
        return end;
      }
    }
    return at;
  }
}
