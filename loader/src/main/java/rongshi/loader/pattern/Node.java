package rongshi.loader.pattern;

import java.util.List;
import java.util.Set;
import rongshi.loader.sentence.UnitClass;

/** A part of what a rule matches. */
sealed interface Node {
  /** Words as they stand. */
  record Words(String text) implements Node {}

  /** One after the other. */
  record Sequence(List<Node> parts) implements Node {}

  /** One of several. */
  record Choice(List<Node> branches) implements Node {}

  /** May be missing. */
  record Maybe(Node part) implements Node {}

  /** Up to so many units that are no persons. */
  record Gap(int most, boolean withinClause) implements Node {}

  /** The beginning of a clause, a date or a small connective passed over. */
  record ClauseStart() implements Node {}

  /** The end of a clause. */
  record ClauseEnd() implements Node {}

  /**
   * Something to be named.
   *
   * @param classes of units; may be empty
   * @param words one of these, for a slot that only keeps which
   * @param many a list of them
   * @param free Chinese characters that are no unit: a name in no register
   */
  record Slot(String name, Set<UnitClass> classes, List<String> words, boolean many, boolean free)
      implements Node {}

  /** The subject of the clause, which need not stand here. */
  record Subject(String name, UnitClass type) implements Node {}

  /** A number in any numerals. */
  record Number() implements Node {}
}
