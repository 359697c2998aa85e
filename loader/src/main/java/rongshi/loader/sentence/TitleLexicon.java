package rongshi.loader.sentence;

import java.util.Collection;
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
  private final byte[] longestTitle;
  private final byte[] longestModifier;

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
    this.longestTitle = longest(titles);
    this.longestModifier = longest(modifiers);
  }

  /** By first character the length of the longest word; 0 where none begins so. */
  private static byte[] longest(Collection<String> words) {
    var out = new byte[1 << 16];
    for (String word : words) {
      char first = word.charAt(0);
      out[first] = (byte) Math.max(out[first], word.length());
    }
    return out;
  }

  /** Where the longest title that begins here ends, or {@code at} where none does. */
  int end(String folded, int at, int limit) {
    int from = at;
    int end = at;
    while (from < limit) {
      int title = longest(titles, longestTitle, folded, from, limit);
      end = title > from ? title : end;
      int modifier = longest(modifiers, longestModifier, folded, from, limit);
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

  private static int longest(Set<String> words, byte[] longest, String text, int at, int limit) {
    for (int end = Math.min(limit, at + longest[text.charAt(at)]); end > at; end--) {
      if (words.contains(text.substring(at, end))) {
        return end;
      }
    }
    return at;
  }
}
