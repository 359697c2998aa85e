package rongshi.loader.pattern;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rongshi.loader.sentence.UnitClass;

/**
 * A pattern ready to be run.
 *
 * @param triggers words one of which is in every sentence that matches; empty where it has none
 * @param starts where a match may begin
 */
record Compiled(Pattern regex, List<Slot> slots, Set<String> triggers, Starts starts) {
  /**
   * A slot and the group of the expression that holds it.
   *
   * @param subject the type of subject that is meant; empty for an ordinary slot
   * @param endings with which the name must end; empty where any will do
   */
  record Slot(String name, String group, Optional<UnitClass> subject, List<String> endings) {}
}
