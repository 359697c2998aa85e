package rongshi.loader.mention;

import java.util.List;

/**
 * A name found in a sentence, before it is decided what it refers to.
 *
 * @param forms the registered forms it may be; empty for a new name
 * @param type the kind of name; where forms are given it serves those without an entity
 * @param name what a new name is called in full
 */
record Found(
    int start,
    int end,
    MentionType type,
    List<Form> forms,
    String name,
    double score,
    String reason) {
  static Found known(int start, int end, List<Form> forms) {
    return new Found(start, end, null, forms, "", 0, "");
  }

  static Found fresh(
      int start, int end, MentionType type, String name, double score, String reason) {
    return new Found(start, end, type, List.of(), name, score, reason);
  }

  boolean covers(Found other) {
    return start <= other.start && other.end <= end;
  }

  boolean meets(Found other) {
    return start < other.end && other.start < end;
  }
}
