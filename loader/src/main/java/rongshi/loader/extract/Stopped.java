package rongshi.loader.extract;

import rongshi.loader.pattern.Rule;

/**
 * A rule that matched and said nothing.
 *
 * @param start first UTF-16 unit of the words it matched
 * @param end the unit after the last
 */
public record Stopped(Rule rule, int start, int end, Stop why) {}
