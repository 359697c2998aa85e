package rongshi.loader.mention;

import java.util.List;

/** Finds the names of one kind in a sentence. Immutable; time linear in the sentence. */
interface Finder {
  /** Adds what it finds. */
  void find(Page page, List<Token> sentence, List<Found> out);
}
