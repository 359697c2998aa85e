package rongshi.server.cite;

/** Records of the RIS format (Research Information Systems), tag by tag. */
final class Ris {
  private Ris() {}

  static String write(Reference reference) {
    var text = new StringBuilder();
    tag(text, "TY", reference.medium().ris());
    tag(text, "ID", reference.key());
    tag(text, "AU", reference.responsible());
    tag(text, "TI", reference.title());
    tag(text, "ET", reference.edition());
    tag(text, "PB", reference.publisher());
    if (!reference.published().isEmpty()) {
      tag(text, "PY", reference.published().substring(0, 4));
      tag(text, "DA", slashed(reference.published()));
    }
    tag(text, "Y2", slashed(reference.accessed()));
    tag(text, "UR", Address.ascii(reference.address()));
    return text.append("ER  - \r\n").toString();
  }

  /** {@code YYYY/MM/DD}, of which month and day may be missing. */
  private static String slashed(String iso) {
    String date = iso.replace('-', '/');
    return date.isEmpty() ? "" : date + (date.length() == 4 ? "//" : date.length() == 7 ? "/" : "");
  }

  private static void tag(StringBuilder text, String tag, String value) {
    if (!value.isBlank()) {
      text.append(tag).append("  - ").append(BibTex.line(value)).append("\r\n");
    }
  }
}
