package rongshi.loader.extract;

import java.util.List;
import rongshi.loader.pattern.RuleBook;

/**
 * Why a passage says what was read in it.
 *
 * @param rules those tried
 * @param stopped those that matched and said nothing, in the order of the text, rule by rule
 */
public record Explanation(Extraction read, RuleBook rules, List<Stopped> stopped) {
  public Explanation {
    stopped = List.copyOf(stopped);
  }
}
