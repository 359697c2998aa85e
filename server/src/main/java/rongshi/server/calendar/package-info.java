/**
 * A day in the calendars readers of Chinese sources know: lunar month and day, the cycle of sixty,
 * the year of the era. The tables are the loader's.
 */
package rongshi.server.calendar;
