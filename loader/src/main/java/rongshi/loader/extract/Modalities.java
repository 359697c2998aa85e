package rongshi.loader.extract;

import java.util.List;
import rongshi.loader.sentence.Sentence;

/**
 * How a clause puts what it tells: words of the lexicon {@code modality.tsv} before the fact in its
 * clause, or in the clause that leads to it, make it denied, planned or hearsay.
 */
final class Modalities {
  private final List<Word> words;

  /** A word and what it makes of a fact. */
  record Word(String text, Modality modality) {}

  Modalities(List<Word> words) {
    this.words = List.copyOf(words);
  }

  /**
   * @param from the fact's first unit
   * @param to the unit after its last
   */
  Modality of(Sentence sentence, int from, int to) {
    int start = sentence.clauseStart(from);
    String clause = sentence.code().substring(start, to);
    for (var word : words) {
      if (clause.contains(word.text())) {
        return word.modality();
      }
    }
    return Modality.ASSERTED;
  }
}
