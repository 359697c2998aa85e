package rongshi.ontology.edtf;

/** A text that is no EDTF; the message says what is wrong and where. */
public final class EdtfFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * @param at the position in the text, from 0
   */
  EdtfFormatException(String text, int at, String why) {
    super("not EDTF: “" + text + "” at " + at + ": " + why);
  }
}
