package rongshi.loader.date;

/**
 * A date in a text.
 *
 * @param start its first UTF-16 unit, from 0
 * @param end the unit after its last
 */
public record DateMention(int start, int end, DateReading reading) {}
