package rongshi.loader.mention;

import java.util.List;
import java.util.Set;

/**
 * Reads names that mean something only after what the passage said before: titles, bare surnames.
 */
interface ContextFinder {
  /** Where a reading stands: at {@code start}, in the token {@code index} of a sentence. */
  record Place(
      Page page,
      List<Token> sentence,
      int index,
      int start,
      PersonMemory memory,
      Set<String> company,
      NameMention before) {
    Token token() {
      return sentence.get(index);
    }

    int limit() {
      return sentence.getLast().end();
    }

    /** Whether a clause begins here. */
    boolean opensClause() {
      if (index == 0) {
        return true;
      }
      var kind = sentence.get(index - 1).kind();
      char mark = page.at(start() - 1);
      return kind == Token.Kind.DATE
          || (kind == Token.Kind.MARK && mark != '“' && mark != '《' && mark != '、' && mark != '·');
    }
  }

  /** The mentions that begin at the place; empty where there are none. */
  List<NameMention> at(Place place);
}
