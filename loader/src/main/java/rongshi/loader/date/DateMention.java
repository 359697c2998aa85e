package rongshi.loader.date;

/**
 * A date in a text.
 *
 * @param start its first UTF-16 unit, from 0
 * @param end the unit after its last
 * @param after the time a later date may lean on: this date, or where it is no more than another
 *     account or a note in brackets, what was known before it
 */
public record DateMention(int start, int end, DateReading reading, DateContext after) {}
