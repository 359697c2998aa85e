package rongshi.loader.source;

/**
 * Something a person should know of a record: what was not understood, and why, in their words.
 *
 * @param severity how much was lost
 * @param at file and line
 * @param code a short kebab-case name for counting, e.g. {@code csv-too-many-cells}
 * @param zh the message, Simplified Chinese
 * @param en the message, English
 * @param wording the line or cell as it stands, so that nothing is lost; may be empty
 */
public record Finding(
    Severity severity, Location at, String code, String zh, String en, String wording) {
  /** How much was lost. */
  public enum Severity {
    /** The record could not be used; it is kept as text only. */
    REJECTED,
    /** Part of the record was kept as text, the rest loaded. */
    PARTLY,
    /** Everything loaded; worth a look. */
    NOTE
  }
}
