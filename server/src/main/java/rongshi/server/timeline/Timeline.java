package rongshi.server.timeline;

import java.util.List;
import java.util.Map;

/**
 * What was found, in time.
 *
 * @param total how many of what was found have a time
 * @param undated how many have none
 * @param notShown how many have a time and are left out, the less relevant
 * @param years how many begin in each year, of all that have a time
 * @param items those shown, the earliest first
 */
public record Timeline(
    long total, long undated, long notShown, Map<Integer, Integer> years, List<DatedItem> items) {
  /** How many items an answer has at most. */
  public static final int MOST = 1000;
}
