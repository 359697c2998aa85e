/**
 * Dates as an office writes them — Gregorian and 民国, whole and partial, ranges, seasons, 一说 — to
 * EDTF, with the wording and the rule kept. What is not understood is said to be so, never guessed.
 */
package rongshi.loader.date;
