package rongshi.server.cite;

/**
 * GB/T 7714-2015, 4.6 electronic resources and 4.1 monographs: {@code 主要责任者. 题名[标识/载体]. 版本.
 * 出版者(更新或修改日期)[引用日期]. 获取和访问路径.} Places of publication are not known to the records, and no "出版地不详"
 * is put in their stead.
 */
final class GbT7714 {
  private GbT7714() {}

  static String write(Reference reference) {
    var text = new StringBuilder();
    sentence(text, reference.responsible());
    sentence(text, reference.title() + "[" + reference.medium().gbt() + "]");
    sentence(text, reference.edition());
    sentence(text, imprint(reference));
    sentence(text, reference.address());
    return text.toString().strip();
  }

  private static String imprint(Reference reference) {
    boolean online = !reference.address().isEmpty();
    String published = reference.published();
    String date =
        published.isEmpty()
            ? ""
            : online
                ? "(" + published + ")"
                : (reference.publisher().isEmpty() ? "" : ", ") + published;
    String read = reference.accessed().isEmpty() ? "" : "[" + reference.accessed() + "]";
    return reference.publisher() + date + read;
  }

  /** Each part ends in a full stop, unless it already ends so. */
  private static void sentence(StringBuilder text, String part) {
    String shown = part.strip();
    if (!shown.isEmpty()) {
      text.append(shown).append(shown.endsWith(".") ? " " : ". ");
    }
  }
}
