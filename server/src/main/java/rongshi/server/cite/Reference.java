package rongshi.server.cite;

/**
 * What a reference is made of; a part that is not known is empty.
 *
 * @param key the id it is of: {@code source/P001}
 * @param responsible who answers for it
 * @param edition e.g. the release it stands in
 * @param published ISO 8601: a year, a month or a day
 * @param accessed the day it was read
 * @param address IRI
 */
public record Reference(
    Medium medium,
    String key,
    String responsible,
    String title,
    String edition,
    String publisher,
    String published,
    String accessed,
    String address) {

  /** What is cited, with its codes in GB/T 7714-2015 (annex B), BibTeX and RIS. */
  public enum Medium {
    WEB_PAGE("EB/OL", "misc", "ELEC"),
    DATABASE("DB/OL", "misc", "DBASE"),
    ARCHIVE("A", "misc", "UNPB"),
    NEWSPAPER("N", "article", "NEWS"),
    BOOK("M", "book", "BOOK"),
    OTHER("Z", "misc", "GEN");

    private final String gbt;
    private final String bibtex;
    private final String ris;

    Medium(String gbt, String bibtex, String ris) {
      this.gbt = gbt;
      this.bibtex = bibtex;
      this.ris = ris;
    }

    /** The mark between brackets: {@code EB/OL}. */
    String gbt() {
      return gbt;
    }

    String bibtex() {
      return bibtex;
    }

    String ris() {
      return ris;
    }
  }
}
