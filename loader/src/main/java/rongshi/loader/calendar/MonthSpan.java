package rongshi.loader.calendar;

import java.time.LocalDate;

/** A stretch of days, a lunar month or year, both ends included. */
public record MonthSpan(LocalDate first, LocalDate last) {}
