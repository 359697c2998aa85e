package rongshi.loader.pattern;

import java.util.List;

/**
 * An example of a rule, which is its test.
 *
 * @param at file and line where it is written
 * @param marked the text with its names marked: {@code {甲某/人}在{乙镇/地}遇害。}
 * @param wanted what the rule alone makes of it, one fact a line; none where it must not match
 */
public record Example(String at, String marked, List<String> wanted) {
  public Example {
    wanted = List.copyOf(wanted);
  }
}
