/**
 * Dates as the genre writes them — Gregorian, 民国, reign years, 农历, 干支, festivals, relative and
 * elliptic ones, ranges, lists and 一说 — to EDTF, with the wording, the rule, the confidence and
 * where the context came from. One grammar serves cells, the heads of entries and prose: {@code
 * *Grammar} says what is written, {@code Resolver} what it is in the calendar, {@code Prose} what
 * only looks like a date. The words are in {@code date-words.tsv}. What is not understood is said
 * to be so, never guessed.
 */
package rongshi.loader.date;
