package rongshi.loader.pattern;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A rule.
 *
 * @param name unique
 * @param at file and line where it is written
 * @param confidence from 0 to 1: how often it is right
 * @param unless words that forbid it where one of them is in the clause
 */
public record Rule(
    String name,
    String at,
    double confidence,
    String pattern,
    Compiled compiled,
    Optional<Pattern> unless,
    List<Template> says,
    List<Example> examples) {
  public Rule {
    says = List.copyOf(says);
    examples = List.copyOf(examples);
  }
}
