package rongshi.server.telling;

import java.util.List;
import java.util.stream.Collectors;
import rongshi.server.cite.ReferenceList;

/** A path as text to copy: numbered sentences, then the references they cite. */
public final class PathText {
  private PathText() {}

  /**
   * The text, lines ended by a line feed.
   *
   * @param title what stands above it
   * @param apart for each hop, whether it is dated years apart from the one before
   * @param references takes what is cited, and numbers it
   * @param english the sentences in English; the references stay as they are
   */
  public static String of(
      String title,
      List<ToldHop> hops,
      List<Boolean> apart,
      ReferenceList references,
      boolean english) {
    var text = new StringBuilder(title).append('\n');
    for (int i = 0; i < hops.size(); i++) {
      var hop = hops.get(i);
      text.append(i + 1).append(". ").append(english ? hop.en() : hop.zh());
      text.append(english ? "." : "。").append(marks(hop, apart.get(i), english));
      text.append(ReferenceList.mark(references.cite(hop.sources()))).append('\n');
    }
    text.append('\n').append(english ? "References" : "参考文献").append('\n');
    text.append(
        references.entries().stream()
            .map(r -> "[" + r.number() + "] " + r.text() + "\n")
            .collect(Collectors.joining()));
    return text.toString();
  }

  private static String marks(ToldHop hop, boolean apart, boolean english) {
    String differing = hop.differing() ? english ? " (Accounts differ.)" : "（诸说并存。）" : "";
    String years = apart ? english ? " (Years apart from the hop before.)" : "（与上一步年代相隔。）" : "";
    return differing + years;
  }
}
