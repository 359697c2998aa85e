package rongshi.server.cite;

import java.util.Map;

/** BibTeX entries. */
final class BibTex {
  private static final Map<Character, String> ESCAPED =
      Map.of(
          '\\', "\\textbackslash{}",
          '{', "\\{",
          '}', "\\}",
          '%', "\\%",
          '&', "\\&",
          '$', "\\$",
          '#', "\\#",
          '_', "\\_",
          '~', "\\textasciitilde{}",
          '^', "\\textasciicircum{}");

  private BibTex() {}

  static String write(Reference reference) {
    var text = new StringBuilder("@" + reference.medium().bibtex() + "{" + key(reference.key()));
    field(text, "author", braced(reference.responsible()));
    field(text, "title", braced(reference.title()));
    field(text, "edition", escaped(reference.edition()));
    String venue = reference.medium() == Reference.Medium.NEWSPAPER ? "journal" : "publisher";
    field(text, venue, escaped(reference.publisher()));
    if (!reference.published().isEmpty()) {
      field(text, "year", reference.published().substring(0, 4));
      field(text, "date", reference.published());
    }
    field(text, "urldate", reference.accessed());
    field(text, "url", Address.ascii(reference.address()));
    return text.append("\n}\n").toString();
  }

  private static void field(StringBuilder text, String name, String value) {
    if (!value.isEmpty()) {
      text.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }
  }

  /** Braces within: a name of a body, or a title, that no style may take apart or set in small. */
  private static String braced(String text) {
    return text.isEmpty() ? "" : "{" + escaped(text) + "}";
  }

  private static String escaped(String text) {
    var out = new StringBuilder();
    for (char c : line(text).toCharArray()) {
      out.append(ESCAPED.getOrDefault(c, String.valueOf(c)));
    }
    return out.toString();
  }

  static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** What ends or divides a key in BibTeX becomes a colon or a line below. */
  private static String key(String id) {
    return "rongshi:" + id.replace('/', ':').replaceAll("[\\s,{}()\"'#%=~\\\\@]", "_");
  }
}
