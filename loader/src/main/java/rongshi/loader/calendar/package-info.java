/**
 * The Chinese calendar as it was printed at the time, 1821 to 2001: lunar days, eras, the cycle of
 * sixty, solar terms and festivals. The tables are resources; where they come from, and how the
 * places were decided where calculators differ, stands in {@code disagreements.md} beside them.
 */
package rongshi.loader.calendar;
