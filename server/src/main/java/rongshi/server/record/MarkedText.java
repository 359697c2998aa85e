package rongshi.server.record;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import rongshi.server.record.RecordView.Mention;
import rongshi.server.record.RecordView.Placed;

/** A text cut where a mention or the wording of a claim begins or ends. */
public final class MarkedText {
  private MarkedText() {}

  /**
   * A stretch of the text.
   *
   * @param mention the shortest mention it lies in, or null
   * @param claims those whose wording it lies in
   * @param begins claims whose wording begins with it
   */
  public record Run(String text, Mention mention, List<Placed> claims, List<Placed> begins) {}

  /** The runs, in order, which together are the text; offsets are code points. */
  public static List<Run> runs(String text, List<Mention> mentions, List<Placed> claims) {
    int length = text.codePointCount(0, text.length());
    var cuts = new TreeSet<>(List.of(0, length));
    mentions.forEach(m -> cuts.addAll(List.of(m.start(), m.end())));
    claims.stream().filter(Placed::found).forEach(c -> cuts.addAll(List.of(c.start(), c.end())));
    var runs = new ArrayList<Run>();
    Integer start = cuts.first();
    for (Integer end = cuts.higher(start); end != null && end <= length; end = cuts.higher(end)) {
      runs.add(run(text, start, end, mentions, claims));
      start = end;
    }
    return runs;
  }

  private static Run run(
      String text, int start, int end, List<Mention> mentions, List<Placed> claims) {
    Mention inner = null;
    for (var mention : mentions) {
      boolean within = mention.start() <= start && end <= mention.end();
      if (within && (inner == null || length(mention) < length(inner))) {
        inner = mention;
      }
    }
    var over =
        claims.stream().filter(c -> c.found() && c.start() <= start && end <= c.end()).toList();
    int from = text.offsetByCodePoints(0, start);
    return new Run(
        text.substring(from, text.offsetByCodePoints(from, end - start)),
        inner,
        over,
        over.stream().filter(c -> c.start() == start).toList());
  }

  private static int length(Mention mention) {
    return mention.end() - mention.start();
  }
}
