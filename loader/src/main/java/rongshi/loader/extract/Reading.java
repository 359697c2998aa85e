package rongshi.loader.extract;

/**
 * What a fact rests on.
 *
 * @param start first UTF-16 unit of the words
 * @param end the unit after the last
 * @param rule the name of the pattern
 * @param confidence from 0 to 1
 * @param subject how its subject was found; where it has several, the least sure way
 */
public record Reading(
    int start, int end, String rule, double confidence, Modality modality, SubjectSource subject) {
  /** The words. */
  public String wording(String text) {
    return text.substring(start, end);
  }
}
