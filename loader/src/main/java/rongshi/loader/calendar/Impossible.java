package rongshi.loader.calendar;

/** Why a stated date cannot have been, in Chinese and in English. */
public record Impossible(String zh, String en) {}
