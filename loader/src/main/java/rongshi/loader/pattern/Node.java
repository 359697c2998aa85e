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

  /** Up to so many units: within a clause no names and titles but places, beyond it no persons. */
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
   * @param endings with which the name or its words must end; empty where any will do
   * @param many a list of them
   * @param free how many Chinese characters that are no unit may be a name in no register: 2 means
   *     exactly two, 0 none
   */
  record Slot(
      String name,
      Set<UnitClass> classes,
      List<String> words,
      List<String> endings,
      boolean many,
      int free)
      implements Node {}

  /**
   * The subject of the clause, which need not stand here; or under the name 前 the body named last.
   */
  record Subject(String name, UnitClass type, List<String> endings) implements Node {}

  /** A number in any numerals. */
  record Number() implements Node {}
}
