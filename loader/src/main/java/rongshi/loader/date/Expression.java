package rongshi.loader.date;

/**
 * A date, range or list of a text.
 *
 * @param start where it begins
 * @param end the place after its last character
 * @param first what its first date says
 * @param after the time a later date may lean on
 */
record Expression(int start, int end, Moment first, DateReading reading, DateContext after) {}
