package rongshi.loader.mention;

import java.util.Optional;

/**
 * A name in a passage.
 *
 * @param start its first code point, from 0
 * @param end the code point after its last
 * @param text the words as they stand
 * @param entity the id it refers to; empty where several bear the name and nothing decides
 */
public record Mention(int start, int end, String text, Optional<String> entity) {}
