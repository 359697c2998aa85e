package rongshi.loader.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rongshi.loader.claim.Words;
import rongshi.loader.sentence.TitleLexicon;

/** The word lists of the folder {@code patterns}. */
final class Lexica {
  private Lexica() {}

  /** Offices, seats (with an asterisk), and the words that stand before them (with a hyphen). */
  static TitleLexicon titles() {
    var titles = new ArrayList<String>();
    var seats = new ArrayList<String>();
    var modifiers = new ArrayList<String>();
    for (String word : Words.of("loader/patterns/titles.txt")) {
      if (word.endsWith("-")) {
        modifiers.add(word.substring(0, word.length() - 1));
      } else if (word.endsWith("*")) {
        seats.add(word.substring(0, word.length() - 1));
      } else {
        titles.add(word);
      }
    }
    return new TitleLexicon(titles, seats, modifiers);
  }

  /** Words that make a fact other than asserted, a tab, and what they make it. */
  static List<Modalities.Word> modalities() {
    return Words.of("loader/patterns/modality.tsv").stream()
        .map(l -> l.split("\t"))
        .map(p -> new Modalities.Word(p[0], Modality.valueOf(p[1].toUpperCase(Locale.ROOT))))
        .toList();
  }
}
