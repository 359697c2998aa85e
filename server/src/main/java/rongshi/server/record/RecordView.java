package rongshi.server.record;

import java.util.List;
import rongshi.server.entity.EntityView.ClaimView;
import rongshi.server.entity.EntityView.Named;
import rongshi.server.entity.EntityView.SourceView;

/**
 * A record as it stands.
 *
 * @param kind the slug of its kind: chronicle-entry, biography, register-row
 * @param kindZh what its kind is called
 * @param line where it begins in its file
 * @param passage the id of its passage; empty for a row
 * @param heading the headings it stands under
 * @param text the passage's text, or the row as written
 * @param date the date of the passage as written; may be empty
 * @param about whom it is a biography of
 * @param sources those it cites together
 * @param columns the headings of the register; empty for prose, or where the release has none
 * @param cells what stands under them
 * @param mentions in the order of the text
 * @param claims what it states, in the order of the text
 */
public record RecordView(
    String id,
    String kind,
    String kindZh,
    String kindEn,
    String file,
    int line,
    String passage,
    String heading,
    String text,
    String date,
    List<Named> about,
    List<SourceView> sources,
    List<String> columns,
    List<String> cells,
    List<Mention> mentions,
    List<Placed> claims) {

  /**
   * Words that name something.
   *
   * @param start its first code point
   * @param end the one after its last
   * @param entity what it names; null where that is open
   */
  public record Mention(int start, int end, Named entity) {}

  /**
   * A claim and where its wording stands.
   *
   * @param start its first code point, or -1 where the wording stands in no passage
   */
  public record Placed(ClaimView claim, int start, int end) {
    public boolean found() {
      return start >= 0;
    }
  }

  public boolean prose() {
    return !passage.isEmpty();
  }
}
