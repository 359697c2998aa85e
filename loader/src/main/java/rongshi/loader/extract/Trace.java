package rongshi.loader.extract;

import rongshi.loader.pattern.Rule;
import rongshi.loader.sentence.Sentence;

/** Is told of rules that matched and said nothing. */
interface Trace {
  /** For whom nobody asks. */
  Trace NONE = (rule, sentence, from, to, why) -> {};

  /**
   * @param from the first unit it matched
   * @param to the unit after the last
   */
  void stopped(Rule rule, Sentence sentence, int from, int to, Stop why);

  /** The same of a match that was bound. */
  default void stopped(Bound bound, Stop why) {
    var match = bound.match();
    stopped(match.rule(), match.sentence(), match.from(), match.to(), why);
  }
}
